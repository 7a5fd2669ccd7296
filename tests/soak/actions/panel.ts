import type { Family } from '../family';
import type { Hand } from '../hand';

const PAGES = ['design', 'design', 'client', 'client', 'client', 'plan'] as const;

/** Whichever page of the panel is open; on a phone, whichever tab. */
const onPanel = (hand: Hand) => hand.operate('aside');

/** Turns the panel to a page, on a phone to a tab, and does something there. */
async function turnPage(hand: Hand): Promise<unknown> {
  const page = hand.pick(PAGES);
  const scope = (await hand.count('[aria-controls=sheet-content]')) ? '[aria-controls=sheet-content]' : undefined;
  await hand.operate(scope ?? `aside input[value=${page}]`);
  await hand.rest();
  return onPanel(hand);
}

/** Opens a part of the client: head, skin, hair, loss, scars, beard, area. */
async function onClient(hand: Hand): Promise<unknown> {
  if (!(await hand.operate('aside input[value=client]'))) return false;
  await hand.rest();
  const part = hand.pick(['head', 'skin', 'hair', 'loss', 'scars', 'beard', 'zone'] as const);
  if (!(await hand.operate(`aside input[value=${part}]`))) return false;
  await hand.rest();
  return onPanel(hand);
}

/** Moments of the treatment: sessions, the years playing. */
const session = (hand: Hand) => hand.press(hand.pick(['0', '1', '2', '3', '4']));

async function playYears(hand: Hand): Promise<unknown> {
  if (!(await hand.click('Play the years'))) return false;
  await hand.page.waitForTimeout(hand.between(50, 400));
  return hand.click('Pause');
}

export const panel: Family = {
  name: 'panel',
  weight: 10,
  acts: [onPanel, onPanel, turnPage, onClient, onClient, session, session, playYears],
};
