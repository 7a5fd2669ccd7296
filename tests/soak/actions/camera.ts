import type { Family } from '../family';
import type { Hand } from '../hand';
import { headBox } from '../head';

const VIEW_KEYS = ['f', 'q', 'l', 'r', 't', 'c', 'b', 'h'] as const;

const view = (hand: Hand) => hand.press(hand.pick(VIEW_KEYS));
const mirror = (hand: Hand) => hand.press('m');
const button = (hand: Hand) => hand.operate('[data-layout] section [role=group]');

/** Takes the head by its surroundings or by itself and turns it. */
async function drag(hand: Hand): Promise<void> {
  hand.note('drag the head');
  const box = await headBox(hand);
  const { mouse } = hand.page;
  const at = () => [box.x + box.width * hand.random(), box.y + box.height * hand.random()] as const;
  await mouse.move(...at());
  await mouse.down({ button: hand.chance(0.8) ? 'left' : 'right' });
  await mouse.move(...at(), { steps: 3 });
  await mouse.up({ button: 'left' });
  await mouse.up({ button: 'right' });
}

async function wheel(hand: Hand): Promise<void> {
  hand.note('wheel');
  const box = await headBox(hand);
  await hand.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await hand.page.mouse.wheel(0, hand.between(-600, 600));
}

export const camera: Family = { name: 'camera', weight: 5, acts: [view, view, mirror, button, drag, drag, wheel] };
