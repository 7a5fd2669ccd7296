import { encode } from 'fast-png';
import decodeQr from 'qr/decode.js';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { designInPng } from '../../src/share/png';
import { carrying } from '../unit/share/carrying';
import { decodePng, expectQuiet, launch, openStudio, screenshot } from './helpers';
import { instrument } from './instrument';
import { close, shareButton, shown, WIDE, WINDOW } from './pictureDialog';

interface Dropped {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly bytes: string;
}

let browser: Browser;
let page: Page;
/** The picture that the page offers, with its design: session 2, seen from in front. */
let png: Buffer;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?view=front&light=flat&sessions=2', WINDOW);
  await page.evaluate(() => (window.skipsDraws = 'but-a-patch'));
});
afterAll(() => browser.close());

const file = (name: string, type: string, bytes: Uint8Array | string): Dropped => ({
  name,
  type,
  bytes: Buffer.from(bytes as string).toString('base64'),
});

/** Drags things over the page and lets them go. */
async function drop(files: readonly Dropped[], text = '', over: () => Promise<void> = async () => undefined) {
  const data = await page.evaluateHandle(
    ([all, words]) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of all) {
        const whole = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([whole], name, { type }));
      }
      if (words !== '') transfer.setData('text/plain', words);
      return transfer;
    },
    [files, text] as const,
  );
  await page.dispatchEvent('canvas', 'dragenter', { dataTransfer: data });
  await over();
  await page.dispatchEvent('canvas', 'drop', { dataTransfer: data });
}

const told = (sentence: RegExp) => page.locator('[role=status] p', { hasText: sentence }).waitFor();
const sessions = (count: number) =>
  page.waitForSelector(`input[type=radio][value="${count}"]:checked`, { state: 'attached' });

describe('a picture of the page', () => {
  test('carries what the link carries, and neither name nor note of the client', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: /^Clients/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Zoë Ångström');
    await page.getByLabel('Note', { exact: true }).fill('soft edge');
    await page.getByRole('button', { name: 'Keep this client' }).click();
    await page.waitForSelector('[data-keeping=kept]', { state: 'attached' });
    await close(page);
    await shareButton(page).click();
    const image = await shown(page, WIDE);
    const text = await image.evaluate(async (element) => {
      const blob = await (await fetch((element as HTMLImageElement).src)).blob();
      const reader = new FileReader();
      return new Promise<string>((resolve) => {
        reader.addEventListener('load', () => resolve(reader.result as string));
        reader.readAsDataURL(blob);
      });
    });
    png = Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
    expect(designInPng(png)).toMatchObject({ ok: true, value: expect.stringMatching(/^h\d+\./) });
    for (const secret of ['ngstr', 'soft edge']) expect(png.includes(secret)).toBe(false);
  });

  test('has its link as a code of 40 mm at least, that a phone reads', async () => {
    await page.getByRole('button', { name: 'QR code' }).click();
    const code = page.locator('[data-qr]').first();
    const box = (await code.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(152);
    const { width, height, rgba } = await decodePng(await code.screenshot());
    const link = decodeQr({ width, height, data: rgba });
    expect(link).toMatch(/^http.*#h\d+\./);
    expect(designInPng(png)).toEqual({ ok: true, value: link.slice(link.indexOf('#') + 1) });
    await page.getByTitle('Larger').click();
    await page.waitForSelector('dialog[aria-label="QR code of the link"]');
    await screenshot(page, 'qr-whole');
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('Escape');
      await page.waitForFunction((count) => document.querySelectorAll('dialog').length === count, left);
    }
  });

  test('opens its design when it is dropped, and undo takes that back; the client stays as kept', async () => {
    await page.keyboard.press('4');
    await sessions(4);
    await drop([file('a.png', 'image/png', png)], '', async () => {
      await page.locator('[data-drop]', { hasText: 'Drop a picture' }).waitFor();
      await screenshot(page, 'drop-target');
    });
    await told(/^The design is open\. Undo/);
    await sessions(2);
    expect(await page.locator('[data-drop]').count()).toBe(0);
    expect(await page.locator('[data-keeping]').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await sessions(4);
    await page.waitForSelector('[data-keeping=kept]');
  });

  test('opens its design from the menu', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from(png) });
    await told(/^The design is open/);
    await sessions(2);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

test('a link that is dropped is opened', async () => {
  await page.keyboard.press('1');
  await sessions(1);
  const carried = designInPng(png);
  await drop([], `https://example.org/#${carried.ok ? carried.value : ''}`);
  await told(/^The design is open/);
  expect(await sessions(2)).toBeTruthy();
});

test('a file of clients asks before anything is added', async () => {
  await drop([file('all.json', 'application/json', '{"hairline-studio-clients":1,"clients":[]}')]);
  await page.locator('dialog p', { hasText: 'This file holds 0 clients' }).waitFor();
  await page.getByRole('button', { name: 'Leave it' }).click();
  expect(await page.locator('dialog p', { hasText: 'This file holds' }).count()).toBe(0);
  await close(page);
});

test('a dialog with a text that would be lost stays, says so, and nothing is opened', async () => {
  const carried = designInPng(png);
  const link = `https://example.org/#${carried.ok ? carried.value : ''}`;
  await page.keyboard.press('4');
  await sessions(4);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: /^Clients/ }).click();
  await page.getByLabel('Note', { exact: true }).fill('came with a friend');
  await drop([], link);
  await page.locator('dialog [role=alert]', { hasText: /^Nothing was opened: what is typed here/ }).waitFor();
  await screenshot(page, 'drop-refused');
  expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('came with a friend');
  await sessions(4);
  await page.getByLabel('Note', { exact: true }).fill('');
  expect(await page.locator('dialog [role=alert]', { hasText: 'Nothing was opened' }).count()).toBe(0);
  await drop([], link);
  await told(/^The design is open/);
  await sessions(2);
  expect(await page.locator('dialog').count()).toBe(0);
});

