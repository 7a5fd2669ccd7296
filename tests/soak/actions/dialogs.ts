import type { Family } from '../family';
import { namesOf, type Hand } from '../hand';

const DIALOG = 'dialog[open]';
/** What draws ten large pictures is opened and closed. */
const LEFT_ALONE = namesOf('Sheet to keep');
const isLeftAlone = (hand: Hand) => LEFT_ALONE.some((words) => hand.trace.at(-1)?.includes(words));

/** Does one thing or two in whatever dialog is open, the last opened first. */
async function inside(hand: Hand): Promise<void> {
  for (let i = 0; i < 2 && !isLeftAlone(hand); i++) {
    if (!(await hand.operate(`${DIALOG}:not(:has(${DIALOG}))`))) return;
    await hand.rest();
  }
}

/** @param open how many there are */
export async function closeDialogs(hand: Hand, open?: number): Promise<void> {
  let left = open ?? (await hand.rest());
  for (let i = 0; i < 5 && left > 0; i++) {
    await hand.page.keyboard.press('Escape');
    left = await hand.rest();
  }
}

async function menu(hand: Hand): Promise<unknown> {
  if (!(await hand.click('More'))) return false;
  await hand.rest();
  await hand.operate(DIALOG);
  await hand.rest();
  await inside(hand);
  return true;
}

const opens = (message: string) => async (hand: Hand) => {
  if (!(await hand.click(message))) return false;
  await hand.rest();
  return inside(hand);
};

export const dialogs: Family = {
  name: 'dialogs',
  weight: 4,
  acts: [menu, menu, menu, opens('Share'), opens('Questions'), opens('Compare'), opens('Measure the screen')],
};
