import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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
  page.setDefaultTimeout(15_000);
  await instrumentBlind(page);
  await page.addInitScript(spoil);
  await openStudio(page, query, SIZE);
  return page;
}

const notice = (page: Page, sentence: RegExp) => page.locator('[role=status] p', { hasText: sentence }).waitFor();
const session = (page: Page, value: string) => page.locator(`input[type=radio][value="${value}"]`).first();

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

  test('that is full keeps a choice and a style for this visit, and says so', async () => {
    const context = await browser.newContext();
    const page = await visit(context, () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: /^Light or dark page/ }).click();
    await page.keyboard.press('Escape');
    await notice(page, /does not keep what you choose/);
    expect(await page.getAttribute('html', 'data-theme')).not.toBe('auto');
    await page.keyboard.press('e');
    await page.getByLabel('Name this line').fill('Mine');
    await page.keyboard.press('Enter');
    await page.getByText(/did not keep your styles/).waitFor();
    expect(await page.getByRole('button', { name: /Mine/ }).count()).toBeGreaterThan(0);
    expectQuiet(page);
    await context.close();
  });
});

describe('a database', () => {
  /** Makes a database as another version of the page, or a fault, may have left it. */
  const prepare = (page: Page, version: number, records: readonly object[]) =>
    page.evaluate(
      ([number, all]) =>
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
              request.result.close();
              resolve();
            });
          });
        }),
      [version, records] as const,
    );

  test('with records that are damaged shows the others and says how many it left; of a newer version it is left alone', async () => {
    const context = await browser.newContext();
    const page = await visit(context, () => undefined);
    await prepare(page, 1, [{ id: 'a', name: 7, document: '{' }, { id: 'b' }]);
    await openClients(page);
    await page.getByText('2 clients could not be read and are left as they are.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Ana');
    await page.getByRole('button', { name: 'Keep this client' }).click();
    await page.getByText('Ana is open. Every change is kept.').waitFor();
    await page.keyboard.press('Escape');
    await prepare(page, 7, []);
    await openClients(page);
    await page.locator('dialog [role=alert]', { hasText: /newer version of this page has kept/ }).waitFor();
    expect((await page.evaluate(() => indexedDB.databases()))[0]!.version).toBe(7);
    expectQuiet(page);
    await context.close();
  });
});

test('a worker that crashes is done without: the head is worked out all the same', async () => {
  const context = await browser.newContext();
  const page = await visit(context, () => undefined);
  await page.getByText('Client', { exact: true }).first().click();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.workers()[0]!.evaluate(() =>
    setTimeout(() => {
      throw new Error('crash');
    }),
  );
  const tape = page.locator('[data-readout="tape-circumference-mm"]');
  await page.locator('[data-tape=circumferenceMm]').fill('58');
  await page.keyboard.press('Enter');
  await expect.poll(() => tape.getAttribute('data-value')).toMatch(/^58/);
  await notice(page, /A part of this page has stopped\. All works on/);
  await whenReady(page);
  expect(Math.abs((await readout(page, 'tape-circumference-mm')) - 580)).toBeLessThan(2);
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
