import { closeDialogs } from './actions/dialogs';
import { stopComparing } from './actions/compare';
import { changeLanguage, changeTheme, chooseQuality, SIZES } from './actions/page';
import { STYLES } from '../../src/design/schema';
import { linkAround } from '../unit/share/support';
import type { Hand } from './hand';

/** More steps back than a soak takes between two returns. */
const MOST_STEPS = 3000;
const STEPS_AT_ONCE = 10;
const MOST_TRIES = 12;
const LONG_HAIR = linkAround('{"design":{"client":{"hair":{"lengthMm":80}}}}');
const DOZEN_LINES = [...STYLES.map((style) => ({ style })), { line: { peakMm: 3 } }, { line: { peakMm: 6 } }].map(
  (design) => linkAround(JSON.stringify({ design })),
);
const UNDO = 'button[aria-keyshortcuts~="Control+Z"]';

/** By keys and controls, from wherever the page is, to the first design as it was first seen. */
export async function returnToStart(hand: Hand): Promise<void> {
  const { page } = hand;
  await putDown(hand);
  await page.setViewportSize({ ...SIZES[0] });
  await hand.rest();
  await until(async () => (await page.getAttribute('html', 'lang')) === 'en', again(hand, changeLanguage));
  await until(async () => (await page.getAttribute('html', 'data-theme')) === 'auto', again(hand, changeTheme));
  await again(hand, chooseQuality('picture quality¦Standard'))();
  await turnPages(hand);
  await warmUp(hand);
  await undoAll(hand);
  await forgetRedo(hand);
  await putBackLooks(hand);
}

/** The client's page stays as it was left, however large the part that it shows: the one that a visit begins with. */
async function turnPages(hand: Hand): Promise<void> {
  for (const value of ['client', 'head', 'design']) {
    await hand.page.locator(`aside input[value=${value}]`).check({ force: true });
    await hand.rest();
  }
}

/** What was undone is kept to be done again until something else is done: as much of it as there was to undo. */
async function forgetRedo(hand: Hand): Promise<void> {
  await hand.page.keyboard.press('1');
  await hand.rest();
  await undoAll(hand);
}

const again = (hand: Hand, act: (hand: Hand) => Promise<unknown>) => async () => {
  await act(hand);
  await closeDialogs(hand);
};

async function until(isDone: () => Promise<boolean>, act: () => Promise<unknown>): Promise<void> {
  for (let i = 0; !(await isDone()); i++) {
    if (i > MOST_TRIES) throw new Error(`The controls do not lead back to the start: ${String(isDone)}`);
    await act();
  }
}

/** Whatever the hand has open or holds. */
export async function putDown(hand: Hand): Promise<void> {
  await closeDialogs(hand);
  await unlock(hand);
  await stopComparing(hand);
  await hand.click('Skip', 'aside');
  // What the page says takes room from the head: a client that is no longer here, a link that could not be read.
  while (await hand.click('Dismiss')) await hand.rest();
  if (await hand.count('[data-handle]')) await hand.page.keyboard.press('e');
  await hand.page.keyboard.press('Escape');
  await hand.rest();
}

/** A page that the hand has locked, without a code: what it types is none. */
async function unlock({ page }: Hand): Promise<void> {
  const lock = page.locator('button[data-holding]');
  if (!(await lock.count())) return;
  await lock.focus();
  await page.keyboard.down('Enter');
  await lock.waitFor({ state: 'detached' });
  await page.keyboard.up('Enter');
}

/**
 * What a figure makes of long hair, and of a look from near by, it keeps for the next time, and of lines the last dozen: at each return it
 * has the same of them.
 */
async function warmUp(hand: Hand): Promise<void> {
  await undoAll(hand);
  for (const link of [...DOZEN_LINES, LONG_HAIR]) {
    await hand.page.evaluate((hash) => void (location.hash = hash), link);
    await hand.rest();
  }
  await hand.page.keyboard.press('h');
  await hand.rest();
}

async function undoAll(hand: Hand): Promise<void> {
  const isDone = () => hand.page.locator(UNDO).first().isDisabled();
  for (let step = 0; !(await isDone()); step += STEPS_AT_ONCE) {
    if (step > MOST_STEPS) throw new Error('Undo never comes to an end.');
    for (let i = 0; i < STEPS_AT_ONCE; i++) await hand.page.keyboard.press('Control+z');
    await hand.rest();
  }
}

const PRESSED = [
  '[data-guide][aria-pressed=true]',
  '[aria-keyshortcuts=m][aria-pressed=true]',
  '[role=group][aria-label="Distance"] [aria-pressed=true]',
] as const;

/** Light, distance, mirror, guides and view are no steps. */
async function putBackLooks(hand: Hand): Promise<void> {
  const { page } = hand;
  await page.locator('aside input[value=clinic]').check({ force: true });
  for (const [name, value] of [
    ['Turn the light', '0'],
    ['Shine of the skin', '0.35'],
  ] as const)
    await page.getByRole('slider', { name }).fill(value);
  for (const pressed of PRESSED)
    await until(
      async () => (await hand.count(pressed)) === 0,
      () => hand.operate(pressed),
    );
  await page.keyboard.press('f');
  await hand.rest();
}
