import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readLink } from '../../src/share/link';
import { instrumentBlind } from './instrument';
import { complaintsOf, expectQuiet, launch, openStudio, readout, whenReady } from './helpers';

const SIZE = { width: 620, height: 420 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function visit(context: BrowserContext, spoil: () => void, query = '?view=front'): Promise<Page> {
  const page = await context.newPage();
  await instrumentBlind(page);
  await page.addInitScript(spoil);
  await openStudio(page, query, SIZE);
  return page;
}

const notice = (page: Page, sentence: RegExp) => page.locator('[role=status] p', { hasText: sentence }).waitFor();
const session = (page: Page, value: string) => page.locator(`input[type=radio][value="${value}"]`).first();

/** What the page's link opens to. */
async function designOf(page: Page) {
  const read = readLink(new URL(page.url()).hash);
  if (!read.ok) throw new Error(`${page.url()} does not open: ${read.error.kind}`);
  return read.value;
}

/** In the dialog of clients. */
async function keepClient(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Keep this client' }).click();
  await page.getByText(`${name} is open. Every change is kept.`).waitFor();
  await page.keyboard.press('Escape');
}

async function openClients(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: /^Clients/ }).click();
}

describe('storage', () => {
  test('that the browser refuses altogether costs no picture, and is said where something would be kept', async () => {
    const context = await browser.newContext();
    const page = await visit(context, () => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
    });
    await page.keyboard.press('1');
    await whenReady(page);
    await page.getByRole('button', { name: 'in, Inches' }).first().click();
    await notice(page, /does not keep what you choose/);
    await openClients(page);
    await page.locator('dialog [role=alert]', { hasText: /keeps nothing for this page/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await session(page, '1').isChecked()).toBe(true);
    expectQuiet(page);
    await context.close();
  });

  const NO_ROOM = /There is no room left on this device.*not kept yet/;

  test('that is full keeps a choice, a style and a client’s change for this visit, and says so; loaded again, the design is there', async () => {
    const context = await browser.newContext();
    const page = await visit(context, () => undefined);
    const fill = () => {
      Storage.prototype.setItem = IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    };
    const theme = () => page.getAttribute('html', 'data-theme');
    const chooseTheme = async () => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: /^Light or dark page/ }).click();
      await page.keyboard.press('Escape');
      await notice(page, /does not keep what you choose/);
    };
    const usual = await theme();
    await openClients(page);
    await keepClient(page, 'Ana');
    await page.evaluate(fill);
    await chooseTheme();
    expect(await theme()).not.toBe(usual);
    await page.keyboard.press('1');
    await notice(page, NO_ROOM);
    await page.keyboard.press('e');
    await page.getByLabel('Name this line').fill('Mine');
    await page.keyboard.press('Enter');
    await page.getByText(/did not keep your styles/).waitFor();
    expect(await page.getByRole('button', { name: /Mine/ }).count()).toBeGreaterThan(0);
    const design = await designOf(page);

    await page.addInitScript(fill);
    await page.reload();
    await whenReady(page);
    await page.locator('[data-keeping=failed]', { hasText: 'Ana' }).waitFor();
    await notice(page, NO_ROOM);
    expect(await designOf(page)).toEqual(design);
    expect([await session(page, '1').isChecked(), await theme()]).toEqual([true, usual]);
    await chooseTheme();
    expectQuiet(page);
    await context.close();
  });
});

describe('a database', () => {
  /** Makes a database as another version of the page, or a fault, may have left it; may hold it open, whoever else wants it. */
  const prepare = (page: Page, version: number, records: readonly object[], holds = false) =>
    page.evaluate(
      ([number, all, isHeld]) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('hairline-studio', number);
          request.addEventListener('upgradeneeded', () => {
            const db = request.result;
            if (db.objectStoreNames.length > 0) return;
            db.createObjectStore('clients', { keyPath: 'id' });
            db.createObjectStore('thumbnails');
            db.createObjectStore('facts');
          });
          request.addEventListener('error', reject);
          request.addEventListener('success', () => {
            const write = request.result.transaction('clients', 'readwrite');
            for (const record of all) write.objectStore('clients').put(record);
            write.addEventListener('complete', () => {
              if (isHeld) Object.assign(window, { letGo: () => request.result.close() });
              else request.result.close();
              resolve();
            });
          });
        }),
      [version, records, holds] as const,
    );

  const refused = (page: Page, sentence: RegExp) =>
    page.locator('dialog [role=alert]', { hasText: sentence }).waitFor();

  test('that an older tab holds, with damaged records, or of a newer version is met with a sentence, and the design stays', async () => {
    const context = await browser.newContext();
    const older = await context.newPage();
    await older.goto(new URL('icon.svg', inject('studioUrl')).href);
    await prepare(older, 1, [{ id: 'a', name: 7, document: '{' }, { id: 'b' }], true);
    const page = await visit(context, () => {
      // As a version of the page would whose database is the next one.
      const open = Reflect.get(IDBFactory.prototype, 'open');
      IDBFactory.prototype.open = function (name, version) {
        return open.call(this, name, version === 1 ? 2 : version);
      };
    });
    await page.keyboard.press('1');
    await expect.poll(() => page.url()).toMatch(/#h/);
    const design = await designOf(page);
    expect(design.design.sessions).toBe(1);
    const again = page.locator('dialog').getByRole('button', { name: 'Try again' });

    await openClients(page);
    await refused(page, /older version of this page holds the clients\. Please close it/);
    await again.click();
    await refused(page, /older version of this page holds the clients/);
    await page.keyboard.press('Escape');
    await openClients(page);
    await refused(page, /older version of this page holds the clients/);
    expect(await designOf(page)).toEqual(design);
    await older.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    // What was held up comes through first.
    await page.waitForFunction(async () => (await indexedDB.databases())[0]!.version === 2);
    await again.click();
    await page.getByText('2 clients could not be read and are left as they are.').waitFor();
    await keepClient(page, 'Ana');
    expect(await designOf(page)).toEqual(design);

    await prepare(page, 7, []);
    await openClients(page);
    await refused(page, /newer version of this page has kept/);
    expect((await page.evaluate(() => indexedDB.databases()))[0]!.version).toBe(7);
    await page.keyboard.press('Escape');
    expect(await designOf(page)).toEqual(design);
    await page.keyboard.press('2');
    await expect.poll(async () => (await designOf(page)).design.sessions).toBe(2);
    expectQuiet(page);
    await context.close();
  });
});

