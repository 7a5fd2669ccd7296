import type { EyeColour, HairCut, HairType } from '../../design/client';
import { atMost, number, percent } from '../../words/format';
import { mark, spoken, t } from '../../words/say';

/** Words about the client's hair. */
export const HAIR_WORDS = spoken({
  type: 'Type',
  length: 'Length',
  cut: 'Worn',
  colour: 'Colour',
  melanin: 'Dark',
  red: 'Red',
  grey: 'Grey hairs',
  brows: 'Brows',
  browsAsHair: 'As the hair',
  browsReset: 'Brows as the hair',
  eyes: 'Eyes',
  lengthLine: 'Up to 13 mm it is buzzed for a session and left to grow for five days.',
} as const);

export const HAIR_TYPE_WORDS: Readonly<Record<HairType, string>> = spoken({
  straight: 'Straight',
  wavy: 'Wavy',
  curly: 'Curly',
  coily: 'Coily',
});

export const HAIR_CUT_WORDS: Readonly<Record<HairCut, string>> = spoken({
  middle: 'Middle part',
  side: 'Side part',
  crown: 'From the crown',
  back: 'Pulled back',
});

export const EYE_WORDS: Readonly<Record<EyeColour, string>> = spoken({
  dark: 'Dark',
  brown: 'Brown',
  hazel: 'Hazel',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
});

const CLIPPERS: ReadonlyMap<number, string> = new Map([
  [0.1, mark('Razor')],
  [0.5, mark('No guard')],
  [1.5, '#0.5'],
  [3, '#1'],
  [6, '#2'],
  [10, '#3'],
  [13, '#4'],
]);

/** A length by its clipper, or in millimetres, or in centimetres. */
export function lengthWords(mm: number): string {
  const clipper = CLIPPERS.get(mm);
  const length = mm < 20 ? `${number(mm)} mm` : `${atMost(mm / 10, 1)} cm`;
  return clipper === undefined ? length : `${clipper.startsWith('#') ? clipper : t(clipper)}, ${length}`;
}

const SHADES = spoken(['White-blond', 'Blond', 'Light brown', 'Brown', 'Black'] as const);

/** The nearest of the stops of the scale of black pigment. */
export const melaninWords = (melanin: number): string => SHADES[Math.round(4 * Math.min(1, Math.max(0, melanin)))]!;

export const shareWords = (share: number): string => (share === 0 ? t('None') : percent(share));
