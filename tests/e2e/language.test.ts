import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, expectQuiet, launch, openStudio, readout, visitStudio } from './helpers';

const TABLET = { width: 1024, height: 700 } as const;
const PHONE = { width: 360, height: 740 } as const;
const CATALOGUE = /\/es-[\w-]+\.js$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (query: string, locale: string, size: { width: number; height: number } = TABLET): Promise<Page> => {
  const page = await browser.newPage({ locale });
  await openStudio(page, query, size);
  return page;
};

const menu = (page: Page) => page.locator('header button[aria-haspopup=dialog]').last();
const says = (page: Page, name: string) => page.locator(`[data-readout="${name}"]`).first().innerText();

/** English words that a Spanish page must not show: those whose Spanish is another. */
async function forbidden(): Promise<string[]> {
  const es = JSON.parse(await readFile('src/words/es.json', 'utf8')) as Record<string, string>;
  const spanish = new Set(Object.values(es).map((text) => text.trim()));
  const plain = Object.keys(es).filter((english) => !english.includes('{'));
  return plain.map((english) => english.slice(english.indexOf('¦') + 1).trim()).filter((text) => !spanish.has(text));
}

/** Whatever is written or told to a screen reader, on the page as it is. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder', 'content'])
          found.add((node.getAttribute(name) ?? '').trim());
      } else if (!/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement?.tagName ?? '')) {
        found.add((node.textContent ?? '').trim());
      }
    }
    return [...found];
  });

describe('a page in Spanish', () => {
  test('shows no English word on any of its pages', async () => {
    const page = await open('?lang=es&sessions=2&day=400&scar=strip&grafts=front&beard=5', 'en');
    const english = new Set(await forbidden());
    const left = async () => (await wordsOn(page)).filter((text) => english.has(text));
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(await left(), 'the design').toEqual([]);
    await page.keyboard.press('e');
    await page.locator('[data-handle]').first().waitFor({ state: 'attached' });
    expect(await left(), 'shaping').toEqual([]);
    await page.keyboard.press('e');
    await page.locator('label:has(input[value=client])').click();
    for (const part of ['head', 'skin', 'hair', 'loss', 'scars', 'beard', 'zone']) {
      await page.locator(`label:has(input[value=${part}])`).first().click();
      expect(await left(), `on ${part}`).toEqual([]);
    }
    for (const name of ['Preguntas', 'Compartir', 'Más']) {
      await page.locator('header').getByRole('button', { name }).click();
      await page.locator('dialog[open]').waitFor();
      expect(await left(), `in ${name}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expectQuiet(page);
    await page.close();
  });

  test('writes numbers as in Spanish and tells them to programs with a dot', async () => {
    const page = await open('?lang=es&day=9999', 'en', PHONE);
    await page.getByRole('button', { name: 'Medidas' }).click();
    const cm = await readout(page, 'mid-frontal-cm');
    expect(await says(page, 'mid-frontal-cm')).toBe(cm.toFixed(1).replace('.', ','));
    await page.getByText('Los días van de 0 a 3650; se muestra el día 3650 en lugar de “9999”.').waitFor();
    await page.close();
  });
});

describe('the language of a page', () => {
  test('is changed in the menu: all words at once, the same picture, the same work, and for later visits', async () => {
    const asked: string[] = [];
    const page = await browser.newPage({ locale: 'en' });
    page.on('request', (request) => asked.push(request.url()));
    await openStudio(page, '?sessions=1', TABLET);
    expect(asked.filter((url) => CATALOGUE.test(url))).toEqual([]);
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name this line' }).fill('Mine');
    await page.evaluate(() => (document.querySelector('canvas')!.dataset['same'] = 'yes'));

    await menu(page).click();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Idioma' }).or(page.getByText('Idioma')).first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(await page.getAttribute('canvas', 'data-same')).toBe('yes');
    expect(await page.getAttribute('canvas[role=img]', 'aria-label')).toMatch(/^Una cabeza/);
    expect(await page.getByRole('button', { name: 'Español' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await menu(page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Ponga nombre' }).inputValue()).toBe('Mine');
    expect(await page.getByRole('radio', { name: 'Sesión 1' }).isChecked()).toBe(true);
    await page
      .locator('[data-handle="mid-frontal"][aria-valuetext^="Centro de la línea"]')
      .waitFor({ state: 'attached' });

    await openStudio(page, '?lang=en', TABLET);
    expect(await page.getAttribute('html', 'lang'), 'what was chosen wins').toBe('es');
    expectQuiet(page);
    await page.close();
  });

  test('is the browser’s, with its region’s numbers; lengths go with the region until somebody chooses', async () => {
    const page = await open('', 'es-MX');
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(await says(page, 'mid-frontal-cm')).toMatch(/^\d\.\d$/);
    await page.close();
    const american = await open('', 'en-US');
    expect(await says(american, 'mid-frontal-cm')).toMatch(/^\d\.\d\d$/);
    await american.getByRole('button', { name: 'Centimetres' }).first().click();
    expect(await says(american, 'mid-frontal-cm')).toMatch(/^\d\.\d$/);
    await openStudio(american, '', TABLET);
    expect(await says(american, 'mid-frontal-cm'), 'remembered').toMatch(/^\d\.\d$/);
    await american.close();
  });

  test('stays English where the other words do not arrive, or are not known', async () => {
    const page = await browser.newPage({ locale: 'en' });
    await page.route(CATALOGUE, (route) => route.abort());
    await visitStudio(page, '?lang=es', TABLET);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByText('It is a preview, not a promise.').waitFor();
    expect(complaintsOf(page).filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
    await visitStudio(page, '?lang=tlh', TABLET);
    await page.getByText('The link asks for a language that this page doesn’t know.').waitFor();
    await page.close();
  });
});
