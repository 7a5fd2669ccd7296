import type { Family } from '../family';
import type { Hand } from '../hand';
import { headBox } from '../head';

const TOOLS = ['Move', 'Draw', 'Brush'] as const;
type Tool = (typeof TOOLS)[number];

async function take(hand: Hand, tool: Tool): Promise<void> {
  if ((await hand.count('[data-part=handles], [data-handle]')) === 0) {
    await hand.press('e');
    await hand.rest();
  }
  await hand.click(tool);
  await hand.rest();
}

/** Shown handles have a place on the window. */
const handles = (hand: Hand) =>
  hand.page.$$eval('[data-handle]', (all) =>
    all
      .filter((handle) => handle.checkVisibility())
      .map((handle) => handle.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );

async function dragHandle(hand: Hand): Promise<unknown> {
  await take(hand, 'Move');
  const found = await handles(hand);
  if (found.length === 0) return false;
  const { x, y } = hand.pick(found);
  hand.note('drag a handle');
  const { mouse, keyboard } = hand.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + hand.between(-12, 12), y + hand.between(-20, 20), { steps: 3 });
  if (hand.chance(0.15)) await keyboard.press('Escape');
  return mouse.up();
}

async function stepHandle(hand: Hand): Promise<unknown> {
  await take(hand, 'Move');
  return hand.operate('[data-handle]:not([hidden])');
}

/** A stroke over the front of the head. */
const stroke = (tool: Tool) => async (hand: Hand) => {
  await take(hand, tool);
  hand.note(tool);
  const box = await headBox(hand);
  const { mouse } = hand.page;
  const y = box.y + box.height * hand.between(0, 0.5);
  await mouse.move(box.x + box.width * hand.between(0.1, 0.4), y);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.5, y - hand.between(0, 15), { steps: 3 });
  await mouse.move(box.x + box.width * hand.between(0.6, 0.9), y, { steps: 3 });
  await mouse.up();
};

const options = async (hand: Hand) => {
  await take(hand, hand.pick(TOOLS));
  return hand.operate('aside, [data-part=tool]');
};

const putDown = async (hand: Hand) => (await hand.count('[data-handle]')) > 0 && hand.press('e');

export const shape: Family = {
  name: 'shape',
  weight: 5,
  acts: [dragHandle, dragHandle, stepHandle, stroke('Draw'), stroke('Brush'), options, putDown, putDown],
};
