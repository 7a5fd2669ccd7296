import type { GuideName, LabelName } from '../hairline/guideNames';
import type { Advice, RuleName } from '../hairline/rules';
import type { Unit } from '../store/units';
import { areaUnit, lengthWords, perAreaWords } from './units';

/** The words of guides and advice: for laypeople, short, calm and honest. */

export const GUIDE_WORDS: Record<GuideName, { name: string; line: string }> = {
  tape: { name: 'Tape', line: 'Centimetres up the skin from between the eyebrows.' },
  thirds: { name: 'Thirds', line: 'Hairline, brows, nose and chin. In many faces the three are much alike.' },
  verticals: { name: 'Eye lines', line: 'Up from the pupils and the outer corners of the eyes.' },
  construction: { name: '8 cm guide', line: 'Surgeons’ start: A to B 8 cm, B to C 8 cm, C to D 5 cm. Not a law.' },
  'left-right': { name: 'Left and right', line: 'The other side’s line, laid over each side.' },
  grid: { name: 'Grid', line: 'Squares of 5 mm about the line; every second line is stronger.' },
};

export const GUIDES_TITLE = 'Guides';
export const LARGEST_GAP = 'Largest difference';

const LABEL_WORDS: Record<LabelName, string> = {
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
};

/** What is written at a place of the head; the tape bears bare centimetres, whatever the unit. */
export function labelText(name: LabelName, mm: number | undefined, unit: Unit): string {
  if (mm === undefined) return LABEL_WORDS[name];
  if (name === 'centimetres') return String(mm / 10);
  if (name === 'gap') return lengthWords(mm, 'mm', unit);
  return `${LABEL_WORDS[name]} ${lengthWords(mm / 10, 'cm', unit)}`;
}

export const ADVICE_TITLE = 'Advice';
export const ADVICE_FIX = 'Fix it';
export const adviceCount = (count: number): string => `${count} to consider`;

/** What, by which number, and why. */
export interface AdviceWords {
  readonly title: string;
  readonly number: string;
  readonly why: string;
}

type Say = (advice: Advice, unit: Unit) => AdviceWords;

const cm = (value: number, unit: Unit): string => lengthWords(value, 'cm', unit);
const mm = (value: number, unit: Unit): string => lengthWords(value, 'mm', unit);
const cornerWord = ({ sides }: Advice): string => (sides.length === 2 ? 'Corners' : `Your ${sides[0]} corner`);

const SAY: Record<RuleName, Say> = {
  'too-low': ({ measured, limit }, unit) => ({
    title: 'A low hairline',
    number: `${cm(measured, unit)}, usually from ${cm(limit, unit)}`,
    why: 'It looks young now and out of place later: pigment can’t move up with the years.',
  }),
  'too-high': ({ measured, limit }, unit) => ({
    title: 'A high hairline',
    number: `${cm(measured, unit)}, usually up to ${cm(limit, unit)}`,
    why: 'So high up it hardly frames the face. Conservative lines end there.',
  }),
  'corner-below': (advice, unit) => ({
    title: `${cornerWord(advice)} below the centre`,
    number: `${cm(-advice.measured, unit)} below`,
    why: 'Corners grow level with the centre or behind it, never lower.',
  }),
  'corner-inside': (advice, unit) => ({
    title: `${cornerWord(advice)} far in`,
    number: `${mm(advice.measured, unit)} inside the eye’s outer corner, usually up to ${mm(advice.limit, unit)}`,
    why: 'Corners stand over the outer corner of the eye or a little outside it.',
  }),
  'temples-closed': ({ measured, limit }, unit) => ({
    title: 'Closed temples',
    number: `${mm(measured, unit)} ahead of the hair, usually up to ${mm(limit, unit)}`,
    why: 'Where the sides recede, full temples look drawn on, and they can’t follow the hair back.',
  }),
  'ahead-of-hair': ({ measured, limit }, unit) => ({
    title: 'Far ahead of the hair',
    number: `${cm(measured, unit)} ahead, usually up to ${cm(limit, unit)}`,
    why: 'Dots so far from hair of their own show that they are dots.',
  }),
  straight: ({ measured, limit }, unit) => ({
    title: 'A ruled edge',
    number: `Waves of ${mm(measured, unit)}, usually from ${mm(limit, unit)}`,
    why: 'A hard straight line catches the eye. Grown lines waver and begin softly.',
  }),
  symmetric: ({ measured, limit }, unit) => ({
    title: 'Left and right alike',
    number: `${mm(measured, unit)} apart, usually from ${mm(limit, unit)}`,
    why: 'No grown hairline is the same on both sides.',
  }),
  profile: ({ measured, limit }, unit) => ({
    title: 'Side and front don’t match',
    number: `Temples ${mm(measured, unit)} behind the brow, ${measured > limit ? 'up to' : 'from'} ${mm(limit, unit)} with this front`,
    why: 'A low front goes with temples farther forward, a high one with temples farther back.',
  }),
  'dots-merge': ({ measured, limit }, unit) => ({
    title: 'Dots may merge',
    number: `About ${perAreaWords(measured, unit)} dots per ${areaUnit(unit)}, usually up to ${perAreaWords(limit, unit)}`,
    why: 'Closer than that they run together and look painted on.',
  }),
};

export const adviceWords: Say = (advice, unit) => SAY[advice.rule](advice, unit);
