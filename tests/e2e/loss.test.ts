import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio, readout, screenshot, whenReady } from './helpers';

/** Lying down, so that the panel is beside the head. */
const SIZE = { width: 900, height: 600 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await openStudio(page, '?view=top', SIZE);
  await page.getByRole('radio', { name: 'Client' }).check({ force: true });
});
afterAll(() => browser.close());

const turnTo = (part: string) => page.getByRole('radio', { name: part, exact: true }).last().check({ force: true });
const stage = () => page.getByRole('slider', { name: 'How far it has come' });
const zoneCm2 = (part: string) => readout(page, `zone-${part}-cm2`);

test('a class is chosen by keys, tells its name, and gives more skin to treat the further it is', async () => {
  await turnTo('Hair loss');
  expect(await stage().getAttribute('aria-valuetext')).toBe('VI');
  const before = await readout(page, 'area-cm2');
  await stage().focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
  expect(await stage().getAttribute('aria-valuetext')).toBe('IV');
  await whenReady(page);
  const after = await readout(page, 'area-cm2');
  expect(after).toBeLessThan(0.75 * before);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await stage().getAttribute('aria-valuetext')).toBe('between III and IV');
});

test('another pattern keeps to its own classes; one press of undo brings the last one back', async () => {
  await turnTo('Front');
  await whenReady(page);
  expect(await stage().getAttribute('aria-valuetext')).toMatch(/a$/);
  await turnTo('All');
  await whenReady(page);
  expect(await stage().count()).toBe(0);
  await screenshot(page, 'loss-totalis');
  await page.keyboard.press('Control+z');
  await expect.poll(() => stage().count()).toBe(1);
  await page.keyboard.press('Control+z');
  await whenReady(page);
});

test('a patch is placed by a click on the head, sized and removed', async () => {
  await page.getByRole('button', { name: 'Place a patch' }).click();
  await page.locator('[data-placing]').waitFor();
  const { width } = (await page.locator('aside').boundingBox())!;
  await page.mouse.click((SIZE.width - width) / 2 + 60, SIZE.height * 0.6);
  const size = page.getByRole('slider', { name: 'Patch 1' });
  await size.waitFor();
  expect(await size.getAttribute('aria-valuetext')).toBe('24 mm wide');
  await page.getByRole('button', { name: 'Remove patch 1' }).click();
  await expect.poll(() => size.count()).toBe(0);
  await whenReady(page);
});

test('where pigment goes: each choice treats no more than all of it, and what nothing is treated says so', async () => {
  await turnTo('Area');
  await whenReady(page);
  const all = await readout(page, 'area-cm2');
  for (const [zone, part] of [
    ['Hairline', 'hairline'],
    ['Crown', 'crown'],
  ] as const) {
    await turnTo(zone);
    await whenReady(page);
    expect(await zoneCm2(part), `zone ${zone}`).toBeGreaterThan(5);
    expect(await readout(page, 'area-cm2'), `zone ${zone}`).toBeLessThan(all);
  }
  await page.getByRole('radio', { name: 'Scars', exact: true }).last().check({ force: true });
  await page.getByText('Nothing is treated here yet.').waitFor();
  expectQuiet(page);
});
