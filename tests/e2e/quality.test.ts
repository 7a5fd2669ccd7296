import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decodePng,
  difference,
  expectQuiet,
  isBlank,
  launch,
  openStudio,
  press,
  screenshot,
  whenReady,
  type Picture,
  type Size,
} from './helpers';

const SIZE: Size = { width: 360, height: 420 };
/** A part of the head that an open menu leaves free in the wide window, px. */
const BESIDE_MENU = { x: 230, y: 230, width: 100, height: 200 };
const FOUND = 'hairline-studio:quality-found';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(false);
});
afterAll(() => browser.close());

/** @param found the tier that an earlier visit found on this device */
async function open(query: string, found?: string, size: Size = SIZE): Promise<Page> {
  const page = await browser.newPage();
  if (found !== undefined)
    await page.addInitScript(([key, tier]) => localStorage.getItem(key) ?? localStorage.setItem(key, tier), [
      FOUND,
      found,
    ] as const);
  await openStudio(page, query, size);
  return page;
}

/** The tier on screen. */
const drawn = (page: Page) => page.locator('canvas').first().getAttribute('data-quality');

async function whenDrawn(page: Page, tier: string): Promise<void> {
  await page.waitForSelector(`canvas[data-quality=${tier}]`, { timeout: 30_000 });
  await whenReady(page);
}

/** Pixels of the canvas to a CSS pixel. */
const pixelRatio = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')!;
    return canvas.width / canvas.clientWidth;
  });

const group = (page: Page) => page.getByRole('group', { name: 'Picture quality' });
const chosen = (page: Page) => group(page).locator('[aria-pressed=true]').innerText();

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await group(page).waitFor();
}

const found = (page: Page) => page.evaluate((key) => localStorage.getItem(key)?.split(' ')[0], FOUND);

test('the page finds a tier by itself, says which, and remembers it', async () => {
  const page = await open('');
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, FOUND, { timeout: 30_000 });
  const tier = (await found(page))!;
  await whenDrawn(page, tier);
  await openMenu(page);
  expect(await chosen(page)).toBe('Automatic');
  expect((await page.getByText('On this device now:').innerText()).toLowerCase()).toContain(tier);
  await page.reload();
  await whenReady(page);
  expect(await drawn(page)).toBe(tier);
  expectQuiet(page);
  await page.close();
});

test('chosen by hand it takes the place of the last one without an empty frame, and stays over a reload', async () => {
  const page = await open('', 'light', { width: 1100, height: 600 });
  await openMenu(page);
  await screenshot(page, 'quality-menu');
  const frames = await watch(page);
  for (const [name, tier] of [
    ['Standard', 'standard'],
    ['Light', 'light'],
  ] as const) {
    await group(page).getByRole('button', { name }).click();
    await whenDrawn(page, tier);
    expect(await chosen(page)).toBe(name);
  }
  const shown = await frames();
  expect(shown.length).toBeGreaterThan(1);
  expect(isBlank(shown[0]!, BESIDE_MENU)).toBe(false);
  const changes = shown.map((picture) => difference(shown[0]!, picture, BESIDE_MENU).rms);
  console.log(
    `${shown.length} frames, each so different from the first: ${changes.map((rms) => rms.toFixed(1)).join(' ')}`,
  );
  for (const rms of changes) expect(rms).toBeLessThan(6);
  await page.reload();
  await whenReady(page);
  expect(await drawn(page)).toBe('light');
  await openMenu(page);
  expect(await chosen(page)).toBe('Light');
  expectQuiet(page);
  await page.close();
});

test('frames that come slowly while the head turns lower it, at rest, and for later visits', async () => {
  const page = await open('', 'standard');
  // A device that draws 14 frames in a second.
  await page.evaluate(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => setTimeout(() => request(callback), 70) as unknown as number;
  });
  await turn(page);
  await whenDrawn(page, 'light');
  await page.reload();
  await whenReady(page);
  expect(await drawn(page)).toBe('light');
  expectQuiet(page);
  await page.close();
});

test('the address asks for one in this visit', async () => {
  const page = await open('?quality=light', 'standard');
  expect(await drawn(page)).toBe('light');
  await press(page, '2');
  await page.reload();
  await whenReady(page);
  expect(await drawn(page), 'beside the link').toBe('light');
  expect(await pixelRatio(page)).toBe(1);
  await openMenu(page);
  await group(page).getByRole('button', { name: 'Fine' }).click();
  await whenDrawn(page, 'fine');
  expect(await pixelRatio(page)).toBe(2);
  expectQuiet(page);
  await page.close();
});

/** Drags the head until the page has found the light tier; while the hand is at it, the last one is drawn. */
async function turn(page: Page): Promise<void> {
  const end = Date.now() + 60_000;
  await page.mouse.move(200, 160);
  await page.mouse.down();
  for (let i = 0; (await found(page)) !== 'light'; i++) {
    if (Date.now() > end) throw new Error('slow frames have changed nothing');
    await page.mouse.move(200 + 60 * Math.sin(i), 160, { steps: 4 });
  }
  await page.waitForTimeout(500);
  expect(await drawn(page)).toBe('standard');
  await page.mouse.up();
}

/** Keeps every frame that the browser shows; returns how to get at them. */
async function watch(page: Page): Promise<() => Promise<Picture[]>> {
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png' });
  return async () => {
    await session.send('Page.stopScreencast');
    return Promise.all(frames.map((data) => decodePng(Buffer.from(data, 'base64'))));
  };
}
