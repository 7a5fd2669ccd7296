import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EYE_DISTANCES, type EyeDistance } from '../../src/design/camera';
import { expectQuiet, launch, mmPerPx, openStudio, whenReady } from './helpers';
import { instrumentBlind } from './instrument';

const SIZE = { width: 620, height: 400 };
const QUERY = '?view=three-quarter&light=flat';
const KEY = 'hairline-studio:px-per-mm';
/** A bank card's long side, and from the eye to the screen, mm. */
const CARD_MM = 85.6;
const TO_SCREEN_MM = 500;
const NAMES: Record<EyeDistance, string> = { 300: 'From 30 cm', 1000: 'From 1 m', 3000: 'From 3 m' };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await instrumentBlind(page);
  await openStudio(page, QUERY, SIZE);
});
afterAll(() => browser.close());

const distances = () => page.getByRole('group', { name: 'Distance' });
const button = (distance: EyeDistance) => distances().getByRole('button', { name: NAMES[distance] });
const chosen = () => distances().locator('[aria-pressed=true]').allInnerTexts();
const measure = () => page.getByRole('button', { name: /^Measure (the|again)/ });
const fits = () => page.getByRole('button', { name: 'It fits' });
const slider = () => page.getByRole('slider', { name: 'Size of the frame' });
const frame = () => page.locator('dialog [data-frame]');
const said = () => page.locator('p[role=status]', { hasText: /screen|window/ }).innerText();
const stored = () => page.evaluate((key) => localStorage.getItem(key), KEY);
/** Where things lie is all that counts here, so nothing is drawn. */
async function moved(act: () => Promise<unknown>): Promise<void> {
  await act();
  await whenReady(page);
}

async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

/** Skin mm a CSS pixel where an eye before the screen sees the head under the angle of that distance, on a screen of so many px a mm. */
const trueScale = (distance: number, pxPerMm: number) => distance / TO_SCREEN_MM / pxPerMm;

async function expectTrue(distance: EyeDistance, pxPerMm: number): Promise<void> {
  const ratio = (await mmPerPx(page)) / trueScale(distance, pxPerMm);
  expect(Math.abs(ratio - 1), `${distance} mm at ${pxPerMm} px/mm: ${ratio}`).toBeLessThan(0.005);
}

describe('before the screen is measured', () => {
  test('a distance fills the window as the view does; pressed again it goes back, and so does coming nearer', async () => {
    const usual = await mmPerPx(page);
    expect([await chosen(), await stored()]).toEqual([[], null]);
    expect(await said()).toMatch(/fills the window/);
    await moved(() => button(1000).click());
    expect(await chosen()).toEqual(['1 m']);
    expect(Math.abs((await mmPerPx(page)) / usual - 1)).toBeLessThan(0.15);
    await moved(() => button(1000).click());
    expect([await chosen(), await mmPerPx(page)]).toEqual([[], usual]);
    await moved(() => button(3000).click());
    await page.mouse.move(200, 200);
    await moved(async () => {
      await page.mouse.wheel(0, -400);
      await page.waitForSelector('[aria-label="Distance"]:not(:has([aria-pressed=true]))');
    });
    expect(await mmPerPx(page)).toBeLessThan(0.9 * usual);
  });
});

describe('a card on the screen', () => {
  const CARD_PX = 260;

  test('fitted by pointer, makes every distance as large as life', async () => {
    await measure().click();
    const box = (await frame().boundingBox())!;
    await page.mouse.move(box.x + box.width - 9, box.y + box.height - 9);
    await page.mouse.down();
    await page.mouse.move(box.x + CARD_PX + 30, box.y + 60, { steps: 3 });
    await page.mouse.move(box.x + CARD_PX, box.y + 60);
    await page.mouse.up();
    expect(Math.abs((await frame().boundingBox())!.width - CARD_PX)).toBeLessThan(0.5);
    await fits().click();
    for (const distance of EYE_DISTANCES) {
      await moved(() => button(distance).click());
      expect(await chosen()).toHaveLength(1);
      await expectTrue(distance, CARD_PX / CARD_MM);
    }
    expect(await said()).toMatch(/half a metre/);
    expectQuiet(page);
  });

  test('is remembered after a reload', async () => {
    await page.reload();
    await whenReady(page);
    // The distance is in the link, the screen's size in the browser.
    expect(await chosen()).toEqual(['3 m']);
    await expectTrue(3000, CARD_PX / CARD_MM);
    await moved(() => button(1000).click());
    await expectTrue(1000, CARD_PX / CARD_MM);
  });

  test('fitted by keyboard, changes the head at once; Escape changes nothing', async () => {
    await measure().focus();
    await page.keyboard.press('Enter');
    await slider().focus();
    await page.keyboard.press('2');
    await page.keyboard.press('Home');
    await leave();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Measure again');
    expect(await page.locator('input[type=radio][value="3"]').isChecked(), 'keys are the dialog’s').toBe(true);
    await expectTrue(1000, CARD_PX / CARD_MM);
    await page.keyboard.press('Enter');
    await slider().focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    const pxPerMm = Number(await slider().inputValue());
    expect(pxPerMm).toBeCloseTo(1.25, 9);
    await fits().focus();
    await moved(() => page.keyboard.press('Enter'));
    await expectTrue(1000, pxPerMm);
    await button(3000).focus();
    await moved(() => page.keyboard.press('Space'));
    await expectTrue(3000, pxPerMm);
    expectQuiet(page);
  });

  test('can be forgotten', async () => {
    await measure().click();
    await moved(() => page.getByRole('button', { name: 'Forget' }).click());
    expect([await stored(), await said()]).toEqual([null, expect.stringMatching(/fills the window/)]);
  });
});

