/// <reference lib="webworker" />
import { Serwist, type PrecacheEntry, type SerwistPlugin } from 'serwist';

declare const self: ServiceWorkerGlobalScope & {
  /** What the build has made; put in by it. */
  readonly keptFiles: (PrecacheEntry | string)[];
};

/** What the page has just fetched is asked after, not fetched again. */
const frugal: SerwistPlugin = {
  requestWillFetch: async ({ request }) =>
    request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request,
};

/** Keeps the whole app on the device. A newer one waits until the page says that it may take over. */
const serwist = new Serwist({
  precacheEntries: self.keptFiles,
  precacheOptions: {
    cleanupOutdatedCaches: true,
    plugins: [frugal],
    // The page reads its query by itself.
    ignoreURLParametersMatching: [/.*/],
    concurrency: 4,
  },
  skipWaiting: false,
  clientsClaim: true,
});

serwist.addEventListeners();
