import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutCaption, stripPx, type PictureCaption } from '../../src/share/captionLayout';
import {
  complaintsOf,
  decodePng,
  difference,
  expectQuiet,
  isBlank,
  launch,
  mirrored,
  openStudio,
  press,
  screenshot,
  whenReady,
  type Picture,
  type Rect,
} from './helpers';
import { countAgain, glCallsOf, instrument } from './instrument';

/** A busy machine that draws in software. */
const DRAWN_MS = 90_000;
const WIDE = { width: 1920, height: 1080 };
const TALL = { width: 1080, height: 1920 };
/** Lying down, so that the panel is beside the head. */
const WINDOW = { width: 620, height: 420 };
/** The scene alone in a window like this shows what the wide picture shows above its caption. */
const PHOTO = { width: WIDE.width, height: WIDE.height - stripPx(WIDE.width, WIDE.height) };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=front&light=flat&sessions=2', WINDOW);
});
afterAll(() => browser.close());

const shareButton = () => page.getByRole('button', { name: 'Share', exact: true });

/** Waits until the dialog shows a picture of this size. */
const shown = ({ width, height }: typeof WIDE) =>
  page.waitForFunction(
    ([w, h]) => {
      const image = document.querySelector<HTMLImageElement>('dialog img');
      return image?.complete && image.naturalWidth === w && image.naturalHeight === h && image;
    },
    [width, height] as const,
    { timeout: DRAWN_MS },
  );

