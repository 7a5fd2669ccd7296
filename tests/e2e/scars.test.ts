import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio, press, screenshot, whenReady } from './helpers';

/** Lying down, so that the panel is beside the head. */
const SIZE = { width: 900, height: 600 };

let browser: Browser;
let page: Page;
let touch: CDPSession;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ hasTouch: true, reducedMotion: 'reduce' });
  await openStudio(page, '?view=top', SIZE);
  touch = await page.context().newCDPSession(page);
  await page.getByRole('radio', { name: 'Client' }).check({ force: true });
  await page.getByRole('radio', { name: 'Scars', exact: true }).check({ force: true });
});
afterAll(() => browser.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const scar = (name: string) => page.getByRole('group', { name, exact: true });
const layer = () => page.locator('[data-placing]');
const scars = () => page.locator('li [role=group]').count();

/** In the middle of the head from above, and a part of the way to its side. */
async function onHead(): Promise<{ x: number; y: number }> {
  const { width } = (await page.locator('aside').boundingBox())!;
  return { x: (SIZE.width - width) / 2, y: SIZE.height * 0.45 };
}

test('a strip is added at the back, where the camera goes; its width is one step', async () => {
  await button('Strip scar').click();
  await whenReady(page);
  expect(await button('Back').getAttribute('aria-pressed')).toBe('true');
  const width = scar('Strip scar').getByRole('slider', { name: 'Width' });
  await width.focus();
  await page.keyboard.press('ArrowRight');
  expect(await width.inputValue()).toBe('3');
  await page.keyboard.press('Control+z');
  await expect.poll(() => width.inputValue()).toBe('2.5');
  await button('Remove strip scar').click();
  expect(await scars()).toBe(0);
  await page.keyboard.press('t');
  await whenReady(page);
});

test('a scar is drawn by a pointer, is one step, and travels in the link', async () => {
  await button('Draw a scar').click();
  await layer().waitFor();
  const { x, y } = await onHead();
  await page.mouse.move(x - 30, y);
  await page.mouse.down();
  for (let i = 1; i <= 12; i++) await page.mouse.move(x - 30 + 5 * i, y + 3 * Math.sin(i));
  await screenshot(page, 'scars-drawing');
  await page.mouse.up();
  await scar('Drawn scar').waitFor();
  expect(await layer().count()).toBe(0);
  await whenReady(page);
  const link = await page.evaluate(() => location.href);
  const other = await browser.newPage({ reducedMotion: 'reduce' });
  await openStudio(other, link.slice(link.indexOf('#')), SIZE);
  await other.getByRole('radio', { name: 'Client' }).check({ force: true });
  await other.getByRole('radio', { name: 'Scars', exact: true }).check({ force: true });
  expect(await other.getByRole('group', { name: 'Drawn scar' }).count()).toBe(1);
  await other.close();
  await page.keyboard.press('Control+z');
  await expect.poll(scars).toBe(0);
});

test('the same by keys; Escape calls off', async () => {
  await button('Draw a keloid').click();
  await layer().waitFor();
  await page.keyboard.press('Escape');
  expect(await layer().count()).toBe(0);
  await button('Draw a keloid').click();
  await layer().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-placing'))).toBe(true);
  await page.keyboard.press('Enter');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await scar('Keloid').waitFor();
  expect(await page.getByText('Wait at least a year').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(scars).toBe(0);
});

test('another part of the client calls placing off; focus goes back to what asked', async () => {
  await button('Draw a scar').click();
  await layer().waitFor();
  await page.getByRole('radio', { name: 'Hair loss', exact: true }).check({ force: true });
  await expect.poll(() => layer().count()).toBe(0);
  await page.getByRole('radio', { name: 'Scars', exact: true }).check({ force: true });
  await button('Draw a scar').focus();
  await page.keyboard.press('Enter');
  await layer().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-placing'))).toBe(true);
  // Where a key points to is known once the head stands still.
  await whenReady(page);
  for (const key of ['Enter', 'Shift+ArrowRight', 'Enter', 'Enter']) await press(page, key);
  await scar('Drawn scar').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Draw a scar');
  await page.getByText('Choose Before above').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(scars).toBe(0);
});

test('a drag begun on bare skin leaves the camera where it is', async () => {
  await page.keyboard.press('f');
  await whenReady(page);
  await button('Draw a scar').click();
  await layer().waitFor();
  const { x, y } = await onHead();
  const before = await page.evaluate(() => location.hash);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 6 });
  await page.mouse.up();
  await page.getByText('No hair grows there').waitFor();
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => location.hash)).toBe(before);
  expect(await layer().count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await whenReady(page);
});

test('a finger draws, two turn the head; skin without hair is refused with a sentence', async () => {
  await button('Draw a scar').click();
  await layer().waitFor();
  const { x, y } = await onHead();
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const pose = () => page.evaluate(() => location.hash);
  const before = await pose();
  await send('touchStart', { x: x - 40, y });
  await send('touchStart', { x: x - 40, y }, { x: x + 40, y });
  for (let i = 1; i <= 8; i++) await send('touchMove', { x: x - 40 + 6 * i, y }, { x: x + 40 + 6 * i, y });
  await send('touchEnd');
  await whenReady(page);
  expect(await scars()).toBe(0);
  expect(await layer().count()).toBe(1);
  await expect.poll(pose).not.toBe(before);
  await page.keyboard.press('f');
  await whenReady(page);
  await page.mouse.click(x, SIZE.height * 0.45);
  await screenshot(page, 'scars-refused');
  await page.getByText('No hair grows there').waitFor();
  await page.keyboard.press('t');
  await whenReady(page);
  await send('touchStart', { x: x - 30, y });
  for (let i = 1; i <= 6; i++) await send('touchMove', { x: x - 30 + 8 * i, y });
  await send('touchEnd');
  await scar('Drawn scar').waitFor();
  expectQuiet(page);
});
