import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLink } from '../../src/share/link';
import { complaintsOf, launch, openStudio, press, screenshot, whenReady, type Picture } from './helpers';
import { instrument } from './instrument';

const SIZE = { width: 900, height: 600 };
/** Left of the panel. */
const SCENE_PX = SIZE.width - 416;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await instrument(page);
  await openStudio(page, '?view=front&light=flat', SIZE);
});
afterAll(() => browser.close());

const compareButton = () => page.getByRole('button', { name: 'Compare' });
const divider = () => page.getByRole('slider', { name: 'Divider' });
const mode = async (name: 'wipe' | 'two' | 'four' | 'blind') => {
  await page.locator(`input[value=${name}]`).click({ force: true });
  await page.waitForTimeout(120);
  await whenReady(page);
};
const chips = () => page.getByRole('group', { name: 'Variants' }).locator('[aria-pressed]');

/** Mean of the picture's colours in a rectangle, 0…255. */
function meanIn({ width, rgba }: Picture, x0: number, y0: number, x1: number, y1: number): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += rgba[4 * (y * width + x) + 1]!;
  return sum / ((x1 - x0) * (y1 - y0));
}

/** Pixels around the middles of two views side by side, below their names, that clearly differ. */
function unlike({ width, rgba }: Picture): number {
  const half = Math.round(SCENE_PX / 2);
  let count = 0;
  for (let y = 236; y < 260; y++)
    for (let x = half / 2 - 40; x < half / 2 + 40; x++) {
      const at = (left: number) => rgba[4 * (y * width + left) + 1]!;
      if (Math.abs(at(x) - at(x + half + 1)) > 8) count++;
    }
  return count;
}

test('the wipe shows before on its left and after on its right, and moves by hand and by keys', async () => {
  await compareButton().click();
  await divider().waitFor();
  await whenReady(page);
  expect(await divider().getAttribute('aria-valuetext')).toBe('Before 50 %, After session 3 50 %');
  const half = await screenshot(page, 'compare-wipe');
  const box = (await divider().boundingBox())!;
  const middle = Math.round(box.x + box.width / 2);
  // The top of the head, in front of the crown: bare on the left, treated on the right.
  const scalp = (at: number, picture: Picture) => meanIn(picture, at, 196, at + 30, 206);
  expect(scalp(middle - 50, half)).toBeGreaterThan(scalp(middle + 20, half) + 3);
  await divider().focus();
  await press(page, 'End');
  expect(await divider().getAttribute('aria-valuenow')).toBe('100');
  const before = await screenshot(page, 'compare-before');
  expect(Math.abs(scalp(middle + 20, before) - scalp(middle - 50, before))).toBeLessThan(3);
  await press(page, 'Home');
  await press(page, 'Shift+ArrowRight');
  expect(await divider().getAttribute('aria-valuetext')).toBe('Before 10 %, After session 3 90 %');
  const knob = (await divider().locator('span').boundingBox())!;
  await page.mouse.move(knob.x + 22, knob.y + 22);
  await page.mouse.down();
  await page.mouse.move(SCENE_PX / 2, knob.y, { steps: 3 });
  await page.mouse.up();
  await whenReady(page);
  expect(Number(await divider().getAttribute('aria-valuenow'))).toBeGreaterThan(40);
});

test('a still comparison draws nothing', async () => {
  const { frames } = await page.evaluate(() => ({ ...window.glCalls }));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.glCalls.frames)).toBe(frames);
});

test('what each view shows can be chosen; all turn together', async () => {
  await mode('two');
  const views = page.locator('select');
  expect(await views.count()).toBe(2);
  await views.nth(1).selectOption({ label: 'After session 3' });
  await whenReady(page);
  const apart = await screenshot(page, 'compare-two');
  await views.nth(0).selectOption({ label: 'After session 3' });
  await whenReady(page);
  const same = await screenshot(page, 'compare-same');
  const counts = [unlike(apart), unlike(same)];
  expect(counts[1], `of ${counts.join()}`).toBeLessThan(counts[0]! / 10);
  expect(counts[0], `of ${counts.join()}`).toBeGreaterThan(100);
  await mode('four');
  expect(await page.locator('select').count()).toBe(4);
  const scale = await page.getAttribute('html', 'data-mm-per-px');
  await press(page, 'l');
  await screenshot(page, 'compare-four');
  expect(await page.getAttribute('html', 'data-mm-per-px')).not.toBe(scale);
  await press(page, 'f');
});

