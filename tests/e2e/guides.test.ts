import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../src/design/schema';
import { ONE_VARIANT } from '../../src/design/variants';
import { GUIDES } from '../../src/hairline/guideNames';
import { USUAL_SHINE } from '../../src/optics/light';
import { writeLink } from '../../src/share/link';
import { complaintsOf, difference, launch, openStudio, readout, screenshot, whenReady } from './helpers';

const SIZE = { width: 640, height: 420 };
/** Left of the panel, above the views, below the caption. */
const SCENE = { x: 0, y: 56, width: 320, height: 299 };

/** A man's line at 5.7 cm with sides that differ, after a session too many. */
const LINK = writeLink({
  design: { ...DEFAULT_DESIGN, sessions: 4, line: { midFrontalMm: 57, left: { setbackMm: 8 } } },
  variants: ONE_VARIANT,
  camera: 'front',
  eyeMm: null,
  light: 'clinic',
  turn: 0,
  shine: USUAL_SHINE,
  mirror: false,
});

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await openStudio(page, `#${LINK}`, SIZE);
});
afterAll(() => browser.close());

const toggle = async (name: string) => {
  await page.locator(`[data-guide="${name}"]`).click();
  await whenReady(page);
};
const pictureNow = () => screenshot(page, 'guides');
const card = (rule: string) => page.locator(`[data-advice="${rule}"]`);

test('each guide is drawn when asked for, and gone without a trace when not', async () => {
  const bare = await pictureNow();
  for (const name of GUIDES) {
    await toggle(name);
    const shown = difference(bare, await pictureNow(), SCENE);
    await toggle(name);
    const after = difference(bare, await pictureNow(), SCENE);
    expect({ name, isDrawn: shown.max > 40, left: after.max }).toEqual({ name, isDrawn: true, left: 0 });
  }
});

test('left and right are told apart in millimetres', async () => {
  await toggle('left-right');
  expect(await readout(page, 'left-right-mm')).toBeGreaterThan(2);
  await toggle('left-right');
  expect(await page.locator('[data-readout="left-right-mm"]').count()).toBe(0);
});

test('inches change what is read, not what programs read', async () => {
  const height = page.locator('[data-readout="mid-frontal-cm"]');
  expect(await height.innerText()).toBe('5.7');
  await page.getByRole('button', { name: 'Inches' }).click();
  expect(await height.innerText()).toBe('2.24');
  expect(await readout(page, 'mid-frontal-cm')).toBeCloseTo(5.7, 1);
  expect(await card('too-low').innerText()).toContain('2.24 in');
  await page.getByRole('button', { name: 'Centimetres' }).click();
});

test('advice says its number and goes when it is followed', async () => {
  await card('dots-merge').waitFor();
  expect(await card('too-low').innerText()).toContain('5.7 cm, usually from 6.0 cm');
  await card('too-low').getByRole('button').click();
  await card('too-low').waitFor({ state: 'detached' });
  await whenReady(page);
  expect(await readout(page, 'mid-frontal-cm')).toBeCloseTo(6, 1);
  await card('dots-merge').getByRole('button').click();
  await card('dots-merge').waitFor({ state: 'detached' });
  expect(await page.locator('[data-advice]').count()).toBe(0);
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
