import { classifySites } from '../../../src/density/classify';
import { timeMs } from './alternate';
import type { NodeContext } from './nodeContext';
import { styleZone } from '../../unit/support/density';

/** One run takes some milliseconds: enough of them that the clock's step does not count. */
const RUNS = 20;
const NATURAL = styleZone('natural');

/** Sites a second whose session is found, by the code that the page runs: hairline, blend, waves and rank looked up for each. */
export function filtering({ pigment, field }: NodeContext): () => number {
  const out = new Uint8Array(pigment.sites.count);
  return () => {
    const ms = timeMs(() => {
      for (let run = 0; run < RUNS; run++) classifySites(pigment, field, NATURAL, out);
    });
    return (1000 * RUNS * pigment.sites.count) / ms;
  };
}
