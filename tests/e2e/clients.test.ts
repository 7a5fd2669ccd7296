import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDesignFile } from '../../src/share/file';
import type { SharedDocument } from '../../src/share/document';
import { linkAround } from '../unit/share/support';
import { complaintsOf, expectQuiet, launch, openStudio, screenshot, whenReady } from './helpers';
import { instrument } from './instrument';
import { close, WINDOW } from './pictureDialog';

const NAME = 'Zoë Ångström <b>';
/** Some other design. */
const LINK = linkAround(JSON.stringify({ design: { sessions: 2, style: 'modern' } }));
const NOTE = 'Prefers a soft edge';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext();
  page = await visit();
});
afterAll(() => browser.close());

/** A tab with the page in it, that draws but a patch of what it would. */
async function visit(query = '?view=front&light=flat&sessions=2', inside = context): Promise<Page> {
  const tab = await inside.newPage();
  await instrument(tab);
  await openStudio(tab, query, WINDOW);
  await tab.evaluate(() => (window.skipsDraws = 'but-a-patch'));
  return tab;
}

async function openClients(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'More', exact: true }).click();
  await tab.getByRole('button', { name: /^Clients/ }).click();
  await tab.waitForSelector('dialog section');
}

async function keep(tab: Page, name: string, note = ''): Promise<void> {
  await tab.getByLabel('Name', { exact: true }).fill(name);
  await tab.getByLabel('Note', { exact: true }).fill(note);
  await tab.getByRole('button', { name: 'Keep this client' }).click();
  await tab.locator('dialog p', { hasText: 'is open. Every change is kept' }).waitFor();
}

const names = (tab: Page) =>
  tab.locator('[data-client] button:first-child > span:last-child > span:first-child').allInnerTexts();
const strip = (tab: Page) => tab.locator('[data-keeping]');
const kept = (tab: Page) => tab.waitForSelector('[data-keeping=kept]');
/** What the browser has, whatever the page says. */
const stored = (tab: Page) =>
  tab.evaluate(
    () =>
      new Promise<{ name: string; revision: number; document: string }[]>((resolve, reject) => {
        const request = indexedDB.open('hairline-studio');
        request.addEventListener('error', reject);
        request.addEventListener('success', () => {
          const db = request.result;
          const all = db.transaction('clients').objectStore('clients').getAll();
          all.addEventListener('success', () => {
            db.close();
            resolve(all.result);
          });
        });
      }),
  );
/** What is at its default is left out. */
const sessionsOf = (text: string): number => {
  const { document } = JSON.parse(text) as { document: { design?: { sessions?: number } } };
  return document.design?.sessions ?? 3;
};
const more = async (tab: Page, name: string, what: string) => {
  await tab.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  await tab.getByRole('button', { name: what, exact: true }).click();
};