test('a worker that crashes over a head while another change waits is done without: both changes are shown', async () => {
  const context = await browser.newContext();
  const page = await visit(context, () => undefined);
  await page.getByText('Client', { exact: true }).first().click();
  await expect.poll(() => page.workers().length).toBe(1);
  const worker = page.workers()[0]!;
  await worker.evaluate(() => {
    // Before the worker itself hears of the head that it is to crash over.
    const spoil = ({ data }: MessageEvent<{ readonly name: string; readonly ask: { readonly client?: object } }>) => {
      if (data.name === 'sit' && 'tape' in (data.ask.client ?? {})) self.postMessage = () => undefined;
    };
    self.addEventListener('message', spoil, true);
  });
  const stopped = /A part of this page has stopped\. All works on/;
  const measure = async (name: string, cm: string) => {
    await page.locator(`[data-tape=${name}]`).fill(cm);
    await page.keyboard.press('Enter');
  };
  await measure('circumferenceMm', '58');
  await expect.poll(() => page.getAttribute('html', 'data-scene')).toBe('loading');
  await measure('earToEarMm', '36');
  expect(await page.locator('[role=status] p', { hasText: stopped }).count()).toBe(0);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('crash');
    });
  });
  await notice(page, stopped);
  await whenReady(page);
  expect(Math.abs((await readout(page, 'tape-circumference-mm')) - 580)).toBeLessThan(2);
  expect(Math.abs((await readout(page, 'tape-ear-to-ear-mm')) - 360)).toBeLessThan(2);
  expect((await designOf(page)).design.client.tape).toEqual({ circumferenceMm: 580, earToEarMm: 360 });
  expectQuiet(page);
  await context.close();
});

test('files that come slowly are waited for with a sentence, and every choice works meanwhile', async () => {
  const page = await browser.newPage();
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/head/*', async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize(SIZE);
  await page.goto(`${inject('studioUrl')}?view=front`);
  await page.getByText('Preparing the head').waitFor();
  await page.getByText('This takes longer than usual').waitFor();
  await session(page, '1').check({ force: true });
  await page.locator('input[value="edge-up"]').check({ force: true });
  expect(await page.getAttribute('html', 'data-scene')).toBe('loading');
  letThrough();
  await whenReady(page);
  expect([await session(page, '1').isChecked(), await page.locator('input[value="edge-up"]').isChecked()]).toEqual([
    true,
    true,
  ]);
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

test('a tab that is killed in the middle of a drag comes back with all but that drag, and says so', async () => {
  const context = await browser.newContext();
  const page = await visit(context, () => undefined);
  const noted = () => page.evaluate(() => sessionStorage.getItem('hairline-studio:in-hand'));
  const tone = page.getByRole('slider', { name: 'Skin tone' });
  await tone.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await tone.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height / 2);
  await page.mouse.down();
  await expect.poll(noted).toBe('1');
  await page.mouse.up();
  await expect.poll(noted).toBe(null);
  await page.keyboard.press('e');
  const handle = page.locator('[data-handle=mid-frontal]');
  await handle.waitFor();
  const value = () => handle.getAttribute('aria-valuenow');
  await handle.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
  await whenReady(page);
  const done = await value();
  await page.waitForTimeout(150);
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 22, box.y + 40, { steps: 3 });
  await whenReady(page);
  expect(await value()).not.toBe(done);
  // What a browser brings back with a tab: its address and its session storage.
  const address = page.url();
  const stored = await page.evaluate(() => Object.entries(sessionStorage));
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;

  const again = await context.newPage();
  await again.addInitScript((entries) => {
    for (const [key, kept] of entries) sessionStorage.setItem(key, kept);
  }, stored);
  await openStudio(again, new URL(address).search + new URL(address).hash, SIZE);
  await notice(again, /closed in the middle of a change/);
  await again.keyboard.press('e');
  await again.locator('[data-handle=mid-frontal]').waitFor();
  expect(await again.locator('[data-handle=mid-frontal]').getAttribute('aria-valuenow')).toBe(done);
  expectQuiet(again);
  await context.close();
});
