import type { EyeColour, HairEdits } from '../design/client';
import type { Rgb } from './ink';

/**
 * Hair's colour out of its pigments, linear Rec. 709: what many strands return together. Stops of the melanin slider (facts.md: white 0,
 * blond .25, reddish .5, brown .75, black 1); colours by eye (A), the last one the near-black of all heads without a wish.
 */
const STOPS: readonly Rgb[] = [
  [0.56, 0.52, 0.45],
  [0.32, 0.172, 0.075],
  [0.118, 0.056, 0.025],
  [0.04, 0.0205, 0.0118],
  [0.012, 0.009, 0.007],
];
/** Red pigment takes green and blue, least from hair that is black already; powers of what is left (A). */
const RED: Rgb = [-0.28, 0.42, 0.95];
/** Hair without pigment, as it stands between dark strands (A): b* 3, since what is neutral looks blue beside skin. */
const GREY: Rgb = [0.386, 0.373, 0.345];

export const BLACK: Rgb = STOPS[4]!;
export const USUAL_MELANIN = 1;

const clamp = (t: number): number => Math.min(1, Math.max(0, t));
const each = (f: (channel: 0 | 1 | 2) => number): Rgb => [f(0), f(1), f(2)];

/** Albedo of hair with so much black and red pigment, each 0…1; darker in every channel with more melanin. */
export function hairAlbedo(melanin: number, red = 0): Rgb {
  const place = 4 * clamp(melanin);
  const below = Math.min(3, Math.floor(place));
  const t = place - below;
  if (red <= 0) return each((k) => STOPS[below]![k] ** (1 - t) * STOPS[below + 1]![k] ** t);
  const strength = clamp(red) * (1 - 0.45 * clamp(melanin));
  return each((k) => STOPS[below]![k] ** (1 - t) * STOPS[below + 1]![k] ** t * Math.exp(-1.6 * RED[k] * strength));
}

export const greyAlbedo = (): Rgb => GREY;

/** What one shaft lets through: the square root of what many return, for light meets several of them. */
export const throughShaft = (albedo: Rgb): Rgb => each((k) => Math.sqrt(albedo[k]));

/** All colours of one client's hair. */
export interface HairColours {
  readonly dark: Rgb;
  readonly grey: Rgb;
  readonly greyShare: number;
  /** All hairs together. */
  readonly mean: Rgb;
  /** Mean of the brows' hairs, and the share of those without pigment. */
  readonly brows: Rgb;
  readonly browsGrey: number;
}

export function hairColours({ melanin = USUAL_MELANIN, red = 0, grey = 0, brows }: HairEdits = {}): HairColours {
  const dark = hairAlbedo(melanin, red);
  const share = clamp(grey);
  const mean = share === 0 ? dark : each((k) => dark[k] + share * (GREY[k] - dark[k]));
  // Brows grey later than the head does (A).
  const browDark = hairAlbedo(brows ?? melanin, red);
  const browsGrey = brows === undefined ? 0.6 * share * share : 0;
  const browsMean = browsGrey === 0 ? browDark : each((k) => browDark[k] + browsGrey * (GREY[k] - browDark[k]));
  return { dark, grey: GREY, greyShare: share, mean, brows: browsMean, browsGrey };
}

/** An iris: its colour, and that of the ring about the pupil, linear; how much of the iris the ring takes. */
export interface IrisColours {
  readonly outer: Rgb;
  readonly inner: Rgb;
  readonly ring: number;
}

/** Of every eye without a wish. */
export const USUAL_IRIS: IrisColours = { outer: [0.14, 0.064, 0.026], inner: [0.14, 0.064, 0.026], ring: 0 };

/** By eye (A): light eyes have a warmer ring, wide in hazel ones. */
const IRISES: Readonly<Record<EyeColour, IrisColours>> = {
  dark: { outer: [0.042, 0.02, 0.011], inner: [0.042, 0.02, 0.011], ring: 0 },
  brown: USUAL_IRIS,
  hazel: { outer: [0.15, 0.13, 0.052], inner: [0.2, 0.095, 0.028], ring: 0.62 },
  green: { outer: [0.13, 0.17, 0.085], inner: [0.21, 0.15, 0.05], ring: 0.36 },
  blue: { outer: [0.1, 0.19, 0.31], inner: [0.22, 0.27, 0.31], ring: 0.3 },
  grey: { outer: [0.18, 0.22, 0.25], inner: [0.25, 0.26, 0.25], ring: 0.3 },
};

export const irisColours = (eyes?: EyeColour): IrisColours => (eyes === undefined ? USUAL_IRIS : IRISES[eyes]);
