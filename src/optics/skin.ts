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

/** Albedo of skin of a Monk tone from 1 to 10, fractions allowed; linear Rec. 709. Throws outside the scale. */
export function skinAlbedo(tone: number): Rgb {
  if (!(tone >= 1 && tone <= 10)) throw new RangeError(`skin tone ${tone} is not in 1…10`);
  const above = Math.max(
    1,
    TONES.findIndex(([at]) => at >= tone),
  );
  const [low, high] = [TONES[above - 1]!, TONES[above]!];
  const t = (tone - low[0]) / (high[0] - low[0]);
  const mix = (k: 1 | 2 | 3) => low[k] + t * (high[k] - low[k]);
  return labToLinear(mix(1), mix(2), mix(3));
}

/** How much of a cap's tan line most clients show, of that which a season outdoors leaves: hardly noticed (A). */
export const USUAL_TAN_LINE = 0.3;

/** Relative luminance of linear Rec. 709. */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
