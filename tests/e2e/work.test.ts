import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterMove, countAgain, glCallsOf, instrument } from './instrument';
import { complaintsOf, difference, launch, openStudio, press, screenshot, whenReady, type Picture } from './helpers';

/** Long enough for any loop of frames to show itself. */
const IDLE_MS = 1500;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=hairline&sessions=3', { width: 620, height: 420 });
});
afterAll(() => browser.close());

/** The page needs a moment of its own: images decode, fonts come, styles change. Nothing may be drawn in it. */
const idle = () => page.waitForTimeout(IDLE_MS);

test('the counters count: opening the page uploads, stamps and draws', async () => {
  const { uploads, targetDraws, screenDraws, frames } = await glCallsOf(page);
  expect(uploads).toBeGreaterThan(10);
  expect(targetDraws).toBeGreaterThan(4);
  expect(screenDraws).toBeGreaterThan(0);
  expect(frames).toBeGreaterThan(0);
});

test('nothing is drawn while nothing changes', async () => {
  await countAgain(page);
  await idle();
  expect(await glCallsOf(page)).toEqual({ uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 });
});

test('keys 0 to 3 change the session: one frame each, nothing uploaded, nothing stamped', async () => {
  const pictures: Picture[] = [await screenshot(page, 'session-3')];
  for (const key of ['2', '1', '0']) {
    await countAgain(page);
    await press(page, key);
    expect(await page.locator(`input[type=radio][value="${key}"]:checked`).count()).toBe(1);
    pictures.push(await screenshot(page, `session-${key}`));
    const { uploads, targetDraws, frames, screenDraws } = await glCallsOf(page);
    expect({ uploads, targetDraws, frames }, `session ${key}`).toEqual({ uploads: 0, targetDraws: 0, frames: 1 });
    expect(screenDraws).toBeGreaterThan(0);
  }
  for (let i = 1; i < pictures.length; i++) {
    expect(difference(pictures[i - 1]!, pictures[i]!).rms, `picture ${i} against the one before`).toBeGreaterThan(0.5);
  }
});

test('a choice on the page does what the key does', async () => {
  await countAgain(page);
  await page.locator('input[type=radio][value="3"]').check({ force: true });
  await whenReady(page);
  const { uploads, targetDraws, frames } = await glCallsOf(page);
  expect({ uploads, targetDraws, frames }).toEqual({ uploads: 0, targetDraws: 0, frames: 1 });
  expect(difference(await screenshot(page, 'session-3-again'), await screenshot(page, 'session-3-again')).max).toBe(0);
});

test('scrubbing through the years draws frames and nothing else', async () => {
  const slider = page.getByRole('slider', { name: 'Time' });
  await slider.focus();
  await countAgain(page);
  const days: string[] = [];
  for (const key of ['Home', 'ArrowRight', 'PageUp', 'PageUp', 'Shift+ArrowRight', 'End', 'PageDown']) {
    await press(page, key);
    days.push((await slider.getAttribute('aria-valuetext'))!);
  }
  expect(new Set(days).size).toBe(days.length);
  const { uploads, targetDraws, frames, screenDraws } = await glCallsOf(page);
  expect({ uploads, targetDraws }).toEqual({ uploads: 0, targetDraws: 0 });
  expect(frames).toBe(days.length);
  expect(screenDraws).toBeGreaterThan(0);
});

test('time that plays draws frames and nothing else, and stops for good', async () => {
  await page.keyboard.press('Home');
  await whenReady(page);
  await countAgain(page);
  await page.getByRole('button', { name: 'Play the years' }).click();
  await page.waitForTimeout(IDLE_MS);
  await page.getByRole('button', { name: 'Pause' }).click();
  await whenReady(page);
  const played = await glCallsOf(page);
  expect(played).toMatchObject({ uploads: 0, targetDraws: 0 });
  expect(played.frames).toBeGreaterThan(2);
  await countAgain(page);
  await idle();
  expect(await glCallsOf(page)).toEqual({ uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 });
});

test('another style stamps again, and the counters see it', async () => {
  await countAgain(page);
  await page.locator('input[type=radio][value="edge-up"]').check({ force: true });
  await whenReady(page);
  const { uploads, targetDraws } = await glCallsOf(page);
  expect(uploads).toBeGreaterThan(0);
  expect(targetDraws).toBeGreaterThan(0);
});

test('a move of the camera uploads nothing, and after it nothing is drawn', async () => {
  await countAgain(page);
  await afterMove(page, () => page.keyboard.press('t'));
  const moved = await glCallsOf(page);
  expect(moved.frames).toBeGreaterThan(1);
  expect(moved).toMatchObject({ uploads: 0, targetDraws: 0 });
  await countAgain(page);
  await idle();
  expect(await glCallsOf(page)).toEqual({ uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 });
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
