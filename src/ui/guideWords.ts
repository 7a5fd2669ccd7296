import type { GuideName, LabelName } from '../hairline/guideNames';
import type { Advice, RuleName } from '../hairline/rules';
import type { Unit } from '../store/units';
import { mark, spoken, t } from '../words/say';
import { areaUnit, lengthWords, perAreaWords } from './units';

/** The words of guides and advice: for laypeople, short, calm and honest. */

export const GUIDE_WORDS: Record<GuideName, { name: string; line: string }> = spoken({
  tape: { name: 'Tape', line: 'Centimetres up the skin from between the eyebrows.' },
  thirds: { name: 'Thirds', line: 'Hairline, brows, nose and chin. In many faces the three are much alike.' },
  verticals: { name: 'Eye lines', line: 'Up from the pupils and the outer corners of the eyes.' },
  construction: { name: '8 cm guide', line: 'Surgeons’ start: A to B 8 cm, B to C 8 cm, C to D 5 cm. Not a law.' },
  'left-right': { name: 'Left and right', line: 'The other side’s line, laid over each side.' },
  grid: { name: 'Grid', line: 'Squares of 5 mm about the line; every second line is stronger.' },
});

export const GUIDES_TITLE = mark('Guides');
export const LARGEST_GAP = mark('Largest difference');

const LABEL_WORDS: Record<LabelName, string> = spoken({
  'third-upper': 'Upper third',
  'third-middle': 'Middle third',
  'third-lower': 'Lower third',
  canthus: 'Eye corner',
  pupil: 'Pupil',
  glabella: 'A',
  'mid-frontal': 'B',
  corner: 'C',
  temple: 'D',
  centimetres: '',
  gap: '',
});

/** What is written at a place of the head; the tape bears bare centimetres, whatever the unit. */
export function labelText(name: LabelName, mm: number | undefined, unit: Unit): string {
  if (mm === undefined) return LABEL_WORDS[name];
  if (name === 'centimetres') return String(mm / 10);
  if (name === 'gap') return lengthWords(mm, 'mm', unit);
  return `${LABEL_WORDS[name]} ${lengthWords(mm / 10, 'cm', unit)}`;
}

export const ADVICE_TITLE = mark('Advice');
export const ADVICE_FIX = mark('Fix it');
export const adviceCount = (count: number): string => t('{count} to consider', { count });

/** What, by which number, and why. */
interface AdviceWords {
  readonly title: string;
  readonly number: string;
  readonly why: string;
}

type Say = (advice: Advice, unit: Unit) => AdviceWords;

const cm = (value: number, unit: Unit): string => lengthWords(value, 'cm', unit);
const mm = (value: number, unit: Unit): string => lengthWords(value, 'mm', unit);
/** The corners that it is about. */
const atCorners = ({ sides }: Advice): 'both' | 'left' | 'right' => (sides.length === 2 ? 'both' : sides[0]!);

const SAY: Record<RuleName, Say> = {
  'too-low': ({ measured, limit }, unit) => ({
    title: t('A low hairline'),
    number: t('{measured}, usually from {limit}', { measured: cm(measured, unit), limit: cm(limit, unit) }),
    why: t('It looks young now and out of place later: pigment can’t move up with the years.'),
  }),
  'too-high': ({ measured, limit }, unit) => ({
    title: t('A high hairline'),
    number: t('{measured}, usually up to {limit}', { measured: cm(measured, unit), limit: cm(limit, unit) }),
    why: t('So high up it hardly frames the face. Conservative lines end there.'),
  }),
  'corner-below': (advice, unit) => ({
    title: t('{sides, select, both {Corners} left {Your left corner} other {Your right corner}} below the centre', {
      sides: atCorners(advice),
    }),
    number: t('{measured} below', { measured: cm(-advice.measured, unit) }),
    why: t('Corners grow level with the centre or behind it, never lower.'),
  }),
  'corner-inside': (advice, unit) => ({
    title: t('{sides, select, both {Corners} left {Your left corner} other {Your right corner}} far in', {
      sides: atCorners(advice),
    }),
    number: t('{measured} inside the eye’s outer corner, usually up to {limit}', {
      measured: mm(advice.measured, unit),
      limit: mm(advice.limit, unit),
    }),
    why: t('Corners stand over the outer corner of the eye or a little outside it.'),
  }),
  'temples-closed': ({ measured, limit }, unit) => ({
    title: t('Closed temples'),
    number: t('{measured} ahead of the hair, usually up to {limit}', {
      measured: mm(measured, unit),
      limit: mm(limit, unit),
    }),
    why: t('Where the sides recede, full temples look drawn on, and they can’t follow the hair back.'),
  }),
  'ahead-of-hair': ({ measured, limit }, unit) => ({
    title: t('Far ahead of the hair'),
    number: t('{measured} ahead, usually up to {limit}', { measured: cm(measured, unit), limit: cm(limit, unit) }),
    why: t('Dots so far from hair of their own show that they are dots.'),
  }),
  straight: ({ measured, limit }, unit) => ({
    title: t('A ruled edge'),
    number: t('Waves of {measured}, usually from {limit}', { measured: mm(measured, unit), limit: mm(limit, unit) }),
    why: t('A hard straight line catches the eye. Grown lines waver and begin softly.'),
  }),
  symmetric: ({ measured, limit }, unit) => ({
    title: t('Left and right alike'),
    number: t('{measured} apart, usually from {limit}', { measured: mm(measured, unit), limit: mm(limit, unit) }),
    why: t('No grown hairline is the same on both sides.'),
  }),
  profile: ({ measured, limit }, unit) => ({
    title: t('Side and front don’t match'),
    number: t(
      measured > limit
        ? 'Temples {measured} behind the brow, up to {limit} with this front'
        : 'Temples {measured} behind the brow, from {limit} with this front',
      { measured: mm(measured, unit), limit: mm(limit, unit) },
    ),
    why: t('A low front goes with temples farther forward, a high one with temples farther back.'),
  }),
  'dots-merge': ({ measured, limit }, unit) => ({
    title: t('Dots may merge'),
    number: t('About {count} dots per {area}, usually up to {limit}', {
      count: perAreaWords(measured, unit),
      area: areaUnit(unit),
      limit: perAreaWords(limit, unit),
    }),
    why: t('Closer than that they run together and look painted on.'),
  }),
};

export const adviceWords: Say = (advice, unit) => SAY[advice.rule](advice, unit);
