import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readLink } from '../../src/share/link';
import { complaintsOf, launch, openStudio, press, readout, screenshot } from './helpers';
import { instrumentBlind } from './instrument';

const CLINIC = {
  name: 'Clínica <b>Peñalosa</b>',
  colours: { accent: '#0b2a5c' },
  contact: { phone: '+34 600 123 456', email: 'hola@penalosa.example' },
  booking: 'https://penalosa.example/book',
  currency: 'EUR',
  prices: { session: 550, norwood: { '4': 1500 }, cut: 1 },
  start: 'norwood=4&style=modern',
  disclaimer: 'Results differ from person to person.',
};
const SIZE = { width: 900, height: 700 } as const;

let browser: Browser;
let page: Page;
let file: string | null = JSON.stringify(CLINIC);
/** Lets the request fail that waits while there is no file. */
let giveUp = () => {};
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.route('**/clinic.json', async (route) => {
    if (file !== null) return route.fulfill({ body: file, contentType: 'application/json' });
    await new Promise<void>((resolve) => (giveUp = resolve));
    return route.abort();
  });
  await instrumentBlind(page);
  await openStudio(page, '?light=flat', SIZE);
  await page.getByText(CLINIC.disclaimer).waitFor();
});
afterAll(() => browser.close());

describe('a clinic’s own page', () => {
  test('bears its name and says what it wants to have said; markup stays words', async () => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(CLINIC.name);
    expect(await page.title()).toBe(CLINIC.name);
    expect(await page.getByText('It is a preview, not a promise.').innerText()).toContain(CLINIC.disclaimer);
  });

  test('starts with its client and style, which is no step and no link', async () => {
    expect(await page.locator('input[value="modern"]').isChecked()).toBe(true);
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(await readout(page, 'area-cm2')).toBeLessThan(160);
  });

  test('has its prices, and a button that takes the design to it in a new tab', async () => {
    await page.getByRole('radio', { name: 'Plan' }).check({ force: true });
    await page.getByText('from €1,500').waitFor();
    expect(await readout(page, 'plan-price')).toBe(1500);
    const book = page.getByRole('link', { name: `Book with ${CLINIC.name}` });
    expect(await book.getAttribute('target')).toBe('_blank');
    expect(await book.getAttribute('rel')).toContain('noopener');
    const designOf = async () => {
      const url = new URL((await book.getAttribute('href'))!);
      expect(url.href.startsWith(`${CLINIC.booking}?design=`)).toBe(true);
      const opened = readLink(new URL(url.searchParams.get('design')!).hash);
      return opened.ok ? opened.value.design : undefined;
    };
    expect(await designOf()).toMatchObject({ style: 'modern', sessions: 3 });
    await press(page, '2');
    expect(await designOf()).toMatchObject({ style: 'modern', sessions: 2 });
    // Seen on the light page, not on the dark one.
    expect(await book.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(11, 42, 92)');
  });

  test('names each mistake on a page that the menu leads to', async () => {
    await page.getByRole('button', { name: 'More' }).click();
    // Clients see the menu too.
    expect(await page.getByText(/mistakes? in clinic\.json/).count()).toBe(0);
    await page.getByRole('button', { name: /Clinic’s settings/ }).click();
    await page.locator('[data-mistake]').first().waitFor();
    const paths = await page.$$eval('[data-mistake]', (all) => all.map((one) => one.getAttribute('data-mistake')));
    expect(paths).toEqual(['colours.accent', 'prices.cut']);
    expect(await page.getByText('This name is not known. Known names: session,').count()).toBe(1);
    for (const [name, value] of [
      ['Three sessions, Norwood 4', 'from €1,500'],
      ['Scars, a session', 'Ask the clinic for the price'],
      ['A fourth session', 'free'],
    ] as const)
      expect(await page.locator('dt', { hasText: name }).locator('+ dd').innerText()).toBe(value);
    await screenshot(page, 'clinic-mistakes');
    await page.keyboard.press('Escape');
  });
});

test('?clinic=check shows what the file says; what the query says wins over its start', async () => {
  file = JSON.stringify({ ...CLINIC, name: 7, booking: 'hola@penalosa.example', prices: { session: '500' } });
  // Nothing here is of the picture: no wait for it.
  await page.goto(new URL('?light=flat&style=broken&clinic=check', inject('studioUrl')).href);
  const dialog = page.getByRole('dialog', { name: 'Clinic’s settings' });
  await dialog.locator('[data-mistake="name"]').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hairline Studio');
  expect(await page.locator('input[value="broken"]').isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Plan' }).check({ force: true });
  const href = await page.getByRole('link', { name: /^Book with/ }).getAttribute('href');
  expect(await page.locator('[data-readout=plan-price]').count()).toBe(0);
  await page.getByText('Ask the clinic for the price', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  expect(await page.locator('[data-answer=price] p').textContent()).toMatch(/Ask the clinic for a quote/);
  await page.keyboard.press('Escape');
  expect(href).toMatch(/^mailto:hola@penalosa\.example\?subject=.*%23h5\./);
});

test('the page complained of nothing, and nothing left its origin', () => expect(complaintsOf(page)).toEqual([]));

test('the first picture does not wait for the file; without it the page is the studio’s own', async () => {
  file = null;
  await openStudio(page, '?light=flat&clinic=check', SIZE);
  const none = page.getByText('clinic.json could not be fetched.');
  expect(await none.count()).toBe(0);
  giveUp();
  await none.waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hairline Studio');
  // The browser itself tells of the file that did not arrive.
  expect(complaintsOf(page).every((complaint) => complaint.includes('clinic.json'))).toBe(true);
});
