import { grainTile } from '../gpu/skinGrain';
import { openingKey } from '../client/opening';
import { DEFAULT_DESIGN, onHead, type Design } from '../design/schema';
import { studio } from '../store/studio';
import { wantsBeard } from '../beard/wish';
import { loadAssets, loadBeard, loadOpening, loadShapes, withBeard, withShapes, type Assets } from './assets';
import { needsExtras } from '../client/model';
import { needsShapes } from './needs';
import { meetClient, type Client } from './client';
import { nextTask } from './nextTask';

/** Those of the heads as they are, in their own style. */
const isStored = (design: Design): boolean => openingKey(design) === openingKey(onHead(DEFAULT_DESIGN, design.head));

/** What is stored is waited for so much longer than what there is no picture without, ms: about as long as working it out takes. */
const GRACE_MS = 400;
const inTime = <T>(asked: Promise<T>): Promise<T | undefined> =>
  Promise.race([asked, new Promise<undefined>((resolve) => void setTimeout(() => resolve(undefined), GRACE_MS))]);

/** Shares of the loading bar: files, then the work on them. */
const FILES_SHARE = 0.7;

/** Fetches all files and works the first client out, on this thread: while a worker started there would be no picture. */
export async function openFirst(report: (progress: number) => void): Promise<{ assets: Assets; client: Client }> {
  const { design } = studio.getState();
  // Without it, all is worked out.
  const stored = isStored(design) ? loadOpening(design.head).catch(() => undefined) : undefined;
  const [files, shapes, beard, extras] = await Promise.all([
    loadAssets((share) => report(share * FILES_SHARE)),
    needsShapes(design) ? loadShapes() : undefined,
    // Without it the head is drawn all the same, and the chair says why.
    wantsBeard(design) ? loadBeard().catch(() => undefined) : undefined,
    needsExtras(design) ? import('../client/extras') : undefined,
    // It needs none of the files: made while they are on their way.
    nextTask().then(grainTile),
  ]);
  const opening = stored && (await inTime(stored));
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
