import type { Browser, CDPSession, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { afterMove, instrument } from './instrument';
import { complaintsOf, difference, launch, openStudio, readout, screenshot, whenReady, type Picture } from './helpers';

/** Lying down, so that the panel is beside the head. */
const SIZE = { width: 640, height: 440 };
const HEAD = { x: 0, y: 60, width: 300, height: 260 };

declare global {
  interface Window {
    /** Times that React has changed the page. */
    reactCommits: number;
  }
}

let browser: Browser;
let page: Page;
let touch: CDPSession;
let untouched: Picture;
let start: Readonly<Record<string, string | null>>;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ hasTouch: true });
  // React tells each of its commits to this hook, in a built app too.
  await page.addInitScript(() => {
    window.reactCommits = 0;
    const quiet = () => undefined;
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: () => void window.reactCommits++,
        onCommitFiberUnmount: quiet,
        onPostCommitFiberRoot: quiet,
      },
    });
  });
  await instrument(page);
  await openStudio(page, '?view=front', SIZE);
  touch = await page.context().newCDPSession(page);
  untouched = await headPicture('untouched');
  start = await numbers();
});
afterAll(() => browser.close());

const handle = (name: string): Locator => page.locator(`[data-handle="${name}"]`);
const heldCm = (): Locator => page.locator('[data-readout=held-cm]');
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const valueOf = async (name: string) => Number(await handle(name).getAttribute('aria-valuenow'));
const commits = () => page.evaluate(() => window.reactCommits);

const numbers = () =>
  page.$$eval('[data-readout]:not([data-readout=held-cm])', (elements) =>
    Object.fromEntries(elements.map((e) => [e.getAttribute('data-readout')!, e.getAttribute('data-value')])),
  );

/** The head alone: panels, handles and bars are left out. */
async function headPicture(name: string): Promise<Picture> {
  const setBare = (bare: boolean) =>
    page.evaluate((on) => {
      document.body.style.visibility = on ? 'hidden' : '';
      document.querySelector<HTMLElement>('[role=img]')!.style.visibility = on ? 'visible' : '';
    }, bare);
  await setBare(true);
  const picture = await screenshot(page, `shape-${name}`);
  await setBare(false);
  return picture;
}

async function middleOf(name: string): Promise<{ x: number; y: number }> {
  const box = (await handle(name).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly { x: number; y: number }[]) =>
  touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });

/** All the way back to the first design, with the handles offered. */
async function startAgain(): Promise<void> {
  if ((await page.locator('[data-handle]').count()) === 0) await page.keyboard.press('e');
  await button('Move').click();
  while (await button('Undo').isEnabled()) await page.keyboard.press('Control+z');
  await whenReady(page);
  await handle('mid-frontal').waitFor();
}

