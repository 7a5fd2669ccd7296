/** What is laid side by side: the present design, the same at other moments, and its variants. */
import { HEALED_DAY } from '../optics/healing';
import { USUAL_SESSIONS, type Design, type SessionCount } from './schema';
import { countOf, designAt, LETTERS, type Designs, type Letter } from './variants';

export const MOMENTS = [
  'before',
  'session-1',
  'session-2',
  'session-3',
  'session-4',
  'fresh',
  'year-1',
  'year-5',
  'year-10',
] as const;
export type Moment = (typeof MOMENTS)[number];

export type PaneChoice = 'present' | Moment | `variant-${Letter}`;

const YEAR_DAYS = 365;

/** A design at a moment: a session healed, or so long after the last one. What has had no session is shown after the usual ones. */
export function atMoment(design: Design, moment: Moment): Design {
  if (moment === 'before') return { ...design, sessions: 0 };
  const sessions = design.sessions === 0 ? USUAL_SESSIONS : design.sessions;
  if (moment === 'fresh') return { ...design, sessions, day: 0, touchUp: 0 };
  const [kind, number] = moment.split('-') as ['session' | 'year', string];
  if (kind === 'session') return { ...design, sessions: Number(number) as SessionCount, day: HEALED_DAY, touchUp: 0 };
  return { ...design, sessions, day: Number(number) * YEAR_DAYS };
}

/** The design that a pane shows; the present one for a variant that is not there. */
export function designFor(designs: Designs, choice: PaneChoice): Design {
  if (choice === 'present') return designs.design;
  if (!isVariant(choice)) return atMoment(designs.design, choice);
  const index = indexOf(choice);
  return designAt(designs, index < countOf(designs.variants) ? index : designs.variants.active);
}

export const isVariant = (choice: PaneChoice): choice is `variant-${Letter}` => choice.startsWith('variant-');

/** Place of the variant among all. */
export const indexOf = (choice: `variant-${Letter}`): number => LETTERS.indexOf(choice.slice(-1) as Letter);

export const variantChoice = (index: number): PaneChoice => `variant-${LETTERS[index]!}`;

/** The numbers below `count` in an order by chance. @param random uniform in [0, 1) */
export function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
