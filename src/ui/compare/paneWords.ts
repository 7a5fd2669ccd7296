import { MOMENTS, indexOf, isVariant, type Moment, type PaneChoice } from '../../design/panes';
import { USUAL_SESSIONS, type Design } from '../../design/schema';
import { LETTERS, nameAt, type Designs } from '../../design/variants';
import { HEALED_DAY } from '../../optics/healing';
import type { CompareWay } from '../../store/compare';
import { mark, t } from '../../words/say';

export const MODE_WORDS: Readonly<Record<CompareWay, string>> = {
  wipe: mark('Wipe'),
  two: '2',
  four: '4',
  blind: mark('Which one?'),
};

/** "A", or "A · Soft corners". */
export function variantWords({ variants }: Pick<Designs, 'variants'>, index: number): string {
  const name = nameAt(variants, index);
  return name === '' ? LETTERS[index]! : t('{letter} · {name}', { letter: LETTERS[index]!, name });
}

/** What a view shows: "Before", "After session 3", "B · Soft corners". */
export function paneWords(designs: Designs, choice: PaneChoice): string {
  if (isVariant(choice)) return variantWords(designs, indexOf(choice));
  return choice === 'present' ? presentWords(designs.design) : momentWords(designs.design, choice);
}

/** A view as a line of the list to choose from. */
export const choiceWords = (designs: Designs, choice: PaneChoice): string =>
  choice === 'present' ? t('As it is now') : paneWords(designs, choice);

export const MOMENTS_OFFERED: readonly PaneChoice[] = ['present', ...MOMENTS];

function presentWords({ sessions, day }: Design): string {
  if (sessions === 0) return t('Before');
  if (day === HEALED_DAY) return t('After session {sessions}', { sessions });
  if (day < 365) return t('After session {sessions}, day {day}', { sessions, day: Math.floor(day) });
  return yearWords(Math.floor((10 * day) / 365) / 10);
}

function momentWords({ sessions }: Design, moment: Moment): string {
  if (moment === 'before') return t('Before');
  if (moment === 'fresh') return t('Right after session {sessions}', { sessions: sessions || USUAL_SESSIONS });
  const [kind, number] = moment.split('-') as [string, string];
  return kind === 'session' ? t('After session {sessions}', { sessions: number }) : yearWords(Number(number));
}

const yearWords = (years: number): string => t('{years, plural, one {# year after} other {# years after}}', { years });