test('handles are offered when they are asked for, each with its name and value', async () => {
  expect(await page.locator('[data-handle]').count()).toBe(0);
  await page.keyboard.press('e');
  await handle('mid-frontal').waitFor();
  expect(await page.locator('[role=slider][data-handle]').count()).toBe(13);
  expect(await handle('mid-frontal').getAttribute('aria-valuetext')).toBe(
    'Middle of the hairline, 7.3 cm up from between the eyebrows',
  );
  expect(await valueOf('mid-frontal')).toBeCloseTo(73, 0);
  const box = (await handle('mid-frontal').boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  for (const name of ['nape', 'ear-left', 'peak']) {
    const isOffered = await handle(name).isVisible();
    expect({ name, isOffered }).toEqual({ name, isOffered: false });
  }
});

describe('one drag', () => {
  beforeEach(startAgain);

  test('by mouse moves the line under it, is measured on its way without a render of React, and is one step', async () => {
    const { x, y } = await middleOf('mid-frontal');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 6);
    await heldCm().waitFor();
    await whenReady(page);
    const cards = () => page.locator('[data-advice]').count();
    const before = { commits: await commits(), cm: await readout(page, 'mid-frontal-cm'), cards: await cards() };
    for (const dy of [9, 12, 15]) {
      await page.mouse.move(x, y + dy);
      await whenReady(page);
    }
    const onTheWay = { commits: await commits(), cm: await readout(page, 'mid-frontal-cm'), cards: await cards() };
    expect(onTheWay.cm, 'lower').toBeLessThan(before.cm - 0.2);
    expect(await readout(page, 'held-cm')).toBeCloseTo(onTheWay.cm, 1);
    // Advice that appears is one render, whichever of the moves it came with.
    expect(onTheWay.commits - before.commits, 'renders of React').toBe(Math.abs(onTheWay.cards - before.cards));
    expect((await middleOf('mid-frontal')).y, 'under the hand').toBeCloseTo(y + 15, -0.5);
    const held = await headPicture('held');
    await page.mouse.up();
    await whenReady(page);
    expect(await commits(), 'the counter counts').toBeGreaterThan(onTheWay.commits);
    expect(await readout(page, 'mid-frontal-cm')).toBe(onTheWay.cm);
    expect(difference(held, await headPicture('dragged'), HEAD).rms).toBe(0);
    await page.keyboard.press('Control+z');
    await whenReady(page);
    expect(await numbers()).toEqual(start);
  });

  test('by touch is magnified, and leaves the camera alone', async () => {
    const { x, y } = await middleOf('corner-left');
    const right = await valueOf('corner-right');
    await send('touchStart', { x, y });
    for (const up of [2, 4, 6]) await send('touchMove', { x, y: y - up });
    await page.locator('[data-part=lens]').waitFor();
    await send('touchEnd');
    await whenReady(page);
    expect(await page.locator('[data-part=lens]').isVisible()).toBe(false);
    expect(await readout(page, 'setback-left-cm')).toBeGreaterThan(Number(start['setback-left-cm']) + 0.2);
    expect((await valueOf('corner-right')) - right, 'both sides alike').toBeGreaterThan(2);
    expect(await button('Front').getAttribute('aria-pressed'), 'still the view asked for').toBe('true');
  });

  test('by keys goes 1 mm, with Shift 5 mm; Home goes back to the style’s own', async () => {
    await handle('mid-frontal').focus();
    const own = await valueOf('mid-frontal');
    await page.keyboard.press('ArrowUp');
    await whenReady(page);
    expect(await valueOf('mid-frontal')).toBeCloseTo(own + 1, 1);
    await page.keyboard.press('Shift+ArrowDown');
    await whenReady(page);
    expect(await valueOf('mid-frontal')).toBeCloseTo(own - 4, 1);
    expect(await readout(page, 'held-cm')).toBeCloseTo((own - 4) / 10, 1);
    await page.keyboard.press('Home');
    await whenReady(page);
    expect(await valueOf('mid-frontal')).toBe(own);
    expect(await readout(page, 'setback-left-cm')).toBeCloseTo(Number(start['setback-left-cm']), 1);
  });

  test('is taken back by Escape while it lasts', async () => {
    const { x, y } = await middleOf('mid-frontal');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 14);
    await whenReady(page);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await whenReady(page);
    expect(await numbers()).toEqual(start);
    expect(await button('Undo').isDisabled()).toBe(true);
  });
});

test('steps go back and forth by keys, buttons and fingers, to the identical picture', async () => {
  await startAgain();
  await handle('mid-frontal').focus();
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.getByRole('slider', { name: 'Soft zone' }).fill('14');
  await whenReady(page);
  const [shaped, link] = [await numbers(), await page.evaluate(() => location.hash)];
  await page.keyboard.press('e');
  const picture = await headPicture('shaped');
  expect(difference(picture, untouched, HEAD).rms).toBeGreaterThan(0.5);

  await button('Undo').click();
  const tap = async (fingers: number) => {
    await whenReady(page);
    const down = send('touchStart', ...[0, 1, 2].slice(0, fingers).map((n) => ({ x: 120 + 40 * n, y: 200 })));
    await Promise.all([down, send('touchEnd')]);
  };
  await tap(2);
  await page.keyboard.press('Control+z');
  await whenReady(page);
  expect(await numbers()).toEqual(start);
  expect(await button('Undo').isDisabled()).toBe(true);
  expect(difference(await headPicture('undone'), untouched, HEAD).rms, 'undone').toBe(0);

  await button('Redo').click();
  await tap(3);
  await page.keyboard.press('Control+Shift+z');
  await whenReady(page);
  expect(await numbers()).toEqual(shaped);
  expect(difference(await headPicture('redone'), picture, HEAD).rms, 'redone').toBe(0);

  await startAgain();
  await page.evaluate((hash) => (location.hash = hash), link);
  await page.waitForFunction(
    (cm) => document.querySelector<HTMLElement>('[data-readout=mid-frontal-cm]')?.dataset['value'] === cm,
    shaped['mid-frontal-cm'],
  );
  await whenReady(page);
  expect(await numbers(), 'by its link').toEqual(shaped);
  expect(difference(await headPicture('linked'), picture, HEAD).rms, 'by its link').toBe(0);
});

