import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instrument } from './instrument';
import { expectQuiet, launch, openStudio, screenshot, whenReady } from './helpers';

const TABLET = { width: 768, height: 1024 };
const SMALL = { width: 480, height: 400 };
const PHONE = { width: 360, height: 740 };
const ON_ITS_SIDE = { width: 844, height: 390 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const newPage = (): Promise<Page> => browser.newPage();

const menu = async (page: Page, entry: string | RegExp) => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: entry }).click();
};
const link = (page: Page) => page.evaluate(() => location.hash);
/** Drops and pastes a link. */
const give = (page: Page, hash: string) =>
  page.evaluate((text) => {
    const held = new DataTransfer();
    held.setData('text/plain', location.origin + '/' + text);
    const may = { bubbles: true, cancelable: true };
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: held, ...may }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, ...may }));
  }, hash);

/** A finger on something until that opens something else. */
async function touch(page: Page, on: Locator, until: Locator): Promise<void> {
  const { x, y, width, height } = (await on.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const point = { x: x + width / 2, y: y + height / 2 };
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await until.waitFor();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

/** In how many turns of the event loop something was drawn within so many ms. */
async function frames(page: Page, ms: number): Promise<number> {
  const before = await page.evaluate(() => window.glCalls.frames);
  await page.waitForTimeout(ms);
  return (await page.evaluate(() => window.glCalls.frames)) - before;
}

test('a presentation shows the head alone, with large controls, keys and a turntable', async () => {
  const page = await newPage();
  await instrument(page);
  await openStudio(page, '?sessions=2&view=front', SMALL);
  await page.keyboard.press('p');
  const bar = page.getByRole('toolbar', { name: 'Presentation' });
  await bar.waitFor();
  await whenReady(page);
  expect(await page.getByRole('complementary').count()).toBe(0);
  for (const button of await bar.getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(56);
  }
  const says = (text: string) => bar.getByRole('status').filter({ hasText: text }).waitFor();
  for (const [key, text] of [
    ['PageDown', 'Session 3'],
    ['ArrowRight', 'Session 4'],
    ['ArrowRight', 'Session 4'],
    ['PageUp', 'Session 3'],
    ['.', 'Before'],
    ['.', 'Session 3'],
    ['ArrowLeft', 'Session 2'],
    ['.', 'Before'],
    ['ArrowLeft', 'Before'],
    ['ArrowRight', 'Session 1'],
    ['End', 'Session 4'],
    ['Home', 'Before'],
    ['PageDown', 'Session 1'],
    ['ArrowDown', 'Session 2'],
    ['ArrowUp', 'Session 1'],
  ] as const) {
    await page.keyboard.press(key);
    await says(text);
  }
  await whenReady(page);
  expect(await frames(page, 500), 'idle').toBe(0);
  await page.keyboard.press(' ');
  expect(await frames(page, 800), 'turning').toBeGreaterThan(3);
  await page.keyboard.press(' ');
  await whenReady(page);
  expect(await frames(page, 500), 'stopped').toBe(0);
  const hidden = await bar.evaluate(async (element) => {
    const limit = performance.now() + 60_000;
    while (element.dataset['awake'] !== 'false' && performance.now() < limit)
      await new Promise((r) => setTimeout(r, 100));
    return element.dataset['awake'];
  });
  expect(hidden).toBe('false');
  await page.mouse.move(200, 200);
  await page.locator('[data-awake=true]').waitFor();
  await page.setViewportSize(PHONE);
  await whenReady(page);
  await screenshot(page, 'room-present-phone');
  expect((await bar.boundingBox())!.width).toBeLessThanOrEqual(360);
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor();
  await page.getByRole('button', { name: 'More' }).waitFor();
  expectQuiet(page);
  await page.close();
});

test('with reduced motion the turntable takes steps', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await instrument(page);
  await openStudio(page, '?view=front', SMALL);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Turn slowly' }).click();
  await whenReady(page);
  await page.mouse.move(5, 5);
  const before = await link(page);
  expect(await frames(page, 700), 'between steps').toBe(0);
  expect(await frames(page, 4500), 'a step').toBeGreaterThan(0);
  expect(await link(page)).not.toBe(before);
  expectQuiet(page);
  await page.close();
});

test('a locked page shows sessions and turns, changes nothing, and opens when the lock is held', async () => {
  const page = await newPage();
  await openStudio(page, '', { width: 820, height: 520 });
  await page.keyboard.press('1');
  await page.waitForTimeout(1100);
  await page.keyboard.press('2');
  await whenReady(page);
  const before = await link(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('slider', { name: 'Divider' }).waitFor();
  await menu(page, /Lock for the client/);
  const dialog = page.getByRole('dialog', { name: 'Lock for the client' });
  await dialog.waitFor();
  await dialog.getByLabel(/Code/).pressSequentially('12x34');
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
  const bar = page.getByRole('group', { name: 'Look around' });
  await bar.waitFor();
  await whenReady(page);
  expect(await page.getByRole('button', { name: /More|Share/ }).count()).toBe(0);

  // Sessions and the camera are the client's; nothing else is.
  await bar.getByRole('radio', { name: 'Session 4' }).check({ force: true });
  await page.keyboard.press('t');
  for (const key of ['e', 'Control+z', 'Control+y', 'p', 'Escape']) await page.keyboard.press(key);
  await give(page, '#h4.q1YqLU4tUrJSKkgtLk7NzcxLVdJRKkvNSy5SslIqzy_KSVGqBQA');
  await page.goBack();
  await page.evaluate(() => (location.hash = '#h4.q1YqLU4tUrJSKkgtLk7NzcxLVdJRKkvNSy5SslIqzy_KSVGqBQA'));
  await page.waitForTimeout(200);
  await whenReady(page);
  expect(await bar.getByRole('radio', { name: 'Session 4' }).isChecked()).toBe(true);
  expect(await page.locator('[data-handle], [data-drop], dialog[open]').count()).toBe(0);
  expect(await page.getByRole('slider', { name: 'Divider' }).count()).toBe(0);

  await page.setViewportSize(PHONE);
  await page.reload();
  await bar.waitFor();
  await whenReady(page);
  await screenshot(page, 'room-locked-phone');
  expect((await bar.boundingBox())!.width).toBeLessThanOrEqual(360);
  expect(await bar.getByRole('radio', { name: 'Session 2' }).isChecked()).toBe(true);

  const lock = page.getByRole('button', { name: /Locked/ });
  await lock.click();
  await page.getByText('Hold the lock for two seconds.').waitFor();
  const unlock = page.getByRole('dialog', { name: 'Unlock' });
  await touch(page, lock, unlock);
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await unlock.getByRole('alert').filter({ hasText: 'not the code' }).waitFor();
  await page.keyboard.press('Escape');
  await lock.focus();
  await page.keyboard.down('Enter');
  await unlock.waitFor();
  // A key that is held says so again and again.
  for (let i = 0; i < 3; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More' }).waitFor();
  await whenReady(page);
  expect(await link(page)).toBe(before);
  expectQuiet(page);
  await page.close();
});

test('somebody new is asked once, and led through four steps on the real design', async () => {
  const page = await newPage();
  await openStudio(page, '', PHONE);
  const invite = page.getByRole('button', { name: /New here/ });
  await invite.waitFor();
  await screenshot(page, 'room-invitation-phone');
  await invite.click();
  const card = page.getByRole('region', { name: 'You' });
  await card.waitFor();
  await whenReady(page);
  await screenshot(page, 'room-start-you-phone');
  await card.getByRole('radio', { name: 'Woman' }).check({ force: true });
  const next = page.getByRole('button', { name: 'Next' });
  await next.click();
  const looks = page.getByRole('region', { name: 'Your skin and hair' });
  expect(await looks.getByRole('radio', { name: 'Tone 5 of 10' }).isChecked(), 'the nearest to 4.5').toBe(true);
  await looks.getByRole('radio', { name: 'Red' }).check({ force: true });
  await looks.getByRole('radio', { name: 'Tone 3 of 10' }).check({ force: true });
  await screenshot(page, 'room-start-looks-phone');
  const fits = (element: Element) => element.scrollHeight <= element.clientHeight;
  expect(await looks.getByText('Skin', { exact: true }).locator('xpath=../..').evaluate(fits)).toBe(true);
  await next.click();
  await page.getByRole('radio', { name: /Ludwig III/ }).check({ force: true });
  await whenReady(page);
  await screenshot(page, 'room-start-loss-phone');
  await next.click();
  await page.setViewportSize(TABLET);
  const line = page.getByRole('region', { name: 'Your hairline' });
  await line.getByRole('radio', { name: 'Rounded' }).check({ force: true });
  await whenReady(page);
  await screenshot(page, 'room-start-hairline-tablet');
  await page.setViewportSize(ON_ITS_SIDE);
  await whenReady(page);
  await screenshot(page, 'room-start-hairline-low');
  expect(await line.getByText('A line to start from').locator('xpath=../..').evaluate(fits)).toBe(true);
  const { y, height } = (await next.boundingBox())!;
  expect(y + height).toBeLessThan(ON_ITS_SIDE.height);
  await line.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('region', { name: 'Your hair loss' }).waitFor();
  await next.click();
  await next.click();
  await page
    .getByRole('region', { name: 'Your sessions' })
    .getByRole('radio', { name: '2 sessions' })
    .check({ force: true });
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('region', { name: 'Your sessions' }).waitFor({ state: 'detached' });
  await whenReady(page);
  expect(await page.evaluate(() => localStorage.getItem('hairline-studio:start'))).toBe('asked');
  await openStudio(page, '', TABLET);
  expect(await invite.count()).toBe(0);
  expectQuiet(page);
  await page.close();
});

test('nobody is asked who came with a wish', async () => {
  const page = await newPage();
  await openStudio(page, '?ui=1', SMALL);
  await page.waitForTimeout(300);
  expect(await page.getByRole('button', { name: /New here/ }).count()).toBe(0);
  await page.close();
});
