import type { Family } from '../family';
import type { Hand } from '../hand';
import v1 from '../../fixtures/links/v1.json';
import v3 from '../../fixtures/links/v3.json';
import v5 from '../../fixtures/links/v5.json';

/** Released links, and such as no page ever wrote. */
const LINKS: readonly string[] = [...v1, ...v3, ...v5].map(({ link }) => link);
const BROKEN = ['h5.AAAA', 'h9.q64FABW_xTc', 'top', 'h5.', `h5.${'A'.repeat(9000)}`] as const;

const opens = (links: readonly string[]) => (hand: Hand) => {
  const link = hand.pick(links);
  hand.note(`#${link.slice(0, 60)}`);
  return hand.page.evaluate((hash) => void (location.hash = hash), link);
};

export const links: Family = { name: 'links', weight: 1, acts: [opens(LINKS), opens(LINKS), opens(BROKEN)] };
