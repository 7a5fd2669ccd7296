import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutCaption, stripPx, type PictureCaption } from '../../src/share/captionLayout';
import {
  complaintsOf,
  difference,
  isBlank,
  launch,
  mirrored,
  openStudio,
  press,
  screenshot,
  type Picture,
  type Rect,
} from './helpers';
import { countAgain, glCallsOf, instrument } from './instrument';
import { choose, close, offered, shareButton, TALL, WIDE, WINDOW } from './pictureDialog';

/** The scene alone in a window like this shows what the wide picture shows above its caption. */
const PHOTO = { width: WIDE.width, height: WIDE.height - stripPx(WIDE.width, WIDE.height) };
const PHOTO_RECT: Rect = { x: 0, y: 0, ...PHOTO };
const STRIP_RECT: Rect = { x: 0, y: PHOTO.height, width: WIDE.width, height: WIDE.height - PHOTO.height };
/** Skin from the hairline to the chin, in the photograph. */
const FACE: Rect = { x: 780, y: 150, width: 360, height: 650 };
/** The free part of the window, away from buttons. */
const SCENE: Rect = { x: 0, y: 80, width: 290, height: 250 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=front&light=flat&sessions=2', WINDOW);
});
afterAll(() => browser.close());

function crop({ width, rgba }: Picture, rect: Rect): Picture {
  const out = new Uint8Array(4 * rect.width * rect.height);
  for (let row = 0; row < rect.height; row++) {
    const from = 4 * (width * (rect.y + row) + rect.x);
    out.set(rgba.subarray(from, from + 4 * rect.width), 4 * rect.width * row);
  }
  return { width: rect.width, height: rect.height, rgba: out };
}

describe('a picture of the view', () => {
  let wide: { png: Buffer; picture: Picture };
  let before: Picture;

  beforeAll(async () => {
    before = await screenshot(page, 'picture-before');
    await countAgain(page);
    await shareButton(page).click();
    wide = await offered(page, 'picture-wide', WIDE);
  });

  test('shows the head on a quiet ground, and no controls', () => {
    const { picture } = wide;
    expect([picture.width, picture.height]).toEqual([1920, 1080]);
    expect(isBlank(picture, FACE)).toBe(false);
    // The name at the top left, Share and Mirror at the top right, the views at the bottom, the panel on the right.
    for (const ground of [
      { x: 0, y: 0, width: 600, height: 100 },
      { x: 1320, y: 0, width: 600, height: 100 },
      { x: 1500, y: 200, width: 420, height: 100 },
      { x: 100, y: 860, width: 350, height: 100 },
    ]) {
      expect(isBlank(picture, ground, 20), `at ${ground.x}, ${ground.y}`).toBe(true);
    }
  });

  test('says below the head, never on it, what it shows and that it is no promise', () => {
    const { picture } = wide;
    const caption: PictureCaption = {
      style: 'Natural hairline',
      sessions: 'after session 2 of 3',
      studio: 'Hairline Studio',
      promise: 'Preview, not a promise',
    };
    const { runs } = layOutCaption(caption, WIDE.width, WIDE.height, ({ text, px }) => 0.5 * px * text.length);
    for (const { x, y, px, text } of runs) {
      const box = {
        x: Math.round(x),
        y: Math.round(y - px),
        width: Math.round(0.4 * px * text.length),
        height: Math.round(px),
      };
      expect(box.y).toBeGreaterThan(PHOTO.height);
      expect(isBlank(picture, box, 100), `${text} in full contrast`).toBe(false);
    }
    expect(isBlank(picture, { ...STRIP_RECT, x: 0, width: 56 }), 'a margin').toBe(true);
    expect(isBlank(picture, { ...STRIP_RECT, x: 800, width: 300 }), 'the middle').toBe(true);
  });

  test('costs the screen no frame', async () => {
    const { screenDraws, targetDraws } = await glCallsOf(page);
    expect(screenDraws).toBe(0);
    expect(targetDraws).toBeGreaterThan(0);
  });

  test('is saved under a name that says what it is', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save picture' }).click();
    expect((await saved).suggestedFilename()).toBe('hairline-studio-natural-session-2.png');
  });

  test('can be tall as well, and is the same to the byte when asked for again', async () => {
    await choose(page, 'tall');
    const tall = await offered(page, 'picture-tall', TALL);
    expect(isBlank(tall.picture, { x: 300, y: 500, width: 480, height: 800 })).toBe(false);
    await choose(page, 'wide');
    expect((await offered(page, 'picture-wide-again', WIDE)).png.equals(wide.png)).toBe(true);
  });

  test('takes the keys for itself, closes by Escape, and leaves design and screen as they were', async () => {
    await page.keyboard.press('1');
    await close(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
    expect(await page.locator('input[type=radio][value="2"]').isChecked()).toBe(true);
    expect(difference(before, await screenshot(page, 'picture-after'), SCENE).max).toBe(0);
  });

  test('is mirrored as the screen is, but not its words', async () => {
    await press(page, 'm');
    await shareButton(page).click();
    const { picture } = await offered(page, 'picture-mirrored', WIDE);
    await close(page);
    await press(page, 'm');
    const [plain, turned] = [wide.picture, picture].map((each) => crop(each, PHOTO_RECT));
    expect(difference(plain!, turned!).rms).toBeGreaterThan(0.5);
    expect(difference(mirrored(plain!), turned!).max).toBeLessThanOrEqual(1);
    expect(difference(crop(wide.picture, STRIP_RECT), crop(picture, STRIP_RECT)).max).toBe(0);
  });

  test('shows what a window of that shape shows', async () => {
    const other = await browser.newPage();
    await openStudio(other, '?view=front&light=flat&sessions=2&ui=0', PHOTO);
    const screen = await screenshot(other, 'picture-as-window');
    await other.close();
    expect(difference(screen, crop(wide.picture, PHOTO_RECT), FACE).rms).toBeLessThan(0.5);
  });

  test('without a complaint', () => expect(complaintsOf(page)).toEqual([]));
});
