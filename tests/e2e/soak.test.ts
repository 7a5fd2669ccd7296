import type { Browser, JSHandle, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mulberry } from '../gpu/support/random';
import { growthOf, keepGpuRegistry } from '../soak/gpuRegistry';
import { keepDrawings, mayDrawPatch } from '../soak/picture';
import { SIZES } from '../soak/actions/page';
import { FAMILIES } from '../soak/families';
import { lineOf, soak } from '../soak/soak';
import { complaintsOf, launch, openStudio } from './helpers';

/** `npm run soak` asks for more. */
const ACTIONS = Number(process.env['SOAK_ACTIONS'] ?? 200);
const SEED = Number(process.env['SOAK_SEED'] ?? 8);
const LOSSES = Math.max(4, Math.round(ACTIONS / 100));
const EVERY = Math.min(200, ACTIONS / 2);

let browser: Browser;
let page: Page;
/** Of Chromium and three on how they draw, on a context that is lost as it was meant to be, and on a picture that was being taken then. */
const EXPECTED = [
  /GPU stall due to ReadPixels/,
  /CONTEXT_LOST_WEBGL/,
  /THREE.WebGLRenderer: Context/,
  /THREE.Clock: This module/,
  /^warning: The (picture|sheet) could not be drawn\. (undefined$|Error: the context was lost while a picture was taken)/,
  /blocked by Playwright/,
];
/**
 * Compiled code is let go of whenever garbage is: what a heap then holds does not depend on which of the page's functions have run yet.
 * Optimized code would stay, and what it is made from, so none is made; and V8 would note where each function stands at every time that it
 * is compiled, for hints to its next visit: 530 kB in 600 actions.
 */
const FORGET_CODE = [
  '--js-flags=--stress-flush-code --no-turbofan --no-maglev --no-sparkplug',
  '--disable-features=LocalCompileHints,ProduceCompileHints2',
];
/** So many actions are held to the same heap: the few before them may add what the page's code is compiled to, and take half as long so. */
const LONG = 400;
const isExpected = (line: string) => EXPECTED.some((pattern) => pattern.test(line));
/** Until two hundred actions have been done, code of the page still comes for the first time. */
const heapLimit = (after: number) => (after < 200 ? 1.3 : 1.05);
/** Share of the actions that the page may offer no way to: such as undoing when nothing was done. */
const MOST_IDLE = 0.3;
/** So many actions use every part of the page; a few hundred may leave a rare one out. */
const MANY = 1000;
const warnings: string[] = [];
/** A handle keeps what it leads to in the page, a dialog with all that it was drawn from. */
const letGo = (handle: JSHandle) => void handle.dispose().catch(() => undefined);

beforeAll(async () => {
  browser = await launch(true, ACTIONS < LONG ? [] : FORGET_CODE);
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await keepGpuRegistry(page);
  await page.addInitScript(keepDrawings);
  await page.addInitScript(mayDrawPatch);
  // What the page leaves to chance is the seed's as well.
  await page.addInitScript((seed) => {
    let state = seed + 1;
    Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  }, SEED);
  page.on('console', (message) => {
    for (const value of message.args()) letGo(value);
    if (message.type() === 'warning') warnings.push(`warning: ${message.text()}`);
  });
  page.on('filechooser', (chooser) => letGo(chooser.element()));
  page.on('download', (download) => void download.cancel());
  await openStudio(page, '?view=front', SIZES[0]);
});
afterAll(() => browser.close());

test(`${ACTIONS} actions of seed ${SEED} leave no error, no other picture and nothing behind`, async () => {
  const report = (line: string) => console.log(line);
  const complaints = () => [...complaintsOf(page), ...warnings].filter((line) => !isExpected(line));
  const { levels, done, idle, losses } = await soak(page, {
    random: mulberry(SEED),
    actions: ACTIONS,
    every: EVERY,
    losses: LOSSES,
    complaints,
    report,
  });
  console.log(levels.map(lineOf).join('\n'), done, `${idle} could not be done`);
  // A control that goes by another name must not make a soak of nothing.
  expect(idle / ACTIONS).toBeLessThan(MOST_IDLE);
  const unused = FAMILIES.filter(({ name }) => !done[name]).map(({ name }) => name);
  expect(ACTIONS < MANY ? [] : unused).toEqual([]);
  expect(losses).toBe(LOSSES);
  const [, base, ...later] = levels;
  for (const level of later) {
    expect(level.heapBytes / base!.heapBytes, `heap after ${level.after} actions`).toBeLessThan(heapLimit(base!.after));
    expect(growthOf(base!.gpu, level.gpu), `GPU after ${level.after} actions`).toEqual([]);
  }
}, 3_600_000);