describe('clients', () => {
  test('have no database until they are asked for', async () => {
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  test('are kept when a person says so, and not without a name', async () => {
    await openClients(page);
    await page.getByRole('button', { name: 'Keep this client' }).click();
    await page.locator('dialog [role=alert]', { hasText: 'Please type a name' }).waitFor();
    expect(await stored(page)).toEqual([]);
    await keep(page, NAME, NOTE);
    expect(await names(page)).toEqual([NAME]);
    await close(page);
    expect(await strip(page).innerText()).toMatch(/^Zoë Ångström <b>\s*Kept$/);
  });

  test('keep every change from then on, within a second', async () => {
    await page.keyboard.press('1');
    await page.waitForTimeout(1000);
    const [record] = await stored(page);
    expect([record!.revision, sessionsOf(record!.document)]).toEqual([2, 1]);
    await kept(page);
  });

  test('get a picture once the page rests', async () => {
    await whenReady(page);
    await openClients(page);
    await page.waitForSelector('dialog [data-client] img');
    expect(await page.locator('dialog [data-client] img').count()).toBe(1);
    await close(page);
  });

  test('never tell their name or note to the link', async () => {
    expect(`${decodeURI(page.url())}${await page.title()}`).not.toMatch(/ngstr|soft edge/);
  });

  test('are open again after the page was loaded again, with the last change', async () => {
    await page.keyboard.press('3');
    await page.reload();
    await whenReady(page);
    await strip(page).waitFor();
    const [record] = await stored(page);
    expect(sessionsOf(record!.document)).toBe(3);
    await page.evaluate(() => (window.skipsDraws = 'but-a-patch'));
  });

  test('are renamed, doubled, found without accents, removed and brought back', async () => {
    await openClients(page);
    await more(page, NAME, 'Name and note');
    await page.locator('li').getByLabel('Name', { exact: true }).fill('Zoë Ångström');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'More for Zoë Ångström', exact: true }).waitFor();
    for (let i = 0; i < 3; i++) {
      await more(page, 'Zoë Ångström', 'Duplicate');
      await page.waitForFunction((count) => document.querySelectorAll('[data-client]').length === count, i + 2);
      await page.getByRole('button', { name: 'More for Zoë Ångström', exact: true }).click();
    }
    await page.getByLabel('Find by name or note').fill('ANGSTROM soft');
    await page.locator('dialog p', { hasText: '4 clients found' }).waitFor();
    await page.getByLabel('Find by name or note').fill('nobody');
    await page.locator('dialog p', { hasText: 'Nobody found' }).waitFor();
    await page.getByLabel('Find by name or note').fill('');
    await more(page, 'Zoë Ångström', 'Remove');
    await page.locator('dialog p', { hasText: 'Zoë Ångström is removed' }).waitFor();
    expect((await stored(page)).length).toBe(3);
    await page.locator('dialog').getByRole('button', { name: 'Undo' }).click();
    await page.locator('[data-client][data-open=true]').waitFor();
    expect((await stored(page)).length).toBe(4);
    await close(page);
    await kept(page);
  });

  test('are exported and imported, without a second copy of what is there', async () => {
    await openClients(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all' }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    await page.locator('dialog p', { hasText: /Last export: \w/ }).waitFor();
    const file = JSON.parse(text) as { clients: { id: string; name: string; note: string }[] };
    file.clients[0]!.note = 'from elsewhere';
    // The file's order is that of random ids: whichever comes first, the new one has a name of its own.
    file.clients.push({ ...file.clients[0]!, id: 'new-one', name: 'Elsewhere' }, { id: 'broken' } as never);
    const buffer = Buffer.from(JSON.stringify(file));
    const input = page.locator('dialog input[type=file]');
    for (const sentence of [/1 client added, 1 kept as a copy, 3 here/, /0 clients added, 0 kept as copies, 5 here/]) {
      await input.setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer });
      await page.locator('dialog p', { hasText: /holds 5 clients.*1 more could not be read/ }).waitFor();
      await page.getByRole('button', { name: 'Add them' }).click();
      await page.locator('dialog p', { hasText: sentence }).waitFor();
    }
    expect((await stored(page)).length).toBe(6);
    await close(page);
  });

  test('are opened in place of one another; undo leads back to the first, unmixed', async () => {
    await page.keyboard.press('1');
    await openClients(page);
    await page.getByRole('button', { name: 'New client' }).click();
    await keep(page, 'Second');
    await close(page);
    await page.keyboard.press('4');
    await page.waitForTimeout(800);
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(700);
    }
    await page.waitForFunction(() => document.querySelector('[data-keeping]')?.textContent?.startsWith('Zoë'));
    await page.waitForTimeout(800);
    const records = await stored(page);
    const second = records.find(({ name }) => name === 'Second')!;
    // Undone to its first state while it was open; the second step led to the other client.
    expect(sessionsOf(second.document)).toBe(3);
    expect(records.filter(({ name }) => name === 'Zoë Ångström').map((one) => sessionsOf(one.document))).toEqual([1]);
    expectQuiet(page);
  });
});

/** Sessions shown by each client of these names, how many variants it has, and which of them is chosen. */
async function standOf(tab: Page, ...wanted: readonly string[]) {
  const records = await stored(tab);
  return wanted.map((name) => {
    const text = records.find((one) => one.name === name)!.document;
    const { variants } = readStored(text);
    return [sessionsOf(text), 1 + variants.others.length, variants.active];
  });
}

const readStored = (text: string): SharedDocument => {
  const read = readDesignFile(text);
  if (!read.ok) throw new Error(`not kept as a design: ${text}`);
  return read.value;
};

/** Waits until the strip tells that this client is kept. */
const shows = (tab: Page, name: string) =>
  tab.locator('[data-keeping=kept]', { hasText: new RegExp(`^${name}`) }).waitFor();

async function opens(tab: Page, name: string): Promise<void> {
  await openClients(tab);
  await tab.getByRole('button', { name: `Open ${name}`, exact: true }).click();
  await shows(tab, name);
}

async function startNew(tab: Page, name: string): Promise<void> {
  await openClients(tab);
  const fresh = tab.getByRole('button', { name: 'New client' });
  if (await fresh.isVisible()) await fresh.click();
  await keep(tab, name);
  await close(tab);
}