describe('what is stored', () => {
  const BAD = ['banana', '-3', '1e9', ''];

  test('as nonsense is no screen’s scale and is left aside', async () => {
    for (const text of BAD) {
      await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [KEY, text]);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await measure().waitFor();
      expect(await measure().innerText(), `stored as ${text}`).toBe('Measure the screen');
    }
    expectQuiet(page);
  });

  test('nowhere, since the browser refuses, holds until the page is closed, and it says so', async () => {
    const refusing = await browser.newPage();
    await instrumentBlind(refusing);
    await refusing.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['getItem', 'setItem', 'removeItem'] as const) Storage.prototype[name] = refuse;
    });
    await openStudio(refusing, QUERY, SIZE);
    const line = () => refusing.locator('p[role=status]', { hasText: /screen/ }).innerText();
    expect(await line()).not.toMatch(/keep/);
    await refusing.getByRole('button', { name: 'Measure the screen' }).click();
    await refusing.getByRole('button', { name: 'It fits' }).click();
    expect(await line()).toMatch(/doesn’t keep.*until the page is closed/);
    await refusing.getByRole('button', { name: 'From 3 m' }).click();
    await refusing.waitForSelector('[aria-label="Distance"] [aria-pressed=true]');
    await whenReady(refusing);
    expect(Math.abs((await mmPerPx(refusing)) / trueScale(3000, 96 / 25.4) - 1)).toBeLessThan(0.005);
    expectQuiet(refusing);
    await refusing.close();
  });
});

const PHONE = { width: 360, height: 740 };

test('on a phone they are in sight without scrolling', async () => {
  await page.evaluate(() => localStorage.clear());
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  for (const each of [...EYE_DISTANCES.map(button), measure()]) expect(await each.isVisible()).toBe(true);
  const [scrolls, shows] = await page
    .locator('#sheet-content > * > :not([hidden])')
    .evaluate((tab) => [tab.scrollHeight, tab.clientHeight] as const);
  expect(scrolls).toBeLessThanOrEqual(shows);
});

describe.each([PHONE, { width: 740, height: 360 }, { width: 768, height: 1024 }, { width: 1366, height: 1024 }])(
  'on $width × $height',
  (size) => {
    test('the distances can be touched, and the frame lies on the screen however large it gets', async () => {
      await page.setViewportSize(size);
      await page.waitForSelector(`[data-layout=${size === PHONE ? 'sheet' : 'side'}]`);
      for (const each of [...EYE_DISTANCES.map(button), measure()]) {
        const box = (await each.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      }
      await measure().click();
      for (const key of ['Home', 'End']) {
        await slider().focus();
        await page.keyboard.press(key);
        const [dialog, card] = [(await page.locator('dialog').boundingBox())!, (await frame().boundingBox())!];
        expect(card.x).toBeGreaterThan(dialog.x);
        expect(card.x + card.width, `after ${key}`).toBeLessThan(dialog.x + dialog.width);
        expect(dialog.x >= 0 && dialog.x + dialog.width <= size.width).toBe(true);
      }
      for (const control of [slider(), fits(), page.locator('dialog').getByRole('button', { name: 'Close' })]) {
        const box = (await control.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      }
      await leave();
      expectQuiet(page);
    });
  },
);
