import { readFile } from 'node:fs/promises';
import type AxeCore from 'axe-core';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio, type Size } from './helpers';

const TABLET: Size = { width: 1024, height: 768 };
const PHONE: Size = { width: 360, height: 740 };
const PARTS = ['head', 'skin', 'hair', 'loss', 'scars', 'beard', 'zone'];
const DIALOGS = ['Questions', 'Share', 'More'];

let browser: Browser;
let axe: string;
beforeAll(async () => {
  browser = await launch();
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});
afterAll(() => browser.close());

async function open(query: string, size: Size, options = {}): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await openStudio(page, query, size);
  await page.evaluate(axe);
  // Colours change in a frame, and the head makes frames dear.
  await page.evaluate(() => (document.querySelector('canvas')!.style.visibility = 'hidden'));
  return page;
}

/** What WCAG 2.2 AA and good practice find wrong with the page as it is: everything in the light, contrast in the dark. */
async function findings(page: Page, within = 'html'): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const { dataset } = document.documentElement;
    // Its own script, run above: nothing of it is in the app.
    const { run } = (globalThis as unknown as { axe: typeof AxeCore }).axe;
    const problems: string[] = [];
    for (const theme of ['light', 'dark']) {
      dataset['theme'] = theme;
      // A colour on its way is neither the one nor the other, and one that is inherited sets out a frame later.
      for (let still = 0, frames = 0; still < 3 && frames < 60; frames++) {
        await new Promise(requestAnimationFrame);
        const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
        for (const animation of running) animation.finish();
        still = running.length === 0 ? still + 1 : 0;
      }
      const { violations } = await run(selector, {
        runOnly:
          theme === 'dark'
            ? { type: 'rule', values: ['color-contrast'] }
            : {
                type: 'tag',
                values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              },
        ...(theme === 'light' ? { rules: { 'target-size': { enabled: true } } } : {}),
        resultTypes: ['violations'],
      });
      for (const { id, nodes } of violations)
        for (const { html, any } of nodes)
          problems.push(`${theme} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    }
    return problems;
  }, within);
}

const dialogButton = (page: Page, name: string) => page.locator('header').getByRole('button', { name });
const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

describe('axe finds nothing', () => {
  test('on a tablet', async () => {
    const page = await open('?sessions=2&scar=strip&grafts=front&beard=5&style=juvenile&day=9999', TABLET);
    for (const guide of await page.locator('[data-guide]').all()) await guide.click();
    expect(await findings(page), 'the design').toEqual([]);
    await page.keyboard.press('e');
    await page.locator('[data-handle]').first().waitFor({ state: 'attached' });
    expect(await findings(page), 'shaping').toEqual([]);
    await page.keyboard.press('e');
    await page.locator('label:has(input[value=client])').click();
    for (const part of PARTS) {
      await page.locator(`label:has(input[value=${part}])`).first().click();
      if (part === 'head') await page.locator('details summary').first().click();
      expect(await findings(page, 'aside'), `on ${part}`).toEqual([]);
    }
    for (const name of DIALOGS) {
      await dialogButton(page, name).click();
      await page.locator('dialog[open]').waitFor();
      if (name === 'Questions') await page.locator('dialog summary').first().click();
      expect(await findings(page, 'dialog'), `in ${name}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expectQuiet(page);
    await page.close();
  });

  test('on a phone', async () => {
    const page = await open('?sessions=2&style=juvenile', PHONE, { hasTouch: true });
    const tabs = page.locator('aside button[aria-controls=sheet-content]:not([aria-label])');
    for (let i = 0; i < (await tabs.count()); i++) {
      if (i > 0) await tabs.nth(i).tap();
      expect(await findings(page, i === 0 ? 'html' : 'aside'), `tab ${i + 1}`).toEqual([]);
    }
    for (const name of DIALOGS) {
      await dialogButton(page, name).tap();
      await page.locator('dialog[open]').waitFor();
      expect(await findings(page, 'dialog'), `in ${name}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await dialogButton(page, 'More').tap();
    await page.getByRole('button', { name: 'About' }).tap();
    await page.locator('dialog summary').first().tap();
    expect(await findings(page, 'dialog'), 'in About').toEqual([]);
    await page.close();
  });
});

describe('with keys alone', () => {
  /** Presses Tab until that has the focus; every stop on the way can be seen and is named. */
  async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const shown = element.matches('input') ? (element.closest('label') ?? element) : element;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const { outlineStyle: around } = getComputedStyle(shown);
        const box = shown.getBoundingClientRect();
        return {
          html: element.outerHTML.slice(0, 140),
          isPage: element === document.body || element === document.documentElement,
          // A slider marks its thumb, whose style cannot be read.
          isMarked:
            element.matches('input[type=range]') ||
            (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
            around !== 'none' ||
            boxShadow !== 'none',
          isSeen: box.width >= 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
        };
      });
      expect(stop.isPage || (stop.isMarked && stop.isSeen), `at ${stop.html}`).toBe(true);
      if (await isFocused(wanted)) return;
    }
    throw new Error('Tab never comes there');
  }

  test('the whole way is gone: client, hairline, sessions, time, share, language', async () => {
    const page = await open('', TABLET);
    const radio = (value: string) => page.locator(`input[type=radio][value="${value}"]`).first();

    await tabTo(page, radio('3'));
    await page.keyboard.press('ArrowLeft');
    expect(await radio('2').isChecked()).toBe(true);
    await tabTo(page, radio('design'));
    await page.keyboard.press('ArrowLeft');
    expect(await radio('client').isChecked()).toBe(true);

    await radio('head').waitFor({ state: 'attached' });
    await tabTo(page, radio('head'));
    for (const _ of ['skin', 'hair', 'loss']) await page.keyboard.press('ArrowRight');
    await tabTo(page, radio('norwood'));
    await page.keyboard.press('ArrowRight');
    expect(
      await page
        .locator('input[value="norwood-vertex"]')
        .or(page.locator('input[value="norwood-a"]'))
        .first()
        .isVisible(),
    ).toBe(true);

    await tabTo(page, radio('client'), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, radio('natural'));
    await page.keyboard.press('ArrowRight');
    expect(await radio('modern').isChecked()).toBe(true);
    await tabTo(page, page.locator('input[type=range]:visible').first());
    await page.keyboard.press('ArrowRight');
    await page.getByText('Day 31 after session 2').waitFor();

    for (const name of ['More', 'Share', 'Questions']) {
      const button = dialogButton(page, name);
      await tabTo(page, button, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('dialog[open]').waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), 'focus is in it').toBe(
        true,
      );
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(await isFocused(button), `${name} gives the focus back`).toBe(true);
    }
    expectQuiet(page);
    await page.close();
  });
});