/** As long as a change takes to be kept. */
const settle = (tab: Page) => tab.waitForTimeout(700);

describe('Back between clients', () => {
  /** The browser has at most one entry a second, but for what is opened. */
  const later = () => page.waitForTimeout(1100);
  const go = (delta: number) => page.evaluate((by) => history.go(by), delta);

  test('leads to the one before, as it was left, and writes nothing into the other', async () => {
    await startNew(page, 'Ana');
    await page.keyboard.press('1');
    await later();
    await startNew(page, 'Bo');
    await later();
    await page.keyboard.press('4');
    await later();
    await go(-1);
    await page.waitForSelector('input[type=radio][value="3"]:checked', { state: 'attached' });
    await shows(page, 'Bo');
    await go(-1);
    await shows(page, 'Ana');
    await settle(page);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual([
      [1, 1, 0],
      [3, 1, 0],
    ]);
    await page.keyboard.press('2');
    await settle(page);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual([
      [2, 1, 0],
      [3, 1, 0],
    ]);
  });

  test('within a second does the same', async () => {
    await opens(page, 'Bo');
    await page.keyboard.press('4');
    await go(-1);
    await shows(page, 'Ana');
    await settle(page);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual([
      [2, 1, 0],
      [4, 1, 0],
    ]);
  });

  test('tells variants apart where the designs are equal, and keeps which is chosen', async () => {
    await startNew(page, 'Cy');
    await page.getByRole('button', { name: 'Variant', exact: true }).click();
    await later();
    await page.getByRole('button', { name: 'Variant A', exact: true }).click();
    await page.keyboard.press('1');
    await settle(page);
    expect(await standOf(page, 'Cy')).toEqual([[1, 2, 0]]);
    await page.getByRole('button', { name: 'Variant B', exact: true }).click();
    await settle(page);
    await startNew(page, 'Di');
    await settle(page);
    const stand = [
      [3, 2, 1],
      [3, 1, 0],
    ];
    expect(await standOf(page, 'Cy', 'Di')).toEqual(stand);
    await go(-1);
    await shows(page, 'Cy');
    await settle(page);
    expect(await standOf(page, 'Cy', 'Di')).toEqual(stand);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await settle(page);
    await shows(page, 'Cy');
    expect((await standOf(page, 'Cy', 'Di'))[1]).toEqual(stand[1]);
  });

  test('works on after the page was loaded again', async () => {
    await opens(page, 'Ana');
    await opens(page, 'Bo');
    const before = await standOf(page, 'Ana', 'Bo', 'Cy', 'Di');
    await page.reload();
    await whenReady(page);
    await shows(page, 'Bo');
    await page.evaluate(() => (window.skipsDraws = 'but-a-patch'));
    await go(-1);
    await shows(page, 'Ana');
    await go(-1);
    await shows(page, 'Cy');
    await go(2);
    await shows(page, 'Bo');
    await settle(page);
    expect(await standOf(page, 'Ana', 'Bo', 'Cy', 'Di')).toEqual(before);
  });

  test('comes from a link that was opened, which is nobody’s', async () => {
    const before = await standOf(page, 'Ana', 'Bo');
    await page.evaluate((hash) => (location.hash = hash), LINK);
    await page.locator('[data-left=other]', { hasText: /^Bo stays as it was kept/ }).waitFor();
    expect(await strip(page).count()).toBe(0);
    await page.keyboard.press('0');
    await settle(page);
    await screenshot(page, 'clients-left');
    await go(-2);
    await shows(page, 'Bo');
    expect(await page.locator('[data-left]').count()).toBe(0);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual(before);
  });

  test('does nothing while the page is locked, nor are sessions kept that are looked at then', async () => {
    const before = await standOf(page, 'Ana', 'Bo');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: /^Lock for the client/ }).click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('group', { name: 'Look around' }).waitFor();
    await page.keyboard.press('1');
    await go(-1);
    await page.keyboard.press('2');
    await settle(page);
    expect(await strip(page).count()).toBe(0);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual(before);
    const lock = page.getByRole('button', { name: /Locked/ });
    await lock.hover();
    await page.mouse.down();
    await page.locator('[data-keeping]').waitFor();
    await page.mouse.up();
    await settle(page);
    expect(await standOf(page, 'Ana', 'Bo')).toEqual(before);
    expectQuiet(page);
  });
});

