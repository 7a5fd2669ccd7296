import type { Rgb } from './ink';

/** Scar tissue has lost melanin: its albedo is this power of the skin's around it, so that it differs the more the darker that is (A). */
const PALER_POWER = 0.88;
/** It is lighter by this factor at most. */
const PALEST = 1.5;
/** Blood shows a little through it (A). */
const PINK: Rgb = [1.01, 0.975, 0.985];
/** A keloid is a bit pinker on fair skin, darker on dark (A). */
const RAISED = { fair: [1, 0.77, 0.77], dark: [0.82, 0.7, 0.7], between: [0.05, 0.35] } as const;

const LUMINANCE: Rgb = [0.2126, 0.7152, 0.0722];

/** Colour of a flat scar over that of the skin around, whose albedo is given. */
export const flatScarTone = (albedo: Rgb): Rgb => {
  const tone = (k: 0 | 1 | 2) => PINK[k] * Math.min(PALEST, Math.max(albedo[k], 1e-3) ** (PALER_POWER - 1));
  return [tone(0), tone(1), tone(2)];
};

/** Colour of a keloid over that of the skin around. */
export function keloidTone(albedo: Rgb): Rgb {
  const light = albedo.reduce((sum, value, k) => sum + value * LUMINANCE[k]!, 0);
  const [from, to] = RAISED.between;
  const fair = Math.min(1, Math.max(0, (light - from) / (to - from)));
  const tone = (k: 0 | 1 | 2) => RAISED.dark[k] + (RAISED.fair[k] - RAISED.dark[k]) * fair;
  return [tone(0), tone(1), tone(2)];
}
