import type { Family } from '../family';
import type { Hand } from '../hand';

const undo = (hand: Hand) => hand.press('Control+z');
const redo = (hand: Hand) => hand.press(hand.pick(['Control+y', 'Control+Shift+z']));

interface Navigation {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** Never out of the page. */
const goes = (way: 'back' | 'forward') => async (hand: Hand) => {
  hand.note(way);
  return hand.page.evaluate((to) => {
    const { navigation } = window as unknown as { navigation: Navigation };
    if (!(to === 'back' ? navigation.canGoBack : navigation.canGoForward)) return false;
    history[to]();
    return new Promise((resolve) => addEventListener('popstate', () => resolve(true), { once: true }));
  }, way);
};

export const steps: Family = { name: 'steps', weight: 3, acts: [undo, undo, redo, goes('back'), goes('forward')] };
