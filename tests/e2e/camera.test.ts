import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, difference, expectQuiet, launch, mirrored, mmPerPx, openStudio, screenshot } from './helpers';
import { afterMove, drawAgain, holdFrames, instrument, releaseFrames, stepFrames } from './instrument';

/** Pictures of two views differ by far more than this, in steps of 1/255; two of the same view by far less. */
const OTHER_PICTURE = 4;
const SAME_PICTURE = 1;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(query: string, size: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage();
  await instrument(page);
  await openStudio(page, query, size);
  return page;
}

const isReady = async (page: Page) => (await page.getAttribute('html', 'data-scene')) === 'ready';

describe('a button for a view', () => {
  /** What no panel covers. */
  const SIZE = { width: 540, height: 400 };
  const FREE = { x: 0, y: 90, width: 220, height: 230 };
  let page: Page;
  beforeAll(async () => {
    page = await open('?view=front&light=flat', SIZE);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  test('moves the camera, to where its key and its name in a link do', async () => {
    const before = await screenshot(page, 'view-before');
    await afterMove(page, () => button('Top').click());
    expect(await button('Top').getAttribute('aria-pressed')).toBe('true');
    expect(await button('Front').getAttribute('aria-pressed')).toBe('false');
    const after = await screenshot(page, 'view-button');
    expect(difference(before, after, FREE).rms).toBeGreaterThan(OTHER_PICTURE);
    await openStudio(page, '?view=top&light=flat', SIZE);
    expect(difference(await screenshot(page, 'view-link'), after, FREE).rms).toBeLessThan(SAME_PICTURE);
    await afterMove(page, () => page.keyboard.press('f'));
    expect(difference(await screenshot(page, 'view-key'), before, FREE).rms).toBeLessThan(SAME_PICTURE);
  });

  test('there is one for each of eight views, and none complained', async () => {
    expect(await page.getByRole('group', { name: 'View' }).getByRole('button').count()).toBe(8);
    expectQuiet(page);
  });
});

describe('a hand on the head', () => {
  const SIZE = 240;
  const MIDDLE = SIZE / 2;
  let page: Page;
  beforeAll(async () => {
    page = await open('?view=front&ui=0&light=flat', { width: SIZE, height: SIZE });
  });

  async function drag(dx: number): Promise<void> {
    await page.mouse.move(MIDDLE, MIDDLE);
    await page.mouse.down();
    await page.mouse.move(MIDDLE + dx, MIDDLE, { steps: 4 });
    await page.mouse.up();
  }

  test('stops a move on its way', async () => {
    const front = await screenshot(page, 'stop-front');
    await afterMove(page, () => page.keyboard.press('b'));
    const back = await screenshot(page, 'stop-back');
    expect(difference(front, back).rms).toBeGreaterThan(OTHER_PICTURE);
    await holdFrames(page);
    await page.keyboard.press('f');
    await stepFrames(page, 5);
    expect(await isReady(page)).toBe(false);
    await drag(3);
    await afterMove(page, () => releaseFrames(page));
    const stopped = await screenshot(page, 'stop-between');
    expect(difference(stopped, front).rms).toBeGreaterThan(OTHER_PICTURE);
    expect(difference(stopped, back).rms).toBeGreaterThan(OTHER_PICTURE);
  });

  test('comes near enough for single dots, and never into the head', async () => {
    await openStudio(page, '?view=top&ui=0&light=flat', { width: SIZE, height: SIZE });
    await page.mouse.move(MIDDLE, MIDDLE);
    const wheel = async () => {
      for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -900);
    };
    for (let i = 0; i < 5; i++) await afterMove(page, wheel);
    expect(await mmPerPx(page)).toBeLessThan(0.02);
    expect(await mmPerPx(page)).toBeGreaterThan(0.013);
    await openStudio(page, '?view=front&ui=0&light=flat', { width: SIZE, height: SIZE });
  });

  test('turns it by dragging', async () => {
    const before = await screenshot(page, 'drag-before');
    await afterMove(page, () => drag(60));
    expect(difference(before, await screenshot(page, 'drag-after')).rms).toBeGreaterThan(OTHER_PICTURE);
  });

  test('comes nearer by the wheel, and goes back', async () => {
    const turnWheel = async (dy: number) => {
      const from = await mmPerPx(page);
      await page.mouse.move(MIDDLE, MIDDLE);
      await afterMove(page, async () => {
        await page.mouse.wheel(0, dy);
        await page.waitForFunction((old) => {
          const { scene, mmPerPx: now } = document.documentElement.dataset;
          return scene === 'ready' && Number(now) !== old;
        }, from);
      });
      return mmPerPx(page);
    };
    const before = await mmPerPx(page);
    const near = await turnWheel(-400);
    expect(near).toBeLessThan(0.9 * before);
    expect(await turnWheel(400)).toBeGreaterThan(1.1 * near);
  });

  test('comes nearer by two fingers that part', async () => {
    const before = await mmPerPx(page);
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart: number) => [
      { x: MIDDLE - apart / 2, y: MIDDLE, id: 0 },
      { x: MIDDLE + apart / 2, y: MIDDLE, id: 1 },
    ];
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: apart === undefined ? [] : fingers(apart) });
    await afterMove(page, async () => {
      await send('touchStart', 60);
      for (const apart of [75, 90, 105, 120]) await send('touchMove', apart);
      await send('touchEnd');
    });
    await touch.detach();
    expect(await mmPerPx(page)).toBeLessThan(0.95 * before);
  });

  test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
});

describe('the mirror', () => {
  const SIZE = { width: 300, height: 300 };
  let page: Page;
  beforeAll(async () => {
    page = await open('?view=front&ui=0&light=flat', SIZE);
  });

  async function dragged(dx: number) {
    await page.mouse.move(150, 150);
    await page.mouse.down();
    await page.mouse.move(150 + dx, 150, { steps: 4 });
    await afterMove(page, () => page.mouse.up());
    return screenshot(page, `mirror-drag${dx}`);
  }

  test('shows the same head the other way round, and lets it follow the hand', async () => {
    const left = await dragged(-60);
    await page.keyboard.press('m');
    await drawAgain(page);
    const flipped = await screenshot(page, 'mirror-on');
    expect(difference(left, flipped).rms).toBeGreaterThan(OTHER_PICTURE);
    expect(difference(mirrored(left), flipped).rms).toBeLessThan(SAME_PICTURE);
    await openStudio(page, '?view=front&ui=0&light=flat&mirror=1', SIZE);
    const right = await dragged(60);
    expect(difference(mirrored(left), right).rms).toBeLessThan(SAME_PICTURE);
    expectQuiet(page);
  });
});
