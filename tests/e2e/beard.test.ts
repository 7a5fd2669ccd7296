import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintsOf, difference, launch, openStudio, screenshot, whenReady } from './helpers';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a beard’s file comes when one is first wanted; where it does not, the page says so and tries again', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  let asked = 0;
  page.on('request', (request) => (asked += request.url().includes('beard.bin') ? 1 : 0));
  await page.route('**/head/beard.bin', (route) => route.abort());
  await openStudio(page, '?view=front&sessions=0', { width: 900, height: 520 });
  await page.waitForLoadState('networkidle');
  expect(asked).toBe(0);
  const shaved = await screenshot(page, 'beard-none');

  await page.getByRole('radio', { name: 'Client' }).check({ force: true });
  await page.getByRole('radio', { name: 'Beard', exact: true }).first().check({ force: true });
  await page.getByRole('radio', { name: 'As it is' }).waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Beard', exact: true }).last().check({ force: true });
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await whenReady(page);
  expect(await page.getByText(/beard could not be loaded/i).count()).toBeGreaterThan(0);
  expect(asked).toBe(1);

  await page.unroute('**/head/beard.bin');
  await again.click();
  await again.waitFor({ state: 'detached' });
  await whenReady(page);
  expect(asked).toBe(2);
  const grown = await screenshot(page, 'beard-grown');
  expect(difference(shaved, grown).max).toBeGreaterThan(40);

  const patches = page.getByRole('slider', { name: 'Patches' });
  await patches.fill('0.6');
  await whenReady(page);
  expect(difference(grown, await screenshot(page, 'beard-patchy')).max).toBeGreaterThan(40);
  expect(asked).toBe(2);

  await patches.blur();
  await page.keyboard.press('Control+z');
  await expect.poll(() => patches.inputValue()).toBe('0');
  await page.keyboard.press('Control+z');
  await page.getByRole('radio', { name: 'As it is', checked: true }).waitFor({ state: 'attached' });
  await whenReady(page);
  expect(complaintsOf(page).filter((complaint) => !complaint.includes('beard.bin'))).toEqual([]);
  await page.close();
});