/** The PNG that the dialog offers, once it is of this size; kept as tests/output/NAME.png to look at. */
async function offered(name: string, size: typeof WIDE): Promise<{ png: Buffer; picture: Picture }> {
  const loaded = await shown(size);
  const bytes = await loaded.evaluate(async (image) => {
    const response = await fetch((image as HTMLImageElement).src);
    return [...new Uint8Array(await response.arrayBuffer())];
  });
  const png = Buffer.from(bytes);
  const folder = new URL('../output/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(fileURLToPath(new URL(`${name}.png`, folder)), png);
  return { png, picture: await decodePng(png) };
}

const choose = (shape: 'wide' | 'tall') => page.locator(`dialog input[value=${shape}]`).check({ force: true });

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

function crop({ width, rgba }: Picture, rect: Rect): Picture {
  const out = new Uint8Array(4 * rect.width * rect.height);
  for (let row = 0; row < rect.height; row++) {
    const from = 4 * (width * (rect.y + row) + rect.x);
    out.set(rgba.subarray(from, from + 4 * rect.width), 4 * rect.width * row);
  }
  return { width: rect.width, height: rect.height, rgba: out };
}

const PHOTO_RECT: Rect = { x: 0, y: 0, ...PHOTO };
const STRIP_RECT: Rect = { x: 0, y: PHOTO.height, width: WIDE.width, height: WIDE.height - PHOTO.height };
/** Skin from the hairline to the chin, in the photograph. */
const FACE: Rect = { x: 780, y: 150, width: 360, height: 650 };
/** The free part of the window, away from buttons. */
const SCENE: Rect = { x: 0, y: 80, width: 290, height: 250 };

describe('a picture of the view', () => {
  let wide: { png: Buffer; picture: Picture };
  let before: Picture;

  beforeAll(async () => {
    before = await screenshot(page, 'picture-before');
    await countAgain(page);
    await shareButton().click();
    wide = await offered('picture-wide', WIDE);
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
    await choose('tall');
    const tall = await offered('picture-tall', TALL);
    expect(isBlank(tall.picture, { x: 300, y: 500, width: 480, height: 800 })).toBe(false);
    await choose('wide');
    expect((await offered('picture-wide-again', WIDE)).png.equals(wide.png)).toBe(true);
  });

  test('takes the keys for itself, closes by Escape, and leaves design and screen as they were', async () => {
    await page.keyboard.press('1');
    await close();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
    expect(await page.locator('input[type=radio][value="2"]').isChecked()).toBe(true);
    expect(difference(before, await screenshot(page, 'picture-after'), SCENE).max).toBe(0);
  });

  test('is mirrored as the screen is, but not its words', async () => {
    await press(page, 'm');
    await shareButton().click();
    const { picture } = await offered('picture-mirrored', WIDE);
    await close();
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

describe('handing a picture over', () => {
  /** What the page may find in place of the browser's own. */
  const stub = (name: 'clipboard' | 'canShare' | 'share', value: unknown) =>
    page.evaluate(
      ([key, kind]) => {
        const refuse = (error: string) => async () => {
          throw new DOMException('not now', error);
        };
        const values: Record<string, unknown> = {
          none: undefined,
          refusing: { write: refuse('NotAllowedError'), writeText: refuse('NotAllowedError') },
          yes: ({ files }: ShareData) => files?.length === 1,
          cancelled: refuse('AbortError'),
          failing: refuse('NotAllowedError'),
          taking: async (data: ShareData) => {
            const [file] = data.files ?? [];
            document.title = `${file?.name} ${file?.type} ${data.text}`;
          },
        };
        Object.defineProperty(navigator, key, { configurable: true, value: values[kind] });
      },
      [name, String(value)] as const,
    );
  const say = async (button: string, text: RegExp) => {
    await page.getByRole('button', { name: button }).click();
    await page.locator('dialog [role=status]', { hasText: text }).waitFor();
  };

  beforeAll(async () => {
    await shareButton().click();
    await shown(WIDE);
  });

  test('copies it, and the link, where the browser allows', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await say('Copy picture', /^Picture copied/);
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap(await item!.getType('image/png'));
      return [image.width, image.height];
    });
    expect(size).toEqual([1920, 1080]);
    await say('Copy link', /^Link copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http/);
    await page.context().clearPermissions();
  });

  test.each(['refusing', 'none'])('says so where the clipboard is %s, and gives the link as text', async (kind) => {
    await stub('clipboard', kind);
    await say('Copy picture', /did not allow copying.*save/i);
    expect(await page.locator('dialog input[readonly]').count()).toBe(0);
    await say('Copy link', /did not allow copying/i);
    const link = page.getByRole('textbox', { name: 'Link' });
    expect(await link.evaluate((input) => input === document.activeElement)).toBe(true);
    const selected = await link.evaluate((input) => {
      const { value, selectionStart, selectionEnd } = input as HTMLInputElement;
      return value.slice(selectionStart!, selectionEnd!);
    });
    expect(selected).toMatch(/^http.*\/clinic\/preview\//);
  });

  test('offers no share sheet where the system has none', async () => {
    await stub('canShare', 'none');
    await choose('tall');
    await shown(TALL);
    expect(await page.getByRole('button', { name: 'Share…' }).count()).toBe(0);
  });

  test('gives file and link to the share sheet, and is calm when that is closed or fails', async () => {
    await stub('canShare', 'yes');
    await choose('wide');
    await shown(WIDE);
    await stub('share', 'taking');
    await say('Share…', /^Shared/);
    expect(await page.title()).toMatch(
      /^hairline-studio-natural-session-2\.png image\/png Natural.*not a promise.*http/,
    );
    await stub('share', 'cancelled');
    await say('Share…', /^Nothing was shared/);
    await stub('share', 'failing');
    await say('Share…', /save it instead/i);
    await close();
  });

  test('without a complaint', () => expect(complaintsOf(page)).toEqual([]));
});

describe('a picture that can’t be had', () => {
  const said = (text: string) => page.locator('dialog [role=status]', { hasText: text });
  const again = () => page.locator('dialog').getByRole('button', { name: 'Try again' });

  test('for a lost context is said and can be asked for again', async () => {
    await openStudio(page, '?view=front&light=flat&sessions=1', WINDOW);
    await page.evaluate(() => {
      const extension = document.querySelector('canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      (window as unknown as { restoreContext: () => void }).restoreContext = () => extension.restoreContext();
      const proto = WebGL2RenderingContext.prototype;
      const original = Reflect.get(proto, 'fenceSync');
      // In the middle of it: what was drawn is on its way back.
      proto.fenceSync = function (this: WebGL2RenderingContext, ...args) {
        proto.fenceSync = original;
        setTimeout(() => extension.loseContext());
        return original.apply(this, args);
      };
    });
    await shareButton().click();
    await said('could not be drawn').waitFor();
    await page.waitForSelector('html[data-scene=failed]', { state: 'attached' });
    await again().click();
    await said('no head to draw').waitFor();
    await page.evaluate(() => (window as unknown as { restoreContext: () => void }).restoreContext());
    await page.waitForSelector('html[data-scene=ready]', { state: 'attached' });
    await again().click();
    expect((await offered('picture-context-again', WIDE)).png.length).toBeGreaterThan(100_000);
    await close();
    expectQuiet(page);
  });

  test('because the browser can’t write it is said', async () => {
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await shareButton().click();
    await said('could not be drawn').waitFor();
    expect(await page.getByRole('button', { name: 'Save picture' }).isDisabled()).toBe(true);
    await page.reload();
    await whenReady(page);
    expectQuiet(page);
  });

  test('for want of its code is said in plain sight, and another press tries again', async () => {
    const other = await browser.newPage();
    await other.route('**/ShareDialog*.js', (route) => route.abort());
    await openStudio(other, '?view=front&light=flat', WINDOW);
    const button = other.getByRole('button', { name: 'Share', exact: true });
    await button.click();
    await other.locator('[role=status] p', { hasText: 'could not be loaded' }).waitFor();
    expect(complaintsOf(other).filter((text) => text.startsWith('uncaught'))).toEqual([]);
    await other.unroute('**/ShareDialog*.js');
    await button.click();
    await other.waitForSelector('dialog[open]');
    await other.close();
  });
});

describe.each([
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 768, height: 1024 },
  { width: 1366, height: 1024 },
])('the dialog on $width × $height', (size) => {
  test('fits, and everything in it can be reached and touched', async () => {
    await page.evaluate(() => (window.skipsDraws = true));
    await page.setViewportSize(size);
    const open = (await shareButton().boundingBox())!;
    expect(Math.min(open.width, open.height)).toBeGreaterThanOrEqual(44);
    await shareButton().click();
    await shown(size.width > size.height ? WIDE : TALL);
    await screenshot(page, `dialog-${size.width}`);
    const dialog = (await page.locator('dialog').boundingBox())!;
    expect(dialog.x >= 0 && dialog.y >= 0).toBe(true);
    expect(dialog.x + dialog.width <= size.width && dialog.y + dialog.height <= size.height).toBe(true);
    for (const control of await page.locator('dialog :is(button, a, label:has(input))').all()) {
      await control.scrollIntoViewIfNeeded();
      const box = (await control.boundingBox())!;
      const name = await control.innerText();
      expect(Math.min(box.width, box.height), `the size of ${name}`).toBeGreaterThanOrEqual(44);
      expect(box.x >= dialog.x && box.x + box.width <= dialog.x + dialog.width).toBe(true);
    }
    const scrolls = await page.locator('dialog').evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(scrolls, 'sideways').toBe(false);
    await close();
  });
});
