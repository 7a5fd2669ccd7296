import { CLIPPED_MM, type HairCut, type HairEdits, type HairType } from '../design/client';
import { fade } from '../density/fade';
import { hairColours, throughShaft } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';

/** The numbers of a picture's long hair. */
export interface LongLook {
  readonly lengthMm: number;
  readonly cut: HairCut;
  readonly type: HairType;
  /** Amplitude of whole waves, mm, how many there are on a strand that is not cut shorter, and how far single hairs stray, mm over 100 mm. */
  readonly wave: readonly [amplitudeMm: number, turns: number, strayMm: number];
  /** Length of hair from which on it waves so high, mm. */
  readonly wholeMm: number;
  /** Share of the hair that only shows where hair is long. */
  readonly lateShare: number;
  /** Linear. */
  readonly albedo: Rgb;
  readonly through: Rgb;
  readonly grey: Rgb;
  readonly greyShare: number;
  readonly gloss: readonly [number, number];
}

/** Amplitude and length of a wave, mm; length of hair from which on it waves so high, mm; stray, highlights, by type (A). */
const TYPES: Readonly<
  Record<HairType, { amplitude: number; wave: number; whole: number; stray: number; gloss: readonly [number, number] }>
> = {
  straight: { amplitude: 0.5, wave: 90, whole: 60, stray: 3.5, gloss: [0.26, 0.4] },
  wavy: { amplitude: 3.2, wave: 52, whole: 60, stray: 5, gloss: [0.22, 0.36] },
  curly: { amplitude: 5.5, wave: 30, whole: 50, stray: 8, gloss: [0.15, 0.28] },
  coily: { amplitude: 2.6, wave: 10, whole: 25, stray: 11, gloss: [0.06, 0.14] },
};
/** Hair so long shows all of itself, the finest and sparsest too, mm (A). */
const LATE_MM = 45;
/** More turns than this a strand's segments can't follow. */
const MOST_TURNS = 7;

/** Of hair that is longer than it can stand; undefined for any other. */
export function longLook(hair: HairEdits | undefined, lengthMm: number): LongLook | undefined {
  if (!(lengthMm > CLIPPED_MM)) return undefined;
  const { type = 'straight', cut = 'crown' } = hair ?? {};
  const { amplitude, wave, whole, stray, gloss } = TYPES[type];
  const { dark, grey, greyShare } = hairColours(hair);
  const turns = Math.min(MOST_TURNS, lengthMm / wave);
  return {
    lengthMm,
    cut,
    type,
    wave: [amplitude, turns, stray],
    wholeMm: whole,
    lateShare: fade(lengthMm, CLIPPED_MM, LATE_MM),
    albedo: dark,
    through: throughShaft(dark),
    grey,
    greyShare,
    gloss,
  };
}
