import type { Rgb } from './ink';

/**
 * Skin albedo behind the Monk Skin Tone labels, L*a*b* (D65). The scale's own colours are labels, too pale and too dark at the ends;
 * these run from L* 72 to 25 (A) through measured faces (P: 52.5, 17, 18.9 … 26.7, 14.6, 14.7), hue smoothed.
 */
const TONES: readonly (readonly [tone: number, l: number, a: number, b: number])[] = [
  [1, 72, 8, 12.5],
  [3, 66.5, 9.5, 15],
  [5, 57.5, 12, 17],
  [6, 50.5, 13.2, 17.5],
  [7, 43.5, 13.8, 16.5],
  [8, 36.5, 13.2, 14.5],
  [10, 25, 10, 10.5],
];

const WHITE: Rgb = [0.95047, 1, 1.08883];

const inverseF = (t: number) => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));

/** L*a*b* (D65) to linear Rec. 709. */
export function labToLinear(l: number, a: number, b: number): Rgb {
  const fy = (l + 16) / 116;
  const x = WHITE[0] * inverseF(fy + a / 500);
  const y = WHITE[1] * inverseF(fy);
  const z = WHITE[2] * inverseF(fy - b / 200);
  return [
    3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
    -0.969266 * x + 1.8760108 * y + 0.041556 * z,
    0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
  ];
}

const forwardF = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);

/** Linear Rec. 709 to L*a*b* (D65). */
export function linearToLab([r, g, b]: Rgb): readonly [l: number, a: number, b: number] {
  const x = forwardF((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE[0]);
  const y = forwardF((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / WHITE[1]);
  const z = forwardF((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / WHITE[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** What of skin's colour is not its tone: the client's own, as controls give it. */
export interface SkinColour {
  /** −1 cool, pink … 1 warm, olive. */
  readonly undertone?: number;
  /** 0 pale … 1 flushed. */
  readonly redness?: number;
}

/** Undertone of as much to either side, a* and b*; it is weaker where there is less light to colour (A, after measured faces). */
const UNDERTONE = { cool: [1.4, -3], warm: [-1.4, 3.6] } as const;
/** The redness that tones are given with, and what flushing adds in a* and takes in L* from none to all (A: a* + 4…8 when fresh). */
export const USUAL_REDNESS = 0.3;
const FLUSH = { a: 6, l: -1.5 } as const;
/** Lightness at which these amounts are meant, L*. */
const MEDIUM_L = 57.5;

/**
 * Albedo of skin of a Monk tone from 1 to 10, fractions allowed; linear Rec. 709. Throws outside the scale. Lightness is the tone's; only
 * a flush darkens a little.
 */
export function skinAlbedo(tone: number, { undertone = 0, redness = USUAL_REDNESS }: SkinColour = {}): Rgb {
  if (!(tone >= 1 && tone <= 10)) throw new RangeError(`skin tone ${tone} is not in 1…10`);
  const above = Math.max(
    1,
    TONES.findIndex(([at]) => at >= tone),
  );
  const [low, high] = [TONES[above - 1]!, TONES[above]!];
  const t = (tone - low[0]) / (high[0] - low[0]);
  const mix = (k: 1 | 2 | 3) => low[k] + t * (high[k] - low[k]);
  if (undertone === 0 && redness === USUAL_REDNESS) return labToLinear(mix(1), mix(2), mix(3));
  const shown = Math.min(1, mix(1) / MEDIUM_L);
  const [ua, ub] = undertone < 0 ? UNDERTONE.cool : UNDERTONE.warm;
  const tint = Math.abs(undertone) * shown;
  const flush = (redness - USUAL_REDNESS) * shown;
  return labToLinear(mix(1) + FLUSH.l * flush, mix(2) + ua * tint + FLUSH.a * flush, mix(3) + ub * tint);
}

/** How freckled skin is that nobody has said anything of: hardly (A). */
export const USUAL_FRECKLES = 0.2;

/** Blotches of blood and freckles, each over what skin usually has. */
export const skinMarks = ({
  redness = USUAL_REDNESS,
  freckles = USUAL_FRECKLES,
}: SkinColour & { readonly freckles?: number }): readonly [blotches: number, freckles: number] => [
  0.5 + (0.5 * redness) / USUAL_REDNESS,
  freckles / USUAL_FRECKLES,
];

/** How much of a cap's tan line most clients show, of that which a season outdoors leaves: hardly noticed (A). */
export const USUAL_TAN_LINE = 0.3;

/** Relative luminance of linear Rec. 709. */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
