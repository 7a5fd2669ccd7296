import { createStore } from 'zustand/vanilla';
import { writeLink } from '../share/link';
import { composePicture, photoSize, type PictureOrder } from '../share/picture';
import { withDesign } from '../share/png';
import { failure, success, type Result } from '../share/result';
import { photograph } from './photographer';
import { documentOf, studio } from './studio';

/** `no-head`: the scene has failed, so there is nothing to draw. `drawing`: the device could not finish it. */
export type PictureFailure = 'no-head' | 'drawing';

export type PictureState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'rendering' }
  /** `url` is the file's address on this page until the picture is discarded or replaced. */
  | { readonly phase: 'ready'; readonly file: File; readonly url: string; readonly order: PictureOrder }
  | { readonly phase: 'failed'; readonly reason: PictureFailure };

export const picture = createStore<PictureState>(() => ({ phase: 'idle' }));

let asked = 0;

/** Draws the design as the page shows it, under the given file name. Asked again meanwhile, only the last order is filled. */
export async function drawPicture(order: PictureOrder, fileName: string): Promise<void> {
  const mine = replace({ phase: 'rendering' });
  const state = await fill(order, fileName);
  if (mine === asked) replace(state);
  else release(state);
}

/** Forgets the picture, and one that is being drawn. */
export function discardPicture(): void {
  replace({ phase: 'idle' });
}

function replace(state: PictureState): number {
  release(picture.getState());
  picture.setState(state, true);
  return ++asked;
}

function release(state: PictureState): void {
  if (state.phase === 'ready') URL.revokeObjectURL(state.url);
}

async function fill(order: PictureOrder, fileName: string): Promise<PictureState> {
  await nextPaint();
  const drawn = await pictureOf(order);
  if (!drawn.ok) return { phase: 'failed', reason: drawn.error };
  const file = new File([drawn.value], fileName, { type: drawn.value.type });
  return { phase: 'ready', file, url: URL.createObjectURL(file), order };
}

/** Draws the design as the settled page shows it, for nobody in particular. */
export async function pictureOf(order: PictureOrder): Promise<Result<Blob, PictureFailure>> {
  if (!(await sceneSettled())) return failure('no-head');
  try {
    const link = writeLink(documentOf(studio.getState()));
    const blob = await composePicture(order, await photograph(photoSize(order)));
    return success(withDesign(blob, link));
  } catch (error) {
    console.warn('The picture could not be drawn.', error);
    return failure('drawing');
  }
}

/** The page can say what it does before the work starts. */
export const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Waits until the scene shows the design; false when it has failed. */
export function sceneSettled(): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { scene, settled } = studio.getState();
      if (scene.phase === 'failed') done(false);
      else if (scene.phase === 'ready' && settled) done(true);
    };
    const done = (shown: boolean) => {
      unsubscribe();
      resolve(shown);
    };
    const unsubscribe = studio.subscribe(look);
    look();
  });
}
