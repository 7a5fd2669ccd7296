import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, launch, openStudio, readout, screenshot } from './helpers';
import { instrumentBlind } from './instrument';

const PHONE = { width: 360, height: 740 } as const;
/** A Thursday; a week later is a Thursday too. */
const TODAY = new Date(2026, 10, 26, 9);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'America/Los_Angeles' });
  page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await instrumentBlind(page);
  await openStudio(page, '?light=flat', { width: 900, height: 700 });
  await page.getByRole('radio', { name: 'Plan' }).check({ force: true });
  await page.getByText('How many sessions').waitFor();
});
afterAll(() => browser.close());

const dateOf = (session: number) => page.getByLabel(`Date of session ${session}`);
const care = (name: string) => page.locator(`[data-care="${name}"]`).getAttribute('datetime');

describe('the plan', () => {
  test('tells area, dots, hours and money of each session', async () => {
    expect(await readout(page, 'plan-area-cm2')).toBe(await readout(page, 'area-cm2'));
    for (const session of [1, 2, 3]) {
      const dots = await readout(page, `plan-session-${session}-dots`);
      expect(dots).toBe(await readout(page, `dots-session-${session}`));
      expect(await readout(page, `plan-session-${session}-hours-from`)).toBeCloseTo((dots * 8.5) / 60_000, 2);
      expect(await readout(page, `plan-session-${session}-price`)).toBe(600);
    }
    expect(await readout(page, 'plan-price')).toBe(1800);
    expect(await page.getByText(/this is an estimate/i).count()).toBe(1);
    await page.getByRole('radio', { name: '4', exact: true }).last().check({ force: true });
    expect(await readout(page, 'plan-session-4-price')).toBe(0);
    expect(await readout(page, 'plan-price')).toBe(1800);
    await page.getByText('Hours of the first three sessions').waitFor();
    await page.getByRole('radio', { name: '3', exact: true }).last().check({ force: true });
    await page.getByText('Hours in all').waitFor();
  });

  test('lies on the calendar, with what waits after each session', async () => {
    expect(await dateOf(1).inputValue()).toBe('2026-12-03');
    expect(await dateOf(2).inputValue()).toBe('2026-12-31');
    expect(await care('wash-1')).toBe('2026-12-08');
    expect(await care('pool-1')).toBe('2026-12-13');
    expect(await page.locator('[data-evaluation="2"]').getAttribute('datetime')).toBe('2026-12-29');
  });

  test('moves a date that is too near, with a sentence, and keeps the dates out of the link', async () => {
    await dateOf(1).fill('2027-01-11');
    await dateOf(2).fill('2027-01-15');
    await page.getByText(/at least 14 days apart.*Jan 25/).waitFor();
    await dateOf(2).blur();
    expect(await dateOf(2).inputValue()).toBe('2027-01-25');
    expect(await dateOf(3).inputValue()).toBe('2027-02-22');
    const stored = await page.evaluate(() => localStorage.getItem('hairline-studio:plan:1'));
    expect(stored).toContain('2027-01-11');
    const hash = await page.evaluate(() => location.hash);
    // The days between are the design's; the dates are the client's.
    expect(hash).toMatch(/^#h5\./);
    // What was said of one change goes with the next.
    expect(await page.getByText(/at least 14 days apart/).count()).toBe(1);
    await dateOf(1).fill('2027-03-01');
    expect(await page.getByText(/at least 14 days apart/).count()).toBe(0);
    await dateOf(1).blur();
    expect(await page.evaluate(() => location.hash)).toBe(hash);
    await dateOf(1).fill('');
    await page.getByText('That is no whole date: Mon, Mar 1, 2027 stays.').waitFor();
    await dateOf(1).blur();
    expect(await dateOf(1).inputValue()).toBe('2027-03-01');
  });

  test('goes along as a calendar file, also without a network once its code is there', async () => {
    const save = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Add to calendar' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('hairline-plan.ics');
      return readFile(await download.path(), 'utf8');
    };
    const first = await save();
    expect(first).toContain('DTSTART;VALUE=DATE:20270301\r\n');
    await page.context().setOffline(true);
    const second = await save();
    await page.context().setOffline(false);
    const uids = (text: string) => text.match(/^UID:.*$/gm);
    expect(uids(second)).toEqual(uids(first));
    expect(second).toContain('SEQUENCE:1\r\n');
    const saved = page.getByText('The calendar file is saved.');
    await saved.waitFor();
    await dateOf(2).fill('2027-04-01');
    await saved.waitFor({ state: 'detached' });
  });

  test('says so where nothing is treated', async () => {
    await page.getByRole('radio', { name: 'Client' }).check({ force: true });
    await page
      .getByRole('radio', { name: /^Area|^Where|^Treat/ })
      .first()
      .check({ force: true });
    await page.getByRole('radio', { name: 'Painted' }).check({ force: true });
    await page.getByRole('radio', { name: 'Plan' }).check({ force: true });
    await page.getByText('Nothing is treated here yet.').last().waitFor();
    expect(await page.locator('[data-readout="plan-price"]').count()).toBe(0);
  });
});

test('on a phone it is a tab in a row that scrolls, and its dates are still there after loading again', async () => {
  await openStudio(page, '?light=flat', PHONE);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await dateOf(1).waitFor();
  expect(await dateOf(1).inputValue()).toBe('2027-03-01');
  const tabs = page.getByRole('button', { name: 'Measures', exact: true });
  await tabs.click();
  const box = (await tabs.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await screenshot(page, 'plan-phone');
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
