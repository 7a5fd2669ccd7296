import { grainTile } from '../gpu/skinGrain';
import { DEFAULT_STYLE, type Design } from '../design/schema';
import { studio } from '../store/studio';
import { wantsBeard } from '../beard/wish';
import { loadAssets, loadBeard, loadOpening, loadShapes, withBeard, withShapes, type Assets } from './assets';
import { needsExtras } from '../client/model';
import { needsShapes } from './needs';
import { meetClient, type Client } from './client';
import { nextTask } from './nextTask';

/** Whether it is worth asking whether a design is stored: those are of the heads as they are, in their own style. */
const mayBeStored = ({ head, style, client }: Design): boolean =>
  style === DEFAULT_STYLE[head] && Object.keys(client).length === 0;

/** Shares of the loading bar: files, then the work on them. */
const FILES_SHARE = 0.7;

/** Fetches all files and works the first client out, on this thread: while a worker started there would be no picture. */
export async function openFirst(report: (progress: number) => void): Promise<{ assets: Assets; client: Client }> {
  const { design } = studio.getState();
  const [files, opening, shapes, beard, extras] = await Promise.all([
    loadAssets((share) => report(share * FILES_SHARE)),
    // Without it all is worked out.
    mayBeStored(design) ? loadOpening(design.head).catch(() => undefined) : undefined,
    needsShapes(design) ? loadShapes() : undefined,
    // Without it the head is drawn all the same, and the chair says why.
    wantsBeard(design) ? loadBeard().catch(() => undefined) : undefined,
    needsExtras(design) ? import('../client/extras') : undefined,
    // It needs none of the files: made while they are on their way.
    nextTask().then(grainTile),
  ]);
  const shaped = {
    ...(shapes ? await withShapes(files, shapes) : files),
    ...(extras && { extras }),
    ...(opening && { opening }),
  };
  const assets = beard ? withBeard(shaped, beard) : shaped;
  report(FILES_SHARE + 0.05);
  await nextTask();
  const client = meetClient(assets, design);
  report(0.9);
  await nextTask();
  return { assets, client };
}
