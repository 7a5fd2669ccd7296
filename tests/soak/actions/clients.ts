import type { Family } from '../family';
import type { Hand } from '../hand';

/** More would make the list, not the page, the thing that is tried. */
const MOST = 6;
const LIST = 'dialog [data-client]';

/** The list of clients; false where the page does not offer it now. */
async function open(hand: Hand): Promise<boolean> {
  if (!(await hand.click('More'))) return false;
  await hand.rest();
  if (!(await hand.click('Clients', 'dialog'))) return false;
  await hand.page.locator('dialog section').first().waitFor();
  return true;
}

async function switchTo(hand: Hand): Promise<unknown> {
  if (!(await open(hand))) return false;
  return hand.operate(`${LIST} > :first-child > button:first-child`);
}

async function keep(hand: Hand): Promise<unknown> {
  if (!(await open(hand))) return false;
  const name = hand.page.locator('dialog section form input').first();
  if ((await hand.count(LIST)) >= MOST || (await name.count()) === 0) return false;
  hand.note('keep a client');
  await name.fill(hand.pick(['Ana', 'Zoë Ångström <b>', 'Ben']));
  await hand.page.keyboard.press('Enter');
  return hand.page.locator('dialog [data-open=true]').first().waitFor({ timeout: 15_000 });
}

async function startAnew(hand: Hand): Promise<unknown> {
  if (!(await open(hand))) return false;
  return hand.click('New client', 'dialog');
}

async function removeOne(hand: Hand): Promise<unknown> {
  if (!(await open(hand))) return false;
  await hand.operate(`${LIST} [aria-expanded=false]`);
  return hand.click('Remove', LIST);
}

export const clients: Family = { name: 'clients', weight: 1.5, acts: [switchTo, switchTo, keep, startAnew, removeOne] };
