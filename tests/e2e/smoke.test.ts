import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, isBlank, launch, openStudio, screenshot } from './helpers';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the built app opens below a site’s root, under a strict policy, and draws a picture', async () => {
  const page = await browser.newPage();
  await openStudio(page);
  expect(isBlank(await screenshot(page, 'smoke'))).toBe(false);
  expectQuiet(page);
  await page.close();
});
