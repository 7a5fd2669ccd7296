/**
 * Ink under skin, per channel R, G, B in linear light; twins of shaders/lib/ink.glsl.
 * Model: albedo × T(core) × T(mean within the scattering radius), the Yule–Nielsen effect of halftone printing.
 */
export type Rgb = readonly [number, number, number];

/** Depth at which a black sheet under skin returns 1 − 1/e of the skin's light, mm (D: fit of Kubelka–Munk for skin). */
export const SIGHT_DEPTH_MM: Rgb = [0.41, 0.19, 0.08];

/**
 * Depth at which healed pigment seems to lie, mm: sets how blue the whole looks. At 0.2 mm (R, G, B return 0.39, 0.65, 0.92) finished
 * skin comes out with 1.5 × as much blue as red; fitted to photographs, which show 1.24 (P2), 1.26 (P1) and 1.29 (the derived finished scalp).
 */
export const INK_DEPTH_MM = 0.13;

/**
 * Light that the core of a healed dot returns, relative to bare skin. Pigment reaches up to the surface there, so that the skin above it
 * adds no blue: on light skin a grey near black, b* about 0 (P: grey to black under the dermatoscope; A: carbon greys of b* −2…+3).
 * The blue-grey of the whole is that of the skin between the dots.
 */
export const CORE_RETURN: Rgb = [0.085, 0.115, 0.15];

/** Radius of a healed dot's core, mm (P: healed dots are 0.12–0.30 mm wide; the middle of that, A). */
export const DOT_RADIUS_MM = 0.125;

/**
 * How much more skin darkens than the dots cover, from light scattered under them. Chosen with the two above so that 195 dots/cm² of
 * 0.25 mm leave about 0.73 of bare skin's luminance (M: healed work on photographs 0.65–0.90; D: acting like 40–45 % coverage).
 */
export const OPTICAL_GAIN = 4.8;

/** Light returned by ink and crust that lie upon the skin, relative to bare skin: brown-black, as P1's dots are; as dark as a dot's core (A). */
export const CRUST_RETURN: Rgb = [0.1, 0.09, 0.08];

const each = (f: (channel: number) => number): Rgb => [f(0), f(1), f(2)];

/** Light returned by skin with a black sheet at this depth, relative to bare skin. */
export const inkReturn = (depthMm: number): Rgb => each((k) => 1 - Math.exp(-depthMm / SIGHT_DEPTH_MM[k]!));

/** Transmittance of an area share covered by ink. */
export const inkShare = (returned: Rgb, share: number): Rgb => each((k) => 1 - share * (1 - returned[k]!));

/** Area share that ink of this mean coverage acts like, once skin has scattered light under the dots' neighbours. */
export const scatteredShare = (meanCoverage: number): number => 1 - Math.exp(-OPTICAL_GAIN * meanCoverage);

/**
 * Standard deviation of the blur by which light wanders under skin, mm (D: Yule–Nielsen radius of 1–2 mm; the two widths A): red, which is absorbed least,
 * farthest. Green lies between.
 */
export const SCATTER_SIGMA_MM = { red: 0.95, blue: 0.45 } as const;

/** The coverage around a place as each colour's light averages it, from the means within the narrow and the wide radius. */
export const scatterMeans = (narrow: number, wide: number): Rgb => [wide, (narrow + wide) / 2, narrow];

/** Coverage of 250 and of 400 dots a cm²: from the one on dots run together, at the other hardly one is told from the next (S: the helmet; where it ends and how much, A). */
export const MERGING = { from: 0.123, whole: 0.196, most: 0.85 } as const;

/** How far dots have run together where the skin around has this mean coverage, 0…0.85. */
export function mergedShare(mean: number): number {
  const t = Math.min(1, Math.max(0, (mean - MERGING.from) / (MERGING.whole - MERGING.from)));
  return MERGING.most * t * t * (3 - 2 * t);
}

/**
 * Treated over bare skin, where the dots cover `core` and the skin around them has a mean coverage of `mean` (one number, or as
 * `scatterMeans` tells it by colour).
 */
export function inkedSkin(coreReturn: Rgb, returned: Rgb, core: number, mean: number | Rgb): Rgb {
  const means: Rgb = typeof mean === 'number' ? [mean, mean, mean] : mean;
  const covered = Math.min(core, 1);
  const sharp = inkShare(coreReturn, covered + (Math.min(means[1], 1) - covered) * mergedShare(means[1]));
  return each((k) => sharp[k]! * inkShare(returned, scatteredShare(means[k]!))[k]!);
}