describe('two tabs', () => {
  let other: Page;
  beforeAll(async () => {
    other = await visit();
    for (const tab of [page, other]) {
      await openClients(tab);
      await tab.getByRole('button', { name: 'Open Second', exact: true }).click();
      await kept(tab);
    }
  });

  test('show what the other did, and keep both where both have changed', async () => {
    await other.keyboard.press('2');
    await page.locator('[role=status] p', { hasText: 'Second was changed in another tab' }).waitFor();
    await page.keyboard.press('1');
    await page.locator('[role=status] p', { hasText: 'Your change is kept as “Second (copy)”' }).waitFor();
    const records = await stored(page);
    const shownBy = (name: string) => sessionsOf(records.find((one) => one.name === name)!.document);
    expect([shownBy('Second'), shownBy('Second (copy)')]).toEqual([2, 1]);
    await screenshot(page, 'clients-parted');
    await page.getByRole('button', { name: 'Show the newer one' }).click();
    await page.waitForSelector('input[type=radio][value="2"]:checked', { state: 'attached' });
    expect(await strip(page).innerText()).toMatch(/^Second\s*Kept/);
  });

  test('lose nothing where both change at the same moment', async () => {
    await Promise.all([page.keyboard.press('3'), other.keyboard.press('0')]);
    await page.waitForTimeout(1500);
    const sessions = (await stored(page))
      .filter(({ name }) => name.startsWith('Second'))
      .map(({ document }) => sessionsOf(document));
    expect(sessions).toEqual(expect.arrayContaining([0, 3]));
  });

  test('never overwrite what the other did by going back', async () => {
    // A tab behind another one is slow.
    await page.bringToFront();
    await opens(page, 'Ana');
    await opens(page, 'Bo');
    await other.bringToFront();
    await opens(other, 'Ana');
    await other.keyboard.press('0');
    await kept(other);
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await page.locator('[data-left=changed]', { hasText: /^Ana has changed since/ }).waitFor();
    await page.keyboard.press('4');
    await settle(page);
    expect((await standOf(page, 'Ana'))[0]![0]).toBe(0);
    await page.getByRole('button', { name: 'Show the newer one' }).click();
    await shows(page, 'Ana');
    await page.waitForSelector('input[type=radio][value="0"]:checked', { state: 'attached' });
    await other.close();
    expectQuiet(page);
  });
});

describe('a browser that does not keep', () => {
  test('for want of room says so, and keeps the change when there is room again', async () => {
    await page.evaluate(() => {
      const proto = IDBObjectStore.prototype;
      const original = Reflect.get(proto, 'put');
      proto.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      (window as unknown as { makeRoom: () => void }).makeRoom = () => (proto.put = original);
    });
    await page.keyboard.press('4');
    await page.waitForSelector('[data-keeping=failed]');
    await page.locator('[role=status] p', { hasText: /no room left on this device.*not kept yet/ }).waitFor();
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
    await page.keyboard.press('1');
    await kept(page);
    expect(await page.locator('[role=status] p', { hasText: 'no room' }).count()).toBe(0);
    expectQuiet(page);
  });

  test('at all says why, and the page works on', async () => {
    const strange = await browser.newContext();
    const tab = await visit(undefined, strange);
    for (const [error, sentence] of [
      ['SecurityError', /keeps nothing for this page, as in a private window/],
      ['VersionError', /newer version of this page has kept/],
      ['UnknownError', /could not be reached\. Nothing was changed/],
    ] as const) {
      await tab.evaluate((name) => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', name);
        };
      }, error);
      await tab.getByRole('button', { name: 'More', exact: true }).click();
      await tab.getByRole('button', { name: /^Clients/ }).click();
      await tab.locator('dialog [role=alert]', { hasText: sentence }).waitFor();
      await close(tab);
    }
    await tab.keyboard.press('1');
    await tab.waitForSelector('input[type=radio][value="1"]:checked', { state: 'attached' });
    expect(complaintsOf(tab)).toEqual([]);
    await strange.close();
  });
});

describe.each([
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
])('the clients on $width × $height', (size) => {
  test('fit, and everything can be touched', async () => {
    await page.setViewportSize(size);
    await openClients(page);
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await screenshot(page, `clients-${size.width}`);
    for (const control of await page.locator('dialog :is(button, input:not([hidden]), textarea)').all()) {
      await control.scrollIntoViewIfNeeded();
      const box = (await control.boundingBox())!;
      expect(box.height, `of ${await control.innerText()}`).toBeGreaterThanOrEqual(44);
      expect(box.x >= 0 && box.x + box.width <= size.width).toBe(true);
    }
    const scrolls = await page.locator('dialog').evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(scrolls, 'sideways').toBe(false);
    await close(page);
    await screenshot(page, `clients-strip-${size.width}`);
  });
});
