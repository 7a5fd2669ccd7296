import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectQuiet, launch, meanLight, openStudio, screenshot, showDocument, whenReady, type Rect } from './helpers';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const luminance = ([r, g, b]: readonly [number, number, number]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const PHONE = { width: 360, height: 740 };
const PANEL = { width: 760, height: 560 };

describe('the stops, on the top of the head in flat light', () => {
  const SIZE = 480;
  const PATCH: Rect = { x: 173, y: 144, width: 134, height: 106 };
  const shown = new Map<number | 'bare', readonly [number, number, number]>();

  beforeAll(async () => {
    const look = async (name: number | 'bare', design: object) => {
      await showDocument(page, { design, view: 'top', light: 'flat' });
      shown.set(name, meanLight(await screenshot(page, `time-${name}`), PATCH));
    };
    await openStudio(page, '?view=top&light=flat&ui=0', { width: SIZE, height: SIZE });
    await look('bare', { sessions: 0 });
    for (const day of [0, 3, 7, 14, 30, 365, 1095, 1825, 3650]) await look(day, { day });
  });
  const darkening = (day: number) => 1 - luminance(shown.get(day)!) / luminance(shown.get('bare')!);

  test('day 0 and 3 are darker than day 30, day 7 is paler, day 14 on its way back', () => {
    expect(darkening(30)).toBeGreaterThan(0.1);
    for (const day of [0, 3]) expect(darkening(day) / darkening(30)).toBeGreaterThan(1.05);
    expect(darkening(7) / darkening(30)).toBeLessThan(0.98);
    expect(darkening(14)).toBeGreaterThan(darkening(7));
    expect(darkening(14)).toBeLessThan(darkening(30));
  });

  test('from then on every stop is paler than the one before', () => {
    for (const [before, after] of [
      [30, 365],
      [365, 1095],
      [1095, 1825],
      [1825, 3650],
    ] as const)
      expect(darkening(after), `day ${after} after day ${before}`).toBeLessThan(darkening(before));
    expect(Math.abs(darkening(1095) / darkening(30) - 0.79)).toBeLessThan(0.04);
    expect(Math.abs(darkening(3650) / darkening(30) - 0.41)).toBeLessThan(0.04);
  });

  test('day 0 is red, day 7 no longer', () => {
    const redness = (day: number) => {
      const [r, g] = shown.get(day)!;
      return r / g;
    };
    expect(redness(0) / redness(30)).toBeGreaterThan(1.05);
    expect(redness(3) / redness(0)).toBeLessThan(0.97);
    expect(redness(7) / redness(30)).toBeLessThan(1.03);
  });
});

describe('the timeline', () => {
  const slider = () => page.getByRole('slider', { name: 'Time' });
  const when = () => slider().getAttribute('aria-valuetext');
  const moment = () => page.getByRole('region', { name: 'Time' }).locator('[aria-live]').innerText();

  test('stands where the address says, and at day 30 without a word', async () => {
    await openStudio(page, '?day=7&sessions=2', PANEL);
    expect(await when()).toBe('Day 7 after session 2');
    expect(await moment()).toContain('newest dots are patchy and paler than they will be');
    await openStudio(page, '?day=99999', PANEL);
    expect(await when()).toBe('10 years after session 3');
    expect(await page.locator('[role=status]').first().innerText()).toContain('99999');
    await openStudio(page, '', PANEL);
    expect(await when()).toBe('Day 30 after session 3');
    expect(await moment()).toContain('true colour');
  });

  test('says at every stop what is normal there', async () => {
    const said = new Map<string, string>();
    for (const name of ['Day 0', 'Day 3', 'Day 7', 'Day 14', 'Day 30', '1 year', '3 years', '5 years', '10 years']) {
      await page.getByRole('button', { name, exact: true }).click();
      await whenReady(page);
      expect(await when()).toBe(`${name} after session 3`);
      said.set(name, await moment());
    }
    expect(said.get('Day 0')).toMatch(/Red, and darker.*no washing/s);
    expect(said.get('Day 3')).toMatch(/scabs/);
    expect(said.get('Day 7')).toMatch(/come back by week 4/);
    expect(said.get('1 year')).toMatch(/Hardly a change/);
    expect(said.get('3 years')).toMatch(/slight fade/);
    expect(said.get('10 years')).toMatch(/Clearly paler/);
  });

  test('moves by keys: a day, a month, a stop', async () => {
    await slider().focus();
    await page.keyboard.press('Home');
    for (const [key, wanted] of [
      ['ArrowRight', 'Day 1'],
      ['Shift+ArrowRight', 'Day 31'],
      ['ArrowLeft', 'Day 30'],
      ['PageUp', '1 year'],
      ['PageDown', 'Day 30'],
      ['End', '10 years'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await when()).toBe(`${wanted} after session 3`);
    }
  });

  test('a drag is one step back, and so is what was played', async () => {
    await openStudio(page, '?day=30', PANEL);
    await slider().scrollIntoViewIfNeeded();
    const box = (await slider().boundingBox())!;
    const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    await page.mouse.move(...at(0.5));
    await page.mouse.down();
    for (const share of [0.4, 0.3, 0.2, 0.1]) await page.mouse.move(...at(share));
    await page.mouse.up();
    await whenReady(page);
    expect(await entries()).toBe(before + 1);
    await page.waitForTimeout(1200);
    await page.getByRole('button', { name: 'Play the years' }).click();
    await page.waitForTimeout(1500);
    expect(await entries()).toBe(before + 1);
    await page.getByRole('button', { name: 'Pause' }).click();
    await whenReady(page);
    expect(await entries()).toBe(before + 2);
    const played = await when();
    await page.goBack();
    expect(await when()).not.toBe(played);
    await page.goBack();
    await expect.poll(when).toBe('Day 30 after session 3');
  });

  test('a touch-up is offered after a year and makes the picture fresh', async () => {
    const touchUp = () => page.getByRole('switch', { name: 'Touch-up' });
    expect(await touchUp().count()).toBe(0);
    await page.getByRole('button', { name: '5 years', exact: true }).click();
    await touchUp().check();
    await whenReady(page);
    expect(await when()).toBe('Day 30 after the touch-up');
    expect(await moment()).toContain('true colour');
    expect(await page.getByText('Done at 4.9 years').isVisible()).toBe(true);
    await page.getByRole('button', { name: '3 years', exact: true }).click();
    expect(await when()).toBe('3 years after session 3');
    expect(await moment()).toContain('slight fade');
    expect(await page.getByText('Planned at 4.9 years').isVisible()).toBe(true);
    await page.keyboard.press('0');
    expect(await touchUp().count(), 'nothing to touch up').toBe(0);
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Day 7', exact: true }).click();
    await touchUp().click();
    expect(await touchUp().count()).toBe(0);
  });

  test('sessions are never closer than two weeks, and it says so', async () => {
    const gap = page.getByRole('group', { name: 'Session 1 to 2' });
    const sooner = gap.getByRole('button', { name: 'A week sooner' });
    for (let i = 0; i < 5; i++) await sooner.click({ force: true });
    expect(await gap.locator('output').innerText()).toBe('2 weeks');
    expect(await page.getByText('Sessions are at least two weeks apart').isVisible()).toBe(true);
    expect(await page.getByRole('group', { name: 'Session 3 to 4' }).count()).toBe(0);
    await page.keyboard.press('4');
    expect(await page.getByRole('group', { name: 'Session 3 to 4' }).count()).toBe(1);
    expectQuiet(page);
  });

  test('before any session there is nothing to age', async () => {
    await page.keyboard.press('0');
    await whenReady(page);
    expect(await slider().isDisabled()).toBe(true);
    expect(await moment()).toContain('no pigment yet');
  });
});

describe('on a phone', () => {
  beforeAll(async () => {
    await openStudio(page, '?day=7', PHONE);
    await page.getByRole('button', { name: 'Time', exact: true }).click();
  });

  test('slider, words and all the stops are in sight without scrolling', async () => {
    const edge = (await page.getByRole('radiogroup', { name: 'Session' }).boundingBox())!.y;
    const stops = page.getByRole('button', { name: /^(Day \d+|\d+ years?)$/ });
    expect(await stops.count()).toBe(9);
    for (const each of [...(await stops.all()), page.locator('#sheet-content [aria-live]:visible').first()]) {
      const { y, height } = (await each.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(edge);
    }
  });

  test('everything of the timeline can be touched', async () => {
    const region = page.locator('#sheet-content');
    const targets = await region.locator('button:visible, input[type=range]:visible, label:visible').all();
    expect(targets.length).toBeGreaterThan(15);
    for (const target of targets) {
      const { width, height } = (await target.boundingBox())!;
      const name = await target.evaluate((element) => element.outerHTML);
      expect(Math.min(width, height), `of ${name}`).toBeGreaterThanOrEqual(44);
    }
  });

  test('the five choices of the session have room', async () => {
    for (const option of await page.getByRole('radiogroup', { name: 'Session' }).locator('label').all()) {
      const [inner, outer] = await option.evaluate((element) => [element.scrollWidth, element.clientWidth] as const);
      expect(inner).toBeLessThanOrEqual(outer);
    }
    await screenshot(page, 'time-phone');
    expectQuiet(page);
  });
});
