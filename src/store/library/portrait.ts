import { THUMBNAIL_PX, thumbnailOf } from '../../share/thumbnail';
import { photograph } from '../photographer';
import { studio } from '../studio';
import { whenIdle } from './start';

/** After the last change, ms: a hand that works on has the device for itself. */
const REST_MS = 1800;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Draws a small picture of what the page shows once it rests, off screen; of several asked for only the last is drawn.
 * @param take gets it, unless the page has moved on meanwhile
 */
export function drawPortrait(take: (picture: Blob) => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(() => whenIdle(() => void draw(take)), REST_MS);
}

export const forgetPortrait = (): void => clearTimeout(timer);

async function draw(take: (picture: Blob) => Promise<void>): Promise<void> {
  const { scene, settled, gesture, playing, design } = studio.getState();
  if (scene.phase !== 'ready') return;
  if (!settled || gesture || playing || document.visibilityState === 'hidden') return drawPortrait(take);
  try {
    const picture = await thumbnailOf(await photograph({ width: THUMBNAIL_PX, height: THUMBNAIL_PX }));
    if (studio.getState().design === design) await take(picture);
  } catch {
    // A client without a picture is shown by its name.
  }
}
