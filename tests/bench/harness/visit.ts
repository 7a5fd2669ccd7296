import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page, type Response } from 'playwright';
import { launchOptions, pinQuality, type ChromiumChoice } from '../../../scripts/lib/chromium.mjs';

/** What was asked for over the network before the first picture was drawn. */
export interface Visit {
  /** From the start of the navigation until the GPU has drawn the first picture. */
  readonly firstPictureMs: number;
  /** Text gzipped, everything else as it lies. */
  readonly javascriptBytes: number;
  readonly allBytes: number;
}

const SIZE = { width: 960, height: 720 } as const;
const WATCH = fileURLToPath(new URL('watchFirstPicture.js', import.meta.url));
const TIMEOUT_MS = 120_000;
const TEXT = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg\+xml)/;

declare global {
  interface Window {
    /** Milliseconds since the navigation began. */
    firstPictureMs?: number;
  }
}

/** A browser of its own for every visit, so that no cache of files, code or shaders is warm. */
export async function visitCold(choice: ChromiumChoice, url: string): Promise<Visit> {
  const options = launchOptions(choice);
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--disable-gpu-shader-disk-cache'],
    env: { ...options.env, MESA_SHADER_CACHE_DISABLE: 'true' },
  });
  try {
    return await visitIn(browser, url);
  } finally {
    await browser.close();
  }
}

async function visitIn(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: SIZE });
  await pinQuality(page.context());
  await page.addInitScript({ path: WATCH });
  const responses: Response[] = [];
  const collect = (response: Response) => void responses.push(response);
  page.on('response', collect);
  await page.goto(url, { waitUntil: 'commit' });
  const firstPictureMs = await firstPicture(page);
  page.off('response', collect);
  const before = await askedForBefore(page, firstPictureMs);
  const sizes = await Promise.all(responses.filter((response) => before.has(response.url())).map(sentBytes));
  const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0);
  return {
    firstPictureMs,
    javascriptBytes: sum(sizes.filter(({ type }) => /javascript/.test(type))),
    allBytes: sum(sizes),
  };
}

/** The page itself and all that it had asked for until then. */
const askedForBefore = async (page: Page, ms: number): Promise<ReadonlySet<string>> =>
  new Set([
    page.url(),
    ...(await page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime < until)
          .map(({ name }) => name),
      ms,
    )),
  ]);

/** Bytes of a response's body as a static host sends it. */
async function sentBytes(response: Response): Promise<{ readonly type: string; readonly bytes: number }> {
  const type = response.headers()['content-type'] ?? '';
  const body = await response.body();
  return { type, bytes: TEXT.test(type) ? gzipSync(body, { level: 9 }).length : body.length };
}

async function firstPicture(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(() => window.firstPictureMs, undefined, { timeout: TIMEOUT_MS });
  const ms = await drawn.jsonValue();
  if (ms === undefined) throw new Error('no first picture');
  return ms;
}
