import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  complaintsOf,
  launch,
  meanLight,
  mmPerPx,
  openStudio,
  press,
  resizeTo,
  screenshot,
  type Rect,
} from './helpers';

type Light = readonly [number, number, number];
const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const over = (a: Light, b: Light): Light => [a[0] / b[0], a[1] / b[1], a[2] / b[2]];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('pigment on the top of the head, in flat light', () => {
  /** In shares of the window: bald skin well inside the treated area, away from hair. */
  const PATCH = { x: 0.36, y: 0.3, width: 0.28, height: 0.22 };
  const SIZE = 560;
  const treated: Light[] = [];
  let areaCm2 = 0;

  beforeAll(async () => {
    await openStudio(page, '?view=top&light=flat&ui=0&sessions=0', { width: SIZE, height: SIZE });
    const rect = inPixels(PATCH, SIZE);
    areaCm2 = (rect.width * rect.height * (await mmPerPx(page)) ** 2) / 100;
    let bare: Light = [1, 1, 1];
    for (const sessions of [0, 1, 2, 3]) {
      if (sessions > 0) await press(page, String(sessions));
      const light = meanLight(await screenshot(page, `pigment-${sessions}`), rect);
      if (sessions === 0) bare = light;
      treated.push(over(light, bare));
    }
  });

  test('is measured over enough skin', () => expect(areaCm2).toBeGreaterThan(20));

  test('darkens the skin to what healed work shows after three sessions', () => {
    const after = luminance(treated[3]!);
    expect(after, `${after} of bare skin’s luminance`).toBeGreaterThan(0.65);
    expect(after, `${after} of bare skin’s luminance`).toBeLessThan(0.85);
  });

  test('looks blue-grey: red is darkened most, blue least, after every session', () => {
    for (const [sessions, [r, g, b]] of treated.entries()) {
      if (sessions === 0) continue;
      expect([r < g, g < b], `after ${sessions}: ${r}, ${g}, ${b}`).toEqual([true, true]);
    }
  });

  test('darkens by about as much with every session', () => {
    const levels = treated.map(luminance);
    const steps = [0, 1, 2].map((i) => levels[i]! - levels[i + 1]!);
    const mean = (levels[0]! - levels[3]!) / 3;
    for (const [i, step] of steps.entries()) {
      expect(step, `session ${i + 1} of steps ${steps.join(', ')}`).toBeGreaterThan(0.65 * mean);
      expect(step, `session ${i + 1} of steps ${steps.join(', ')}`).toBeLessThan(1.35 * mean);
    }
  });
});

describe('the same skin from afar and from near', () => {
  /** Above the hairline, which crosses the middle of this view. */
  const PATCH = { x: 0.3, y: 0.2, width: 0.4, height: 0.2 };
  const SIZES = [240, 480, 900];

  test('has the same mean light and the same pigment', async () => {
    await openStudio(page, '?view=hairline&light=flat&ui=0&sessions=0', { width: SIZES[0]!, height: SIZES[0]! });
    const scales: number[] = [];
    const bare: Light[] = [];
    const treated: Light[] = [];
    for (const [i, size] of SIZES.entries()) {
      if (i > 0) await resizeTo(page, { width: size, height: size });
      scales.push(await mmPerPx(page));
      const rect = inPixels(PATCH, size);
      bare.push(meanLight(await screenshot(page, `distance-${size}-bare`), rect));
      await press(page, '3');
      treated.push(meanLight(await screenshot(page, `distance-${size}`), rect));
      await press(page, '0');
    }
    // From where dots are drawn one by one to where they are a texture.
    expect(scales[0], 'mm a pixel').toBeGreaterThan(0.25);
    expect(scales[2], 'mm a pixel').toBeLessThan(0.11);
    const [far, ...nearer] = treated;
    const depth = (i: number) => 1 - luminance(over(treated[i]!, bare[i]!));
    expect(depth(0)).toBeGreaterThan(0.1);
    for (const [i, light] of nearer.entries()) {
      const scale = `${scales[i + 1]} against ${scales[0]} mm a pixel`;
      for (const change of over(light, far!)) expect(Math.abs(change - 1), `light at ${scale}`).toBeLessThan(0.02);
      expect(Math.abs(depth(i + 1) / depth(0) - 1), `darkening at ${scale}`).toBeLessThan(0.05);
    }
  });
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));

function inPixels(share: Rect, size: number): Rect {
  return {
    x: Math.round(share.x * size),
    y: Math.round(share.y * size),
    width: Math.round(share.width * size),
    height: Math.round(share.height * size),
  };
}

test('a fresh first session on light-medium skin is that of photograph P2, ± 0.08 a channel', async () => {
  const P2 = [0.79, 0.78, 0.98];
  const rect = inPixels({ x: 0.36, y: 0.3, width: 0.28, height: 0.22 }, 560);
  await openStudio(page, '?view=top&light=flat&ui=0&tone=4&day=0&sessions=1', { width: 560, height: 560 });
  const fresh = meanLight(await screenshot(page, 'fresh-first'), rect);
  await press(page, '0');
  const bare = meanLight(await screenshot(page, 'fresh-bare'), rect);
  over(fresh, bare).forEach((ratio, k) =>
    expect(Math.abs(ratio - P2[k]!), `channel ${k}: ${ratio}`).toBeLessThan(0.08),
  );
});
