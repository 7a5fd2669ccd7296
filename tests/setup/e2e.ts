import type { TestProject } from 'vitest/node';
import { buildApp, DIST } from '../../scripts/lib/build.mjs';
import type { ChromiumChoice } from '../../scripts/lib/chromium.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built app's address, ending in a slash. */
    studioUrl: string;
    chromium: ChromiumChoice | undefined;
  }
}

/** As strict as a clinic's site may be: everything from its own origin, nothing inline, no `eval`. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Serves the built app from below the root, as a clinic's site would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildApp({ onlyIfStale: true });
  const server = await serveFolder(DIST, {
    port: 0,
    prefix: '/clinic/preview/',
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  });
  project.provide('studioUrl', server.url);
  return () => server.close();
}
