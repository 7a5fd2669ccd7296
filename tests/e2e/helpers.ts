import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { expect, inject } from 'vitest';
import { launchOptions, pinQuality } from '../../scripts/lib/chromium.mjs';
import { decodePng, type Picture } from '../setup/picture';
import { linkAround } from '../unit/share/support';

export * from '../setup/picture';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
/** So long a page may take for anything: machines that test are slow and shared, and what never comes is found all the same. */
export const PATIENCE_MS = 60_000;
const complaints = new WeakMap<Page, string[]>();

/**
 * Reads English, and lengths in centimetres, and keeps nothing on the device unless a test says otherwise: requests are then the tests' to
 * hold up.
 */
const VISITOR: BrowserContextOptions = { locale: 'en', serviceWorkers: 'block' };

/**
 * @param isPinned whether pages draw in the standard tier; left to themselves they find out that this machine is slow
 * @param more arguments of Chromium
 */
export async function launch(isPinned = true, more: readonly string[] = []): Promise<Browser> {
  const choice = inject('chromium');
  if (!choice) throw new Error('No Chromium draws WebGL 2 here; `npm test` installs one.');
  const usual = launchOptions(choice);
  const browser = await chromium.launch({ ...usual, args: [...(usual.args ?? []), ...more] });
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  const prepare = async (context: BrowserContext): Promise<void> => {
    context.setDefaultTimeout(PATIENCE_MS);
    if (isPinned) await pinQuality(context);
  };
  browser.newContext = async (options) => {
    const context = await newContext({ ...VISITOR, ...options });
    await prepare(context);
    return context;
  };
  browser.newPage = async (options) => {
    const page = await newPage({ ...VISITOR, ...options });
    await prepare(page.context());
    return page;
  };
  return browser;
}

/** What the page complained of since `openStudio`: console errors, uncaught errors, requests to another origin. */
export function complaintsOf(page: Page): readonly string[] {
  return complaints.get(page) ?? [];
}

function listen(page: Page, origin: string): void {
  if (complaints.has(page)) return;
  const list: string[] = [];
  complaints.set(page, list);
  page.on('console', (message) => {
    if (message.type() === 'error') list.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => list.push(`uncaught: ${error.message} ${error.stack ?? ''}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) list.push(`leaves its origin: ${url.href}`);
  });
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Goes to the built app with a query or fragment and waits until its scene is drawn or has failed; tells how it is then. */
export async function visitStudio(page: Page, query: string, size: Size): Promise<string | null> {
  const base = inject('studioUrl');
  listen(page, new URL(base).origin);
  await page.setViewportSize({ ...size });
  const broke = new Promise<never>((_, reject) => page.once('pageerror', reject));
  broke.catch(() => undefined);
  await page.goto(new URL(query, base).href);
  const settled = page.waitForSelector('html[data-scene=ready], html[data-scene=failed]', {
    state: 'attached',
    timeout: PATIENCE_MS,
  });
  settled.catch(() => undefined);
  try {
    await Promise.race([settled, broke]);
  } catch (cause) {
    throw new Error(`The scene never became ready. ${await describe(page)}`, { cause });
  }
  return page.getAttribute('html', 'data-scene');
}

/**
 * Opens the built app with a query or fragment (`?lang=es`, `#…`, '') and waits until its scene is drawn.
 * Throws at once when the scene fails or a script breaks, and when the page complained of anything.
 */
export async function openStudio(page: Page, query = '', size: Size = { width: 960, height: 720 }): Promise<void> {
  if ((await visitStudio(page, query, size)) !== 'ready') throw new Error(`The scene failed. ${await describe(page)}`);
  expectQuiet(page);
}

/** Shows another document, as a link would hold it, without loading the page again. */
export async function showDocument(page: Page, document: unknown): Promise<void> {
  await page.evaluate(
    (hash) => {
      const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      return heard;
    },
    linkAround(JSON.stringify(document)),
  );
  await whenReady(page);
}

/** Waits until the picture on screen matches the design again, after something that changes it at once. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-scene=ready]', { state: 'attached', timeout: PATIENCE_MS });
}

/** Presses a key and waits for the picture. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await whenReady(page);
}

/** Scale in the middle of the view, skin mm per CSS px. */
export async function mmPerPx(page: Page): Promise<number> {
  return Number(await page.getAttribute('html', 'data-mm-per-px'));
}

/** A number on the page as programs read it; written with a dot, or this throws. */
export async function readout(page: Page, name: string): Promise<number> {
  const element = page.locator(`[data-readout="${name}"]`);
  const text = await element.getAttribute('data-value');
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`${name} reads ${JSON.stringify(text)}`);
  return Number(text);
}

/** Gives the window another size and waits for the picture in it; the scale must change with it. */
export async function resizeTo(page: Page, size: Size): Promise<void> {
  const before = await page.getAttribute('html', 'data-mm-per-px');
  await page.setViewportSize({ ...size });
  await page.waitForFunction(
    ([width, scale]) => {
      const { scene, mmPerPx: now } = document.documentElement.dataset;
      return document.querySelector('canvas')?.width === width && scene === 'ready' && now !== scale;
    },
    [size.width, before] as const,
    { timeout: PATIENCE_MS },
  );
}

async function describe(page: Page): Promise<string> {
  const text = await page.innerText('body').catch(() => '');
  return [`The page says: ${JSON.stringify(text.slice(0, 400))}`, ...complaintsOf(page)].join('\n');
}

export function expectQuiet(page: Page): void {
  expect(complaintsOf(page), 'what the page complained of').toEqual([]);
}

/** A picture of what the page shows, kept as tests/output/NAME.png to look at. */
export async function screenshot(page: Page, name: string): Promise<Picture> {
  const png = await page.screenshot({ animations: 'disabled' });
  await mkdir(OUTPUT, { recursive: true });
  await writeFile(join(OUTPUT, `${name}.png`), png);
  return decodePng(png);
}
