import type { ChromiumChoice } from '../../../scripts/lib/chromium.mjs';
import { openBare, openStudio } from './sites';
import { visitCold, type Visit } from './visit';
import { watchApp, type WatchedApp } from './watchedApp';

/** What figures of whole pages work on: cold visits to the built app and to the bare cube, from the same server, and the app at work. */
export interface VisitContext {
  readonly studio: () => Promise<Visit>;
  readonly bare: () => Promise<Visit>;
  /** One for all who ask. */
  readonly app: () => Promise<WatchedApp>;
  readonly close: () => Promise<void>;
}

export async function openVisits(choice: ChromiumChoice): Promise<VisitContext> {
  const [studio, bare] = [await openStudio(), await openBare()];
  let watched: Promise<WatchedApp> | undefined;
  return {
    studio: () => visitCold(choice, studio.url),
    bare: () => visitCold(choice, bare.url),
    app: () => (watched ??= watchApp(choice, studio.url)),
    close: async () => {
      await (await watched)?.close();
      await Promise.all([studio.close(), bare.close()]);
    },
  };
}
