import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/lib/build.mjs';
import { instrumentBlind } from './instrument';
import { OLDER, olderBuild } from './olderBuild';
import { complaintsOf, expectQuiet, launch, openStudio, screenshot, whenReady } from './helpers';

const SIZE = { width: 820, height: 480 };
const PREFIX = '/clinic/preview/';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
  await cp(DIST, folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** A plain static host, below its root and without headers of its own; what it sent is in `log`, "200 path". */
async function host(
  port: number,
  log: string[] = [],
  root = folder,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const files = sirv(root, { etag: true });
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    response.on('finish', () => log.push(`${response.statusCode} ${url.replace(/\?.*/, '')}`));
    if (!url.startsWith(PREFIX)) return void response.writeHead(404).end();
    request.url = url.slice(PREFIX.length - 1);
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}

const drawn = (page: Page) => page.waitForSelector('html[data-scene=ready]', { state: 'attached', timeout: 60_000 });

test('after one visit the app works without the network, and a newer version waits to be asked', async () => {
  const log: string[] = [];
  let server = await host(0, log);
  const { port } = server;
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: SIZE });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const url = `http://localhost:${port}${PREFIX}`;
  await page.goto(`${url}?style=modern`);
  await drawn(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  // It came after all that the first picture needs, and nothing large came twice.
  const came = (file: string) => log.findIndex((line) => line.endsWith(file));
  for (const file of ['head.bin', 'pigment.bin', 'follicles.bin', 'face-hair.webp'])
    expect(came('sw.js')).toBeGreaterThan(came(file));
  const whole = log.filter((line) => /^200 .*\/(assets|head)\//.test(line));
  expect(whole.length).toBeGreaterThan(20);
  expect(whole.filter((line, i) => whole.indexOf(line) !== i)).toEqual([]);

  await server.close();
  await page.keyboard.press('1');
  await drawn(page);
  await page.reload();
  await drawn(page);
  expect(await page.locator('input[type=radio][value="1"]').first().isChecked()).toBe(true);
  await page.goto(`${url}?style=edge-up&sessions=2`);
  await drawn(page);
  expect(await page.locator('input[type=radio][value="edge-up"]').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('label', { hasText: 'Client' }).first().click();
  await page.getByText('Hair loss').first().waitFor();

  // A newer one.
  await appendFile(join(folder, 'sw.js'), '\n// newer\n');
  server = await host(port);
  await page.keyboard.press('4');
  await drawn(page);
  await page.evaluate(async () => {
    (window as unknown as { old: boolean }).old = true;
    await (await navigator.serviceWorker.getRegistration())!.update();
  });
  const take = page.getByRole('button', { name: 'Load it' });
  await take.waitFor();
  await page.getByText('A new version is ready.').waitFor();
  await screenshot(page, 'offline-new-version');
  const isOld = () => page.evaluate(() => 'old' in window);
  expect(await isOld(), 'by itself').toBe(true);
  await Promise.all([page.waitForEvent('load'), take.click()]);
  await drawn(page);
  expect(await isOld()).toBe(false);
  expect(await page.locator('input[type=radio][value="4"]').first().isChecked()).toBe(true);
  expect(await page.locator('input[type=radio][value="edge-up"]').isChecked()).toBe(true);
  expect(await page.getByRole('button', { name: 'Load it' }).count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
  await server.close();
});

test('a tab of an older version never takes a file of the newer one, and says that it waits', async () => {
  const olderFolder = await mkdtemp(join(tmpdir(), 'older-'));
  await olderBuild(olderFolder);
  let server = await host(0, [], olderFolder);
  const { port } = server;
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: SIZE });
  const [page, other] = [await context.newPage(), await context.newPage()];
  const errors: string[] = [];
  for (const tab of [page, other]) {
    tab.on('pageerror', (error) => errors.push(error.message));
    await instrumentBlind(tab);
    await tab.goto(`http://localhost:${port}${PREFIX}`);
    await drawn(tab);
    await tab.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }
  const versions = (tab: Page) =>
    tab.evaluate(
      (older) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/assets/'))
          .map(({ name }) => name.includes(`/assets/${older}-`)),
      OLDER,
    );
  await server.close();
  server = await host(port);

  // Loaded again, it is the older one as a whole, from the device, while the newer one comes.
  await page.reload();
  await drawn(page);
  await page.getByText('A new version is ready.').waitFor();
  expect(new Set(await versions(page)), 'of the older one').toEqual(new Set([true]));
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Load it' }).click();
  await page.waitForFunction((older) => !document.querySelector(`script[src*="${older}-"]`), OLDER);
  await drawn(page);
  expect(new Set(await versions(page)), 'of the newer one').toEqual(new Set([false]));
  expect(await page.locator('input[type=radio][value="1"]').first().isChecked()).toBe(true);

  // The other tab still is the older one: it knows, and what it has not fetched is nowhere any more.
  await other.getByText('A new version is ready.').waitFor();
  await other.keyboard.press('2');
  await other.getByRole('button', { name: 'Share' }).click();
  await other
    .getByText(/Sharing could not be loaded/)
    .or(other.getByRole('dialog', { name: 'Share' }))
    .first()
    .waitFor();
  expect(new Set(await versions(other)), 'of the other tab').toEqual(new Set([true]));
  expect(await other.locator('input[type=radio][value="2"]').first().isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
  await server.close();
  await rm(olderFolder, { recursive: true });
});

test('the policy is in the page itself: what is inline does not run', async () => {
  const server = await host(0);
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}${PREFIX}`);
  const broken = await page.evaluate(async () => {
    const heard: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => heard.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    await fetch('https://elsewhere.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { heard: heard.sort(), ran: 'ran' in window };
  });
  expect(broken).toEqual({ heard: ['connect-src', 'script-src-elem'], ran: false });
  await page.close();
  await server.close();
});

test('a tour of every page and dialog asks nobody else, breaks no policy and leaves no cookie', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      broken.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await openStudio(page, '?length=40&beard=3', SIZE);
  const leave = async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).waitFor();
  };
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
  await leave();
  for (const name of ['Client', 'Design']) await page.locator('label', { hasText: name }).first().click();
  await page.keyboard.press('e');
  await page.waitForTimeout(300);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'More' }).click();
  const entries = await page.getByRole('dialog').locator('button:has(svg + span)').allInnerTexts();
  expect(entries.length).toBeGreaterThan(3);
  await leave();
  for (let i = 0; i < entries.length; i++) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog').locator('button:has(svg + span)').nth(i).click();
    await page.waitForTimeout(400);
    await leave();
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await whenReady(page);
  for (const tab of await page.getByRole('complementary').locator('[aria-controls=sheet-content]').all())
    await tab.click();
  await whenReady(page);
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expectQuiet(page);
  await page.close();
});
