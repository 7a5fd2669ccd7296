import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DIST } from '../../scripts/lib/build.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';
import { launch } from './helpers';

const SIZE = { width: 900, height: 700 };
const OUTSIDE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Outside</title><iframe width="720" height="320"></iframe>';

let browser: Browser;
let folder: string;
/** A page of another origin. */
let outside: { readonly url: string; close(): Promise<void> };
beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(folder, 'index.html'), OUTSIDE);
  outside = await serveFolder(folder, { port: 0, prefix: '/' });
});
afterAll(async () => {
  await browser.close();
  await outside.close();
  await rm(folder, { recursive: true });
});

async function newPage(): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const page = await browser.newPage({ viewport: SIZE });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (entry) => entry.type() === 'error' && errors.push(entry.text()));
  return { page, errors };
}

test('embed.js is one small script', async () => {
  const script = await readFile(join(DIST, 'embed.js'));
  expect(gzipSync(script).length).toBeLessThan(3000);
  expect(script.toString()).not.toMatch(/\b(import|export)\b/);
});

test('a page of the same site opens designs, hears of changes and takes pictures', async () => {
  const { page, errors } = await newPage();
  await page.goto(new URL('embed-demo.html', inject('studioUrl')).href);
  const said = page.locator('#said');
  await said.filter({ hasText: 'The head is there.' }).waitFor({ timeout: 60_000 });
  const link = page.locator('#link');
  const first = await link.innerText();
  expect(first).toMatch(/#h5\./);

  const frame = page.frames()[1]!;
  await page.getByRole('button', { name: 'Natural, from the front' }).click();
  await said.filter({ hasText: /Opened|changed/ }).waitFor();
  await expectSession(frame, '3');
  await page.waitForFunction((before) => document.querySelector('#link')!.textContent !== before, first);

  // Three commits at once are told as one.
  await page.evaluate(() => {
    const told: string[] = ((window as unknown as { told: string[] }).told = []);
    document
      .querySelector('hairline-studio')!
      .addEventListener('design-changed', (event) => told.push((event as CustomEvent<{ link: string }>).detail.link));
  });
  for (const value of ['1', '2', '4']) await session(frame, value).check({ force: true });
  await page.waitForTimeout(600);
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.length).toBeGreaterThanOrEqual(1);
  expect(told.at(-1)).toBe(await frame.evaluate(() => location.href.replace(/\?[^#]*/, '')));
  expect(new Set(told).size).toBe(told.length);

  await page.getByRole('button', { name: 'A damaged link' }).click();
  await said.filter({ hasText: 'damaged' }).waitFor();
  await expectSession(frame, '4');

  await page.getByRole('button', { name: 'Take a picture' }).click();
  await said.filter({ hasText: /is there, \d+ kB/ }).waitFor({ timeout: 40_000 });
  const picture = page.locator('#picture');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1920);
  expect(errors).toEqual([]);
  await page.close();
});

const session = (frame: Frame, value: string) => frame.locator(`input[type=radio][value="${value}"]`).first();
const expectSession = async (frame: Frame, value: string) => {
  await frame.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>(`input[type=radio][value="${wanted}"]`)!.checked,
    value,
  );
};

const DRAWN = 'html[data-scene=ready]';
const ALIVE = 'input[type=radio]:checked';

/** Frames the studio in the other origin's page, sends it messages, and tells what came back within a moment. */
async function speak(
  page: Page,
  query: string,
  messages: readonly unknown[],
  when = DRAWN,
): Promise<readonly { type: string }[]> {
  await page.goto(outside.url);
  await page.evaluate(() => {
    const heard: unknown[] = ((window as unknown as { heard: unknown[] }).heard = []);
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.evaluate((src) => (document.querySelector('iframe')!.src = src), `${inject('studioUrl')}${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.waitForSelector(when, { state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(300);
  await page.evaluate((all) => {
    const studio = document.querySelector('iframe')!.contentWindow!;
    for (const one of all) studio.postMessage(one, '*');
  }, messages);
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { heard: { type: string }[] }).heard);
}

const named = { app: 'hairline-studio', version: 1 };
const open = { ...named, type: 'open', id: 1, design: '?style=modern&sessions=0' };

test('a page of another site is answered only if the clinic has listed it', async () => {
  const { page, errors } = await newPage();
  const origin = new URL(outside.url).origin;
  for (const query of ['', `?embed=${origin}`, '?embed=*']) {
    expect([query, ...(await speak(page, query, [open], ALIVE))]).toEqual([query]);
    expect(await sessionOf(page)).toBe('3');
  }
  await page.route('**/embed.json', (route) => route.fulfill({ json: { origins: [origin] } }));
  const answers = await speak(page, `?embed=${origin}`, [
    open,
    { ...open, id: 2, version: 9 },
    { ...named, type: 'clients', id: 3 },
    { ...open, id: 4, design: 'x'.repeat(500_000) },
    { ...open, id: 5, design: '#h4.AAAA' },
    { ...open, id: 6, design: { toString: 1 } },
    { __proto__: open },
    null,
    'open',
    [open],
    { app: 'hairline-studio' },
  ]);
  expect(answers[0]).toEqual({ ...named, type: 'here' });
  expect(answers[1]).toMatchObject({ ...named, type: 'ready', drawn: true });
  const replies = answers.filter(({ type }) => type === 'opened' || type === 'refused');
  expect(replies.map((one) => [one.type, (one as unknown as { id: number }).id])).toEqual([
    ['opened', 1],
    ...[2, 3, 4, 5, 6].map((id) => ['refused', id]),
  ]);
  for (const reply of replies.slice(1)) expect(reply).toMatchObject({ reason: expect.stringMatching(/^[A-Z].*\.$/) });
  expect(await sessionOf(page)).toBe('0');
  expect(errors).toEqual([]);
  await page.close();
});

interface Studio extends HTMLElement {
  open(design: string): Promise<readonly string[]>;
  snapshot(): Promise<Blob>;
}

/** Puts the element into the other origin's page, as its owner would. */
async function embed(page: Page): Promise<void> {
  await page.goto(outside.url);
  await page.evaluate(
    async (src) => {
      const script = document.createElement('script');
      script.src = src;
      document.head.append(script);
      await new Promise((resolve) => script.addEventListener('load', resolve));
      const told: string[] = ((window as unknown as { told: string[] }).told = []);
      const element = document.createElement('hairline-studio');
      element.setAttribute('query', 'style=modern&sessions=2');
      for (const type of ['ready', 'design-changed']) element.addEventListener(type, () => told.push(type));
      document.querySelector('iframe')!.replaceWith(element);
    },
    `${inject('studioUrl')}embed.js`,
  );
}

const openIn = (page: Page, design: string) =>
  page.evaluate(
    (asked) =>
      document
        .querySelector<Studio>('hairline-studio')!
        .open(asked)
        .then(String, (reason: Error) => reason.message),
    design,
  );

test('the element works in a page of another site that is listed, and says so where it is not', async () => {
  const { page, errors } = await newPage();
  const said: string[] = [];
  page.on('console', (entry) => said.push(`${entry.type()}: ${entry.text()}`));
  // Ten seconds without an answer are one here, until one is to come.
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, ms?: number) => wait(act, ms === 10_000 && !('patient' in window) ? 1000 : ms),
    });
  });
  await embed(page);
  const silent = 'The page did not answer. Is this origin listed in its embed.json?';
  expect(await openIn(page, '?sessions=1')).toBe(silent);
  expect(await openIn(page, '?sessions=1'), 'at once').toBe(silent);
  const origin = new URL(outside.url).origin;
  expect(said.filter((line) => line.startsWith('info'))).toEqual([`info: <hairline-studio> ${silent} ${origin}`]);

  await page.route('**/embed.json', (route) => route.fulfill({ json: { origins: [origin] } }));
  await page.addInitScript(() => Object.assign(window, { patient: true }));
  await embed(page);
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(await openIn(page, '?style=edge-up&sessions=1')).toBe('');
  await page.waitForFunction(() => (window as unknown as { told: string[] }).told.includes('design-changed'));
  expect((await told())[0]).toBe('ready');
  const type = await page.evaluate(
    async () => (await document.querySelector<Studio>('hairline-studio')!.snapshot()).type,
  );
  expect(type).toBe('image/png');
  expect(said.filter((line) => /web-share|^info/.test(line))).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

const sessionOf = (page: Page) => page.frames()[1]!.locator('input[type=radio]:checked').first().getAttribute('value');