test('arrows stay within comparing; Close ends it, back at the button that began it', async () => {
  await page.locator('input[value=blind]').focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft']) await press(page, key);
  expect(await page.locator('input[value=four]').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Close the comparison' }).focus();
  await press(page, 'Enter');
  expect(await page.locator('select').count()).toBe(0);
  expect(await compareButton().evaluate((button) => button === document.activeElement)).toBe(true);
});

test('variants are added, chosen, named, removed and brought back, and travel with the link', async () => {
  await page.getByRole('button', { name: 'Variant', exact: true }).click();
  await page.locator('input[value=edge-up]').check({ force: true });
  await whenReady(page);
  expect(await chips().count()).toBe(2);
  await page.getByRole('button', { name: 'Name of variant B' }).click();
  await page.getByLabel('Name', { exact: true }).fill('<b>Señor</b>\u202E');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Variant B: <b>Señor</b>' }).waitFor();
  await chips().first().click();
  await whenReady(page);
  expect(await page.locator('input[value=natural]').isChecked()).toBe(true);
  await press(page, 'Control+z');
  expect(await page.locator('input[value=edge-up]').isChecked()).toBe(true);
  const link = page.url();
  await page.getByRole('button', { name: 'Remove variant B' }).click();
  expect(await chips().count()).toBe(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  expect(await chips().count()).toBe(2);
  const opened = readLink(new URL(link).hash);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      design: { style: 'edge-up' },
      variants: { active: 1, name: '<b>Señor</b>', others: [{ name: '', design: { style: 'natural' } }] },
    },
  });
});

test('Back goes to the variant before', async () => {
  await page.waitForTimeout(1100);
  await chips().first().click();
  await whenReady(page);
  expect(await chips().first().getAttribute('aria-pressed')).toBe('true');
  await page.goBack();
  await whenReady(page);
  expect(await chips().nth(1).getAttribute('aria-pressed')).toBe('true');
});

test('asked which one, the client sees no names until one is picked; it can be taken', async () => {
  await compareButton().click();
  await mode('blind');
  const layer = page.getByRole('group', { name: 'Views' });
  expect(await layer.innerText()).not.toMatch(/A|B|Señor/);
  const panel = page.locator('aside');
  expect(await panel.innerText()).toBe('Hidden while you choose.');
  expect(await panel.getByRole('radio').count()).toBe(0);
  const { hash } = new URL(page.url());
  await press(page, '1');
  await press(page, 'Control+z');
  expect(new URL(page.url()).hash).toBe(hash);
  await screenshot(page, 'compare-blind');
  await page.getByRole('button', { name: 'Number 1' }).click();
  const said = await page.getByText(/^You picked/).innerText();
  const letter = /You picked ([AB])/.exec(said)![1]!;
  expect(await layer.innerText()).toMatch(/A[^]*B|B[^]*A/);
  const take = page.getByRole('button', { name: 'Take it' });
  expect(await take.evaluate((button) => button === document.activeElement)).toBe(true);
  await take.click();
  await whenReady(page);
  expect(await compareButton().evaluate((button) => button === document.activeElement)).toBe(true);
  const pressed = page.getByRole('group', { name: 'Variants' }).locator('[aria-pressed=true]');
  expect(await pressed.innerText()).toBe(letter);
});

test('shaping by hand ends a comparison', async () => {
  await compareButton().click();
  await divider().waitFor();
  await page.keyboard.press('e');
  await page.locator('[data-handle]').first().waitFor({ state: 'attached' });
  expect(await divider().count()).toBe(0);
  await page.keyboard.press('e');
  await whenReady(page);
  expect(complaintsOf(page)).toEqual([]);
});
