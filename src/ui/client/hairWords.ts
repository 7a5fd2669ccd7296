import type { EyeColour, HairCut, HairType } from '../../design/client';

/** Words about the client's hair. */
export const HAIR_WORDS = {
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
} as const;

export const HAIR_TYPE_WORDS: Readonly<Record<HairType, string>> = {
  straight: 'Straight',
  wavy: 'Wavy',
  curly: 'Curly',
  coily: 'Coily',
};

export const HAIR_CUT_WORDS: Readonly<Record<HairCut, string>> = {
  middle: 'Middle part',
  side: 'Side part',
  crown: 'From the crown',
  back: 'Pulled back',
};

export const EYE_WORDS: Readonly<Record<EyeColour, string>> = {
  dark: 'Dark',
  brown: 'Brown',
  hazel: 'Hazel',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
};

const CLIPPERS: ReadonlyMap<number, string> = new Map([
  [0.1, 'Razor'],
  [0.5, 'No guard'],
  [1.5, '#0.5'],
  [3, '#1'],
  [6, '#2'],
  [10, '#3'],
  [13, '#4'],
]);

/** A length by its clipper, or in millimetres, or in centimetres. */
export function lengthWords(mm: number): string {
  const clipper = CLIPPERS.get(mm);
  if (clipper !== undefined) return `${clipper}, ${mm} mm`;
  return mm < 20 ? `${mm} mm` : `${Number((mm / 10).toFixed(1))} cm`;
}

const SHADES = ['White-blond', 'Blond', 'Light brown', 'Brown', 'Black'] as const;

/** The nearest of the stops of the scale of black pigment. */
export const melaninWords = (melanin: number): string => SHADES[Math.round(4 * Math.min(1, Math.max(0, melanin)))]!;

export const shareWords = (share: number): string => (share === 0 ? 'None' : `${Math.round(100 * share)} %`);
