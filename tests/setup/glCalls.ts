import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

/** What a page asked of WebGL since the last `countAgain`. */
export interface GlCalls {
  readonly uploads: number;
  /** Draws into textures: stamping, filters, shadow maps. */
  readonly targetDraws: number;
  readonly screenDraws: number;
  /** Turns of the event loop in which anything was drawn. */
  readonly frames: number;
}

declare global {
  interface Window {
    glCalls: { -readonly [K in keyof GlCalls]: GlCalls[K] };
    /** Draws to the screen are counted, but left out; `but-a-patch`: those into textures reach only the middle of them from then on. */
    skipsDraws: boolean | 'but-a-patch';
    /** Callbacks that wait for an animation frame while frames are held; null while they run freely. */
    heldFrames: FrameRequestCallback[] | null;
    /** Of data handed to WebGL since the last `countAgain`. */
    uploadedBytes: number;
  }
}

const WATCH = fileURLToPath(new URL('watchGl.js', import.meta.url));

/** From the next page load on: WebGL calls are counted, frames can be held back, and draws to the screen skipped. */
export async function instrument(page: Page): Promise<void> {
  await page.addInitScript({ path: WATCH });
}

export const countAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.glCalls = { uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 };
    window.uploadedBytes = 0;
  });

export const glCallsOf = (page: Page): Promise<GlCalls> => page.evaluate(() => ({ ...window.glCalls }));

export const uploadedBytesOf = (page: Page): Promise<number> => page.evaluate(() => window.uploadedBytes);