describe('on the skin', () => {
  beforeEach(startAgain);

  /** Over the forehead from the right of the picture to its left. */
  async function sweep(dy: number): Promise<void> {
    const [from, over, to] = [
      await middleOf('corner-left'),
      await middleOf('mid-frontal'),
      await middleOf('corner-right'),
    ];
    await button('Draw').click();
    await page.mouse.move(from.x, from.y + dy);
    await page.mouse.down();
    for (const { x, y } of [over, to]) await page.mouse.move(x, y + dy, { steps: 12 });
    await page.mouse.up();
  }

  test('the pencil draws a front, and says why where it can’t', async () => {
    await sweep(8);
    await whenReady(page);
    expect(await numbers()).not.toEqual(start);
    expect(await button('Undo').isEnabled()).toBe(true);
    await startAgain();
    await button('Draw').click();
    const { x, y } = { x: HEAD.width / 2, y: 150 };
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 12, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.getByText('too short to follow').isVisible()).toBe(true);
    expect(await numbers(), 'the former line stays').toEqual(start);
    await page.mouse.move(x - 30, 230);
    await page.mouse.down();
    await page.mouse.move(x + 30, 230, { steps: 6 });
    await page.mouse.up();
    expect(await page.getByText('where no hairline can go').isVisible()).toBe(true);
  });

  test('the brush takes dots away, and one undo brings them back', async () => {
    const { x, y } = await middleOf('mid-frontal');
    await button('Brush').click();
    await button('Fewer').click();
    await page.mouse.move(x - 30, y - 8);
    await page.mouse.down();
    await page.mouse.move(x + 30, y - 8, { steps: 10 });
    await whenReady(page);
    const held = await numbers();
    expect(Number(held['dots-session-1'])).toBeLessThan(Number(start['dots-session-1']) - 20);
    await page.mouse.up();
    await whenReady(page);
    expect(await numbers(), 'letting go changes nothing').toEqual(held);
    await page.keyboard.press('Control+z');
    await whenReady(page);
    expect(await numbers()).toEqual(start);
  });

  test('beside the head and with two fingers the head turns, whatever the tool', async () => {
    await button('Draw').click();
    await page.mouse.move(20, 300);
    await page.mouse.down();
    await page.mouse.move(50, 300, { steps: 3 });
    await afterMove(page, () => page.mouse.up());
    expect(await button('Front').getAttribute('aria-pressed'), 'turned by mouse').toBe('false');
    await afterMove(page, () => page.keyboard.press('f'));
    const fingers = (apart: number) => [
      { x: 150 - apart / 2, y: 160 },
      { x: 150 + apart / 2, y: 160 },
    ];
    await afterMove(page, async () => {
      await Promise.all([send('touchStart', fingers(50)[0]!), send('touchStart', ...fingers(50))]);
      for (const apart of [60, 75, 90]) await send('touchMove', ...fingers(apart));
      await send('touchEnd');
    });
    expect(await button('Front').getAttribute('aria-pressed'), 'zoomed by fingers').toBe('false');
    expect(await button('Undo').isDisabled(), 'nothing was drawn').toBe(true);
    await afterMove(page, () => page.keyboard.press('f'));
  });
});

test('in the mirror the handles lie under the hand, too', async () => {
  await startAgain();
  const plain = await middleOf('corner-left');
  await page.keyboard.press('m');
  await whenReady(page);
  const { x, y } = await middleOf('corner-left');
  expect(x, 'on the other side').toBeLessThan(plain.x - 40);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y - 6, { steps: 3 });
  await whenReady(page);
  const now = await middleOf('corner-left');
  expect(Math.hypot(now.x - x - 8, now.y - y + 6), 'px from the hand').toBeLessThan(3);
  await page.mouse.up();
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
