import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { decodePng, difference, expectQuiet, isBlank, launch, openStudio, screenshot, showDocument } from './helpers';

/** Steps of 1/255; over four channels of which one, opacity, is always alike. */
const MOST = { rms: 0.5 * Math.sqrt(3 / 4), max: 8 } as const;
const SIZE = { width: 144, height: 144 };
/** Set by `npm run goldens`. */
const WRITES = process.env.GOLDENS === 'write';

const HAIRLINE = { target: [12, 65.3, 101.1], azimuth: 16, elevation: 24 } as const;
/** As near as a hand may bring the camera in a window so small. */
const closeUp = { ...HAIRLINE, span: 0.15 * SIZE.width };

/** What the pictures show, as links hold it. */
const SHOWN: Readonly<Record<string, unknown>> = {
  front: { view: 'front' },
  'session-1': { design: { sessions: 1 } },
  'bare-back': { design: { sessions: 0, style: 'edge-up', tone: 8 }, view: 'back', light: 'street' },
  'top-in-the-sun': { view: 'top', light: 'sun' },
  'woman-from-above': { design: { head: 'woman', style: 'female' }, view: 'top' },
  'woman-shining': { design: { head: 'woman', style: 'female', tone: 2 }, light: 'ring', shine: 1 },
  'day-0': { design: { day: 0 } },
  'day-7': { design: { day: 7, sessions: 2 }, view: 'hairline' },
  'ten-years': { design: { day: 3650, sun: 'strong' }, view: 'top', light: 'flat' },
  'close-up': { pose: closeUp },
  'close-up-fresh': { design: { sessions: 1, day: 0 }, pose: closeUp },
};

const renderer = inject('chromium')?.backend;
const folder = new URL(`../fixtures/goldens/${renderer}/`, import.meta.url);
const fileOf = (name: string) => fileURLToPath(new URL(`${name}.webp`, folder));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await openStudio(page, '?ui=0', SIZE);
  if (WRITES) await mkdir(folder, { recursive: true });
});
afterAll(() => browser.close());

async function goldenOf(name: string) {
  const bytes = await readFile(fileOf(name)).catch(() => undefined);
  if (bytes) return decodePng(bytes);
  throw new Error(
    `There is no picture of ${name} drawn by ${renderer}; \`npm run goldens\` makes it, to be looked at.`,
  );
}

describe(`drawn by ${renderer}, the head looks as it did`, () => {
  test.each(Object.keys(SHOWN))('%s', async (name) => {
    await showDocument(page, SHOWN[name]);
    const picture = await screenshot(page, `golden-${name}`);
    expect(isBlank(picture)).toBe(false);
    if (WRITES) {
      const { width, height, rgba } = picture;
      const raw = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
      await writeFile(fileOf(name), await raw.webp({ lossless: true, effort: 6 }).toBuffer());
    }
    const { rms, max } = difference(await goldenOf(name), picture);
    expect(
      rms <= MOST.rms && max <= MOST.max,
      `tests/output/golden-${name}.png differs by ${rms.toFixed(2)}, at most ${max} of 255; if it is meant to: npm run goldens`,
    ).toBe(true);
    expectQuiet(page);
  });
});
