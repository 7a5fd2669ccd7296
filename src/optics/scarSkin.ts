import { inkedSkin, scatteredShare, type Rgb } from './ink';
import { luminance } from './skin';
import { STUBBLE_MEAN_RETURN, STUBBLE_RETURN, STUBBLE_STRENGTH } from './stubble';

/** Scar tissue has lost melanin: its albedo is this power of the skin's around it, so that it differs the more the darker that is (A). */
const PALER_POWER = 0.88;
/** It is lighter by this factor at most. */
const PALEST = 1.5;
/** Blood shows a little through it (A). */
const PINK: Rgb = [1.01, 0.975, 0.985];
/** A keloid is a bit pinker on fair skin, darker on dark (A). */
const RAISED = { fair: [1, 0.77, 0.77], dark: [0.82, 0.7, 0.7], between: [0.05, 0.35] } as const;

/** Colour of a flat scar over that of the skin around, whose albedo is given. */
export const flatScarTone = (albedo: Rgb): Rgb => {
  const tone = (k: 0 | 1 | 2) => PINK[k] * Math.min(PALEST, Math.max(albedo[k], 1e-3) ** (PALER_POWER - 1));
  return [tone(0), tone(1), tone(2)];
};

/** Colour of a keloid over that of the skin around. */
export function keloidTone(albedo: Rgb): Rgb {
  const light = luminance(albedo);
  const [from, to] = RAISED.between;
  const fair = Math.min(1, Math.max(0, (light - from) / (to - from)));
  const tone = (k: 0 | 1 | 2) => RAISED.dark[k] + (RAISED.fair[k] - RAISED.dark[k]) * fair;
  return [tone(0), tone(1), tone(2)];
}

/** Mean coverage by three sessions' dots on skin of this luminance, and the more the darker that is (measured on our own pictures). */
const FINISHED = { coverage: 0.14, light: 0.27, perLight: -0.68 } as const;
/** Mean coverage by the dashes of a full head of shaved hair (measured likewise). */
export const SHAVED_COVERAGE = 0.045;
/** Shaved hair shades the skin between besides: a match among it is so much darker (fitted to our own pictures). */
const SHADED = 0.955;

/** What pigment in a scar returns, by what is around it. */
export interface ScarInk {
  readonly amongHair: Rgb;
  readonly onBare: Rgb;
}

/**
 * Light that the pigment between the dots' cores returns in a scar, over the bare scar's: a practitioner mixes its shade by eye, so that
 * three sessions leave the scar in the colour of what is around it: skin with shaved black hair, or skin with the same dots.
 */
export function scarInk(albedo: Rgb, coreReturn: Rgb, inkReturn: Rgb): ScarInk {
  const tone = flatScarTone(albedo);
  const finished = FINISHED.coverage * (1 + FINISHED.perLight * (luminance(albedo) - FINISHED.light));
  const hair = inkedSkin(
    STUBBLE_RETURN,
    STUBBLE_MEAN_RETURN,
    SHAVED_COVERAGE * STUBBLE_STRENGTH[0],
    SHAVED_COVERAGE * STUBBLE_STRENGTH[1],
  );
  const dots = inkedSkin(coreReturn, inkReturn, finished, finished);
  const matched = (around: Rgb, shaded: number): Rgb => {
    const of = (k: 0 | 1 | 2) => {
      const cores = 1 - finished * (1 - coreReturn[k]);
      const wanted = (shaded * around[k]) / (tone[k] * cores);
      return Math.min(1, Math.max(0, 1 - (1 - wanted) / scatteredShare(finished)));
    };
    return [of(0), of(1), of(2)];
  };
  return { amongHair: matched(hair, SHADED), onBare: matched(dots, 1) };
}
