import type { Family } from '../family';
import type { Hand } from '../hand';

const WAYS = 'main ~ * input[value=wipe], input[value=wipe]';

const isComparing = async (hand: Hand): Promise<boolean> => (await hand.count(WAYS)) > 0;

/** A wide window has a button for it, the menu of a narrow one an entry. */
export async function beginComparing(hand: Hand): Promise<void> {
  if (await isComparing(hand)) return;
  if (!(await hand.click('Compare'))) {
    await hand.click('More');
    await hand.rest();
    await hand.click('Compare', 'dialog');
  }
  await hand.rest();
}

const compareBy =
  (...ways: readonly string[]) =>
  async (hand: Hand) => {
    await beginComparing(hand);
    if (!(await hand.operate(`input[value=${hand.pick(ways)}]`))) return false;
    await hand.rest();
    return hand.operate('main select, main [role=slider], main button');
  };

/** Slides the wipe's edge over the head. */
async function wipe(hand: Hand): Promise<unknown> {
  if (!(await compareBy('wipe')(hand))) return false;
  await hand.rest();
  const edge = hand.page.locator('main [role=slider]').first();
  const box = (await edge.count()) > 0 && (await edge.boundingBox());
  if (!box) return false;
  hand.note('wipe');
  const { mouse } = hand.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(box.x + hand.between(-80, 80), box.y + box.height / 2, { steps: 3 });
  return mouse.up();
}

export async function stopComparing(hand: Hand): Promise<unknown> {
  return (await isComparing(hand)) && hand.click('Close the comparison');
}

const addVariant = (hand: Hand) => hand.click('Variant', 'aside');
const variants = (hand: Hand) => hand.operate('aside [role=group]:has(> [aria-pressed])');

export const comparing: Family = {
  name: 'compare',
  weight: 2,
  acts: [wipe, compareBy('two', 'four'), compareBy('blind'), stopComparing, stopComparing, addVariant, variants],
};
