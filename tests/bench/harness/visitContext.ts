import type { ChromiumChoice } from '../../../scripts/lib/chromium.mjs';
import { openBare, openStudio } from './sites';
import { visitCold, type Visit } from './visit';

/** What figures of whole pages work on: cold visits to the built app and to the bare cube, from the same server. */
export interface VisitContext {
  readonly studio: () => Promise<Visit>;
  readonly bare: () => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export async function openVisits(choice: ChromiumChoice): Promise<VisitContext> {
  const [studio, bare] = [await openStudio(), await openBare()];
  return {
    studio: () => visitCold(choice, studio.url),
    bare: () => visitCold(choice, bare.url),
    close: async () => void (await Promise.all([studio.close(), bare.close()])),
  };
}