test('a page that is presented or locked takes nothing', async () => {
  await page.keyboard.press('4');
  await sessions(4);
  const before = page.url();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'More', exact: true }).waitFor({ state: 'detached' });
  await drop([file('a.png', 'image/png', png)], '', async () => {
    expect(await page.locator('[data-drop]').count()).toBe(0);
  });
  const carried = designInPng(png);
  await page.evaluate(
    (hash) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', `#${hash}`);
      dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer }));
    },
    carried.ok ? carried.value : '',
  );
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).waitFor();
  await sessions(4);
  expect(page.url()).toBe(before);
});

test('what can’t be opened is said, and changes nothing', async () => {
  const before = page.url();
  const small = new Uint8Array(encode({ width: 1, height: 1, channels: 4, data: new Uint8Array(4) }));
  const bare = new Uint8Array();
  const deep = `{"hairline-studio":4,"document":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const cases: readonly (readonly [readonly Dropped[], string, RegExp])[] = [
    [[file('a.jpg', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))], '', /carries no design.*Messengers/],
    [[file('a.png', 'image/png', small.subarray(0, -14))], '', /picture is damaged/],
    [[file('a.png', 'image/png', carrying(small, 'h99.abc'))], '', /from a newer version/],
    [[file('a.png', 'image/png', carrying(small, '<img src=x onerror=alert(1)>'))], '', /no design of this page/],
    [[file('a.png', 'image/png', '<svg onload="alert(1)">')], '', /file is no design of this page/],
    [[file('a.json', 'application/json', deep)], '', /file is no design of this page/],
    [[file('a.json', 'application/json', '{"hairline-studio":99}')], '', /file is from a newer version/],
    [[file('a.json', '', '{"hairline-studio-clients":9,"clients":[]}')], '', /clients are from a newer version/],
    [[file('empty', '', bare)], '', /file is no design/],
    [[file('a.txt', '', 'a'), file('b.txt', '', 'b')], '', /several files/],
    [[], 'good morning', /This text is no link/],
  ];
  for (const [files, text, sentence] of cases) {
    await drop(files, text);
    await told(sentence);
  }
  // An enormous file is not even read.
  await page.evaluate(() => {
    const huge = new File([new Uint8Array(70_000_000)], 'huge.json');
    const transfer = new DataTransfer();
    transfer.items.add(huge);
    document.querySelector('canvas')!.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
  });
  await told(/too large to be a design/);
  expect(page.url()).toBe(before);
  expectQuiet(page);
});

describe.each([
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
])('the code on $width × $height', (size) => {
  test('fits and is large', async () => {
    await page.setViewportSize(size);
    await shareButton(page).click();
    await page.getByRole('button', { name: 'QR code' }).click();
    const code = (await page.locator('[data-qr]').boundingBox())!;
    expect(code.width).toBeGreaterThanOrEqual(240);
    expect(code.x >= 0 && code.x + code.width <= size.width && code.y + code.height <= size.height).toBe(true);
    await screenshot(page, `qr-${size.width}`);
    await page.keyboard.press('Escape');
    await page.locator('[data-qr]').waitFor({ state: 'detached' });
    expect(await page.locator('dialog').count()).toBe(1);
    await screenshot(page, `share-${size.width}`);
    await close(page);
  });
});
