import type { Page } from 'playwright';
import { press, whenReady } from './helpers';

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
  }
}

/** From the next page load on: WebGL calls are counted, frames can be held back, and draws to the screen skipped. */
export async function instrument(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.glCalls = { uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 };
    window.skipsDraws = false;
    window.heldFrames = null;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      window.heldFrames ? -window.heldFrames.push(callback) : request(callback);

    const proto = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const bound = new WeakMap<object, unknown>();
    let drawing = false;
    /** The call is left out when `act` returns false. */
    const wrap = (name: string, act: (gl: WebGL2RenderingContext, args: unknown[]) => boolean) => {
      const original = proto[name]!;
      proto[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
        return act(this, args) ? original.apply(this, args) : undefined;
      };
    };
    const named = (pattern: RegExp) => Object.keys(proto).filter((key) => pattern.test(key));
    wrap('bindFramebuffer', (gl, [target, framebuffer]) => {
      if (target !== gl.READ_FRAMEBUFFER) bound.set(gl, framebuffer);
      return true;
    });
    for (const name of named(/^(buffer(Sub)?Data|(compressed)?tex(Sub)?Image[23]D)$/i)) {
      wrap(name, () => {
        window.glCalls.uploads++;
        return true;
      });
    }
    for (const name of named(/^draw(Arrays|Elements|RangeElements)/)) {
      wrap(name, (gl) => {
        const toScreen = !bound.get(gl);
        window.glCalls[toScreen ? 'screenDraws' : 'targetDraws']++;
        if (!drawing) {
          drawing = true;
          window.glCalls.frames++;
          queueMicrotask(() => (drawing = false));
        }
        if (!toScreen && window.skipsDraws === 'but-a-patch') {
          const [x, y, width, height] = gl.getParameter(gl.VIEWPORT) as Int32Array;
          gl.enable(gl.SCISSOR_TEST);
          gl.scissor(x! + (width! >> 1) - 16, y! + (height! >> 1) - 16, 32, 32);
        }
        return !(toScreen && window.skipsDraws);
      });
    }
  });
}

export const countAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.glCalls = { uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 };
  });

export const glCallsOf = (page: Page): Promise<GlCalls> => page.evaluate(() => ({ ...window.glCalls }));

/** Does something that moves the camera and waits for the end of it; software draws only the last of its many frames. */
export async function afterMove(page: Page, act: () => Promise<unknown>): Promise<void> {
  const skips = await page.evaluate(() => window.skipsDraws);
  if (!skips) await page.evaluate(() => (window.skipsDraws = true));
  await act();
  await whenReady(page);
  if (skips) return;
  await page.evaluate(() => (window.skipsDraws = false));
  await drawAgain(page);
}

/** As `instrument`, and nothing is drawn to the screen: for what a picture tells nothing about. */
export async function instrumentBlind(page: Page): Promise<void> {
  await instrument(page);
  await page.addInitScript(() => (window.skipsDraws = true));
}

/** Chooses the session that is shown already: a new frame of the same picture. */
export const drawAgain = (page: Page): Promise<void> => press(page, '3');

/** Animation frames wait until they are let through. */
export const holdFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.heldFrames = [];
  });

/** Lets so many of the held frames happen. */
export const stepFrames = (page: Page, count: number): Promise<void> =>
  page.evaluate((frames) => {
    for (let i = 0; i < frames; i++) {
      const due = window.heldFrames ?? [];
      window.heldFrames = [];
      for (const callback of due) callback(performance.now());
    }
  }, count);

export const releaseFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const due = window.heldFrames ?? [];
    window.heldFrames = null;
    for (const callback of due) requestAnimationFrame(callback);
  });
