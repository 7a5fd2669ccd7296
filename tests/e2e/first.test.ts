import type { Browser, Route } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectQuiet, launch, mmPerPx, openStudio, visitStudio, type Size } from './helpers';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const SIZES: readonly (Size & { readonly locale: string })[] = [
  { width: 360, height: 740, locale: 'es' },
  { width: 768, height: 1024, locale: 'en' },
];

test.each(SIZES)(
  'the first picture waits for no controls, and they come where their room was kept: $width × $height, $locale',
  async ({ locale, ...size }) => {
    const page = await browser.newPage({ locale });
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/assets\/begin-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize(size);
    await page.goto(inject('studioUrl'));
    await page.waitForFunction(() => Number(document.documentElement.dataset['mmPerPx']) > 0);
    const first = await mmPerPx(page);
    expect(await page.getAttribute('html', 'data-scene')).toBe('loading');
    expect(await page.locator('aside[aria-busy=true]').count()).toBe(1);
    await page.keyboard.press('2');
    letThrough();
    await page.waitForSelector('html[data-scene=ready]', { state: 'attached' });
    expect(await mmPerPx(page)).toBe(first);
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
    // A key that came early counts.
    await page.waitForFunction(() => location.hash.startsWith('#h'));
    await page.close();
  },
);

const DAMAGES = [
  ['does not arrive', (route: Route) => route.abort()],
  ['never answers', () => undefined],
  ['is something else', (route: Route) => route.fulfill({ status: 200, body: 'not what it should be' })],
] as const;

test.each(DAMAGES)(
  'where what is stored of the first design %s it is worked out, to the same picture',
  async (_, answer) => {
    const shown = async (isDamaged: boolean) => {
      const page = await browser.newPage();
      let asked = 0;
      await page.route('**/head/opening-man.bin', (route) => {
        asked++;
        return isDamaged ? answer(route) : route.continue();
      });
      expect(await visitStudio(page, '?ui=0', { width: 480, height: 480 })).toBe('ready');
      const picture = await page.screenshot();
      await page.close();
      expect(asked).toBe(1);
      return picture;
    };
    expect((await shown(true)).equals(await shown(false))).toBe(true);
  },
);

test('the built code believes what is stored beside it', async () => {
  const address = inject('studioUrl');
  const textOf = async (path: string) => (await fetch(new URL(path, address))).text();
  const stamp = await textOf('head/opening-fingerprint.txt');
  const scene = /href="(\.\/assets\/StudioScene-[^"]+\.js)"/.exec(await textOf(''))?.[1];
  expect(stamp).toMatch(/^[0-9a-f]{16}$/);
  expect(await textOf(scene!)).toContain(stamp);
});

test('controls that do not arrive are said, and asked for again', async () => {
  const page = await browser.newPage();
  let asked = 0;
  await page.route(/assets\/begin-/, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await page.goto(inject('studioUrl'));
  await page.getByRole('heading', { name: 'A part of the page did not arrive' }).waitFor();
  // Nothing is asked for again by itself.
  await page.setViewportSize({ width: 500, height: 800 });
  expect(asked).toBe(1);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('html[data-scene=ready]', { state: 'attached' });
  await page.getByRole('complementary', { name: 'Design' }).waitFor();
  expect(asked).toBe(2);
  await page.close();
});

test('a plain visit is the page’s default; only later it has an address of its own', async () => {
  const page = await browser.newPage();
  await openStudio(page);
  expect(await page.evaluate(() => location.hash)).toBe('');
  await page.keyboard.press('1');
  await page.waitForFunction(() => location.hash.startsWith('#h'));
  expectQuiet(page);
  await page.close();
});
