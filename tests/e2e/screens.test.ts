import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterMove, instrument } from './instrument';
import { complaintsOf, drawnBox, isBlank, launch, openStudio, resizeTo, screenshot, type Rect } from './helpers';

const SCREENS = [
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a tablet', width: 768, height: 1024 },
  { name: 'a desktop', width: 1440, height: 900 },
] as const;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=front&light=flat', SCREENS[0]);
});
afterAll(() => browser.close());

const setVisible = (canvasOnly: boolean) =>
  page.evaluate((only) => {
    document.body.style.visibility = only ? 'hidden' : '';
    document.querySelector('canvas')!.style.visibility = only ? 'visible' : '';
  }, canvasOnly);

/** The skull, down to the eyebrows or so, in the window, panels or not. */
async function skullBox(name: string): Promise<Rect> {
  await setVisible(true);
  const picture = await screenshot(page, `screen-${name}-canvas`);
  await setVisible(false);
  const bust = drawnBox(picture);
  return drawnBox(picture, { x: 0, y: bust.y, width: picture.width, height: Math.round(0.25 * bust.height) });
}

const isCanvasAt = (x: number, y: number) =>
  page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.tagName === 'CANVAS', [x, y]);

describe.each(SCREENS)('on $name, $width × $height', ({ name, width, height }) => {
  beforeAll(async () => {
    if (page.viewportSize()!.width !== width) await afterMove(page, () => resizeTo(page, { width, height }));
  });

  test('there is a picture, and nothing to scroll sideways', async () => {
    const picture = await screenshot(page, `screen-${width}`);
    expect(isBlank(picture)).toBe(false);
    const [scrolls, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(scrolls).toBeLessThanOrEqual(inner);
  });

  test('no panel covers the head', async () => {
    const skull = await skullBox(name);
    const x = skull.x + skull.width / 2;
    // The hairline, the eyebrows and the chin.
    for (const share of [0.5, 1, 2]) expect(await isCanvasAt(x, skull.y + share * skull.height)).toBe(true);
  });

  test('the mirror leaves the head where it is', async () => {
    const plain = await skullBox(name);
    await afterMove(page, () => page.keyboard.press('m'));
    const mirror = await skullBox(`${name}-mirror`);
    await afterMove(page, () => page.keyboard.press('m'));
    const middle = ({ x, width: across }: Rect) => x + across / 2;
    expect(Math.abs(middle(mirror) - middle(plain)), 'px aside').toBeLessThan(0.02 * width);
  });

  test('the session can be chosen without scrolling', async () => {
    const control = page.getByRole('radiogroup', { name: 'Session' });
    const box = (await control.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    // On a phone within reach of a thumb.
    expect(box.y).toBeGreaterThanOrEqual(width < 500 ? (2 / 3) * height : 0);
  });
});

test('a window that got lower shows what one of that size shows', async () => {
  const low = { width: 640, height: 440 };
  // Where the panel's edge moves with the window at once, nothing tells of it but its padding.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStudio(page, '?view=front', low);
  const scale = await page.getAttribute('html', 'data-mm-per-px');
  await resizeTo(page, { width: 800, height: 520 });
  await resizeTo(page, low);
  await expect.poll(() => page.getAttribute('html', 'data-mm-per-px')).toBe(scale);
  await page.emulateMedia({ reducedMotion: null });
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
