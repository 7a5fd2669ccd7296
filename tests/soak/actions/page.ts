import type { Family } from '../family';
import type { Hand } from '../hand';

/** A tablet lying down first; phones upright and lying down; a small desk. */
export const SIZES = [
  { width: 640, height: 440 },
  { width: 360, height: 640 },
  { width: 700, height: 360 },
  { width: 800, height: 520 },
] as const;

async function resize(hand: Hand): Promise<void> {
  const size = hand.pick(SIZES);
  hand.note(`${size.width} × ${size.height}`);
  await hand.page.setViewportSize({ ...size });
}

async function fromMenu(hand: Hand, choose: () => Promise<boolean>): Promise<boolean> {
  if (!(await hand.click('More'))) return false;
  await hand.rest();
  return choose();
}

export const changeTheme = (hand: Hand) => fromMenu(hand, () => hand.click('Light or dark page', 'dialog'));
export const changeLanguage = (hand: Hand) => fromMenu(hand, () => hand.operate('dialog [lang][aria-pressed=false]'));

export const chooseQuality = (message: string) => (hand: Hand) =>
  fromMenu(hand, () => hand.click(message, '[data-quality]'));

/** Shows the head alone, looks at sessions, and comes back. */
async function present(hand: Hand): Promise<void> {
  await hand.press('p');
  await hand.rest();
  for (let i = 0; i < 3; i++) {
    await hand.press(hand.pick(['ArrowRight', 'ArrowLeft', 'Home', 'End', '.', 'Space']));
    await hand.page.waitForTimeout(50);
  }
  await hand.press('Escape');
}

export const page: Family = { name: 'page', weight: 2, acts: [resize, resize, changeTheme, changeLanguage, present] };
