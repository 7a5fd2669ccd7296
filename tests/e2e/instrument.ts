import type { Page } from 'playwright';
import { instrument } from '../setup/glCalls';
import { press, whenReady } from './helpers';

export * from '../setup/glCalls';

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
