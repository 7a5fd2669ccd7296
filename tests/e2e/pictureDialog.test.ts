import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, expectQuiet, launch, openStudio, screenshot, whenReady } from './helpers';
import { instrument } from './instrument';
import { choose, close, offered, shareButton, shown, TALL, WIDE, WINDOW } from './pictureDialog';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=front&light=flat&sessions=2', WINDOW);
});
afterAll(() => browser.close());

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

  /** Of the design, and where the page is: nothing that is refused may change them. */
  let [link, address] = ['', ''];

  beforeAll(async () => {
    address = page.url();
    // What it shows is tested elsewhere.
    await page.evaluate(() => (window.skipsDraws = 'but-a-patch'));
    await shareButton(page).click();
    await shown(page, WIDE);
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
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^http.*\/clinic\/preview\/#h/);
    await page.context().clearPermissions();
  });

  test.each(['refusing', 'none'])('says so where the clipboard is %s, and gives the link as text', async (kind) => {
    await stub('clipboard', kind);
    await say('Copy picture', /did not allow copying.*save/i);
    expect(await page.locator('dialog input[readonly]').count()).toBe(0);
    await say('Copy link', /did not allow copying/i);
    const field = page.getByRole('textbox', { name: 'Link' });
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    const selected = await field.evaluate((input) => {
      const { value, selectionStart, selectionEnd } = input as HTMLInputElement;
      return value.slice(selectionStart!, selectionEnd!);
    });
    expect(selected).toBe(link);
  });

  test('offers no share sheet where the system has none', async () => {
    await stub('canShare', 'none');
    await choose(page, 'tall');
    await shown(page, TALL);
    expect(await page.getByRole('button', { name: 'Share…' }).count()).toBe(0);
  });

  test('gives file and link to the share sheet, and is calm when that is closed or fails', async () => {
    await stub('canShare', 'yes');
    await choose(page, 'wide');
    await shown(page, WIDE);
    await stub('share', 'taking');
    await say('Share…', /^Shared/);
    expect(await page.title()).toMatch(
      /^hairline-studio-natural-session-2\.png image\/png Natural.*not a promise.*http/,
    );
    await stub('share', 'cancelled');
    await say('Share…', /^Nothing was shared/);
    await stub('share', 'failing');
    await say('Share…', /save it instead/i);
    await say('Copy link', /did not allow copying/i);
    expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(link);
    expect(page.url()).toBe(address);
  });

  test('saves the design as a file and opens it again; a file that is none changes nothing', async () => {
    const waiting = page.waitForEvent('download');
    await say('Save as a file', /saved as a file/);
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('hairline-studio-natural-session-2.json');
    const text = await readFile(await download.path(), 'utf8');
    const put = (content: string) =>
      page
        .locator('dialog input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    const told = (sentence: RegExp) => page.locator('dialog [role=status]', { hasText: sentence }).waitFor();
    const style = () => page.locator('input[type=radio][value="edge-up"]').isChecked();
    await put('<html></html>');
    await told(/no design of this page\. Your design is kept/);
    await put(text.replace(/"sessions": 2/, '"sessions": 2, "style": "bowl"'));
    await told(/doesn’t know \(“style: bowl”|“style”/);
    expect(await style()).toBe(false);
    await put(text.replace(/"sessions": 2/, '"sessions": 2, "style": "edge-up"'));
    await told(/is open\. Undo/);
    expect(await style()).toBe(true);
    await put(text);
    await told(/is open/);
    await close(page);
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
    await shareButton(page).click();
    await said('could not be drawn').waitFor();
    await page.waitForSelector('html[data-scene=failed]', { state: 'attached' });
    await again().click();
    await said('no head to draw').waitFor();
    await page.evaluate(() => (window as unknown as { restoreContext: () => void }).restoreContext());
    await page.waitForSelector('html[data-scene=ready]', { state: 'attached' });
    await again().click();
    expect((await offered(page, 'picture-context-again', WIDE)).png.length).toBeGreaterThan(100_000);
    await close(page);
    expectQuiet(page);
  });

  test('because the browser can’t write it is said', async () => {
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await shareButton(page).click();
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
    await page.evaluate(() => (window.skipsDraws = 'but-a-patch'));
    await page.setViewportSize(size);
    const open = (await shareButton(page).boundingBox())!;
    expect(Math.min(open.width, open.height)).toBeGreaterThanOrEqual(44);
    await shareButton(page).click();
    await shown(page, size.width > size.height ? WIDE : TALL);
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
    await close(page);
  });
});
