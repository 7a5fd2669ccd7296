import { inflateSync } from 'node:zlib';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import decodeQr from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLink } from '../../src/share/link';
import { complaintsOf, decodePng, launch, openStudio, whenReady } from './helpers';
import { instrument } from './instrument';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrument(page);
  await openStudio(page, '?light=flat&style=modern', { width: 620, height: 420 });
});
afterAll(() => browser.close());

const DRAWN_MS = 90_000;
const openSheet = async () => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Sheet to keep/ }).click();
};
const offered = async (name: string): Promise<Buffer> => {
  const link = page.getByRole('link', { name });
  await link.waitFor({ timeout: DRAWN_MS });
  const bytes = await link.evaluate(async (a) => {
    const response = await fetch((a as HTMLAnchorElement).href);
    return [...new Uint8Array(await response.arrayBuffer())];
  });
  return Buffer.from(bytes);
};
const keep = async (name: string, bytes: Buffer) => {
  const folder = new URL('../output/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(fileURLToPath(new URL(name, folder)), bytes);
};

/** The drawing commands of a PDF's pages, as text. */
function contentOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/FlateDecode[^]*?stream\r?\n/g)]
    .map(({ index, 0: { length } }) => {
      const end = text.indexOf('endstream', index);
      try {
        return inflateSync(pdf.subarray(index + length, end)).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('can be cancelled while it is drawn, and says so', async () => {
  await openSheet();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The sheet was not drawn. Your design is kept.').waitFor();
  expect(await page.getByRole('link', { name: 'Save PDF' }).count()).toBe(0);
});

test('is a picture of two whole A4 with a code that opens the design', async () => {
  await page.getByRole('button', { name: 'Draw it' }).click();
  const png = await offered('Save picture');
  await keep('sheet.png', png);
  const picture = await decodePng(png);
  expect([picture.width, picture.height]).toEqual([2376, 2 * 1680]);
  const [x0, y0, size] = [1940, 1240, 400];
  const code = new Uint8Array(4 * size * size);
  for (let y = 0; y < size; y++)
    code.set(picture.rgba.subarray(4 * ((y0 + y) * 2376 + x0), 4 * ((y0 + y) * 2376 + x0 + size)), 4 * size * y);
  const link = decodeQr({ width: size, height: size, data: code });
  expect(link).toMatch(/\/clinic\/preview\/#h\d+\./);
  expect(readLink(new URL(link).hash)).toMatchObject({
    ok: true,
    value: { design: { style: 'modern' }, light: 'flat' },
  });
});

test('is a PDF of two pages, the second of the plan, with ten pictures and words that can be read', async () => {
  const pdf = await offered('Save PDF');
  await keep('sheet.pdf', pdf);
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(text).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
  expect(text.match(/\/Filter \/DCTDecode/g)).toHaveLength(10);
  expect(text).toContain('/WinAnsiEncoding');
  const content = contentOf(pdf);
  for (const words of [
    'Hairline Studio',
    'Modern hairline',
    'After session 3',
    'One year after',
    'Preview, not a promise',
  ])
    expect(content).toContain(`(${words}) Tj`);
  // cm², in the PDF's own encoding.
  expect(content).toMatch(/\(\d+ cm\xb2\) Tj/);
  expect(content.match(/ Do\b/g)).toHaveLength(10);
});

test('leaves the page as it was, which complained of nothing and asked nobody else', async () => {
  await page.keyboard.press('Escape');
  await whenReady(page);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
});
