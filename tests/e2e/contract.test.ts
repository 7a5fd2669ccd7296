import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio } from './helpers';

/** Lying down, so that the panel is beside the head. */
const SIZE = { width: 620, height: 560 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const notices = () => page.locator('[role=status] p');
const isChosen = async (value: string) =>
  (await page.locator(`input[type=radio][value="${value}"]:checked`).count()) === 1;

test('what a link asks for wrongly is said in plain sight, and the nearest is shown', async () => {
  await openStudio(page, '?style=naturl&sessions=9&tone=0.2&shade=<b>pink</b>&view=Top', SIZE);
  const texts = await notices().allInnerTexts();
  expect(texts).toHaveLength(5);
  for (const said of ['naturl', '9', '0.2', '<b>pink</b>', 'Top']) {
    expect(
      texts.some((text) => text.includes(said)),
      `a notice about ${said}`,
    ).toBe(true);
  }
  for (const notice of await notices().all()) {
    const box = await notice.boundingBox();
    expect(box!.width * box!.height).toBeGreaterThan(0);
    expect(box!.x >= 0 && box!.x + box!.width <= SIZE.width, 'within the window').toBe(true);
  }
  const first = (await notices().first().boundingBox())!;
  const shown = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.closest('[role=status]') !== null,
    [first.x + first.width / 2, first.y + first.height / 2],
  );
  expect(shown, 'nothing covers the first notice').toBe(true);
  for (const value of ['natural', '4', 'auto']) expect(await isChosen(value), `${value} is chosen`).toBe(true);
  expect(await page.getByRole('slider', { name: 'Skin tone' }).inputValue()).toBe('1');
  expect(await page.getByRole('button', { name: 'Top', exact: true }).getAttribute('aria-pressed')).toBe('true');
  expectQuiet(page);
});

test('markup in a link is shown as text and never becomes part of the page', async () => {
  const markup = '<img src=x onerror="document.title=1">';
  await openStudio(page, `?style=${encodeURIComponent(markup)}&${encodeURIComponent(markup)}=1`, SIZE);
  expect((await notices().allInnerTexts()).join()).toContain('<img src=x');
  expect(await page.locator('[role=status] :is(img, b, script)').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect(await isChosen('natural')).toBe(true);
  expectQuiet(page);
});

test('a link with nothing wrong says nothing, and a notice can be put away', async () => {
  await openStudio(page, '?sessions=-4', SIZE);
  expect(await isChosen('0')).toBe(true);
  expect(await notices().count()).toBe(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await notices().count()).toBe(0);
  await openStudio(page, '?style=modern&sessions=1&tone=7.5&shade=soft&view=crown&mirror=1', SIZE);
  expect(await notices().count()).toBe(0);
  for (const value of ['modern', '1', 'soft']) expect(await isChosen(value), `${value} is chosen`).toBe(true);
  expect(await page.getByRole('slider', { name: 'Skin tone' }).inputValue()).toBe('7.5');
  expect(await page.getByRole('button', { name: 'Crown', exact: true }).getAttribute('aria-pressed')).toBe('true');
  expectQuiet(page);
});
