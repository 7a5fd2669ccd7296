import type { ShadeName } from '../design/schema';
import { BLACK, greyAlbedo } from './hairColour';
import type { Rgb } from './ink';
import { luminance } from './skin';

/** Strength of each dilution of the one carbon pigment: the share of full darkening a dot reaches (A: steps of the artists' sets). */
const STRENGTH: Readonly<Record<Exclude<ShadeName, 'auto'>, number>> = {
  black: 1.3,
  dark: 1.12,
  medium: 0.94,
  soft: 0.76,
  pale: 0.56,
};

/** Session by session: the first is palest, the third mixed darkest (clinic's FAQ; amounts A). The fourth is a touch-up. */
const SESSION_STRENGTH = [0.86, 1, 1.1, 1] as const;

/**
 * Strength that suits the client. Stubble is near-black on every tone, so the pigment that matches it must darken pale skin no more than
 * is believable and dark skin enough to be seen: a little stronger towards the dark tones. Fitted to lie between the shaved hair of 74 and
 * of 100 follicular units a cm² (P) on every tone.
 */
export const autoStrength = (tone: number): number => 0.92 + 0.035 * Math.max(0, Math.min(9, tone - 1));

/** The palest pigment that is mixed for grey or fair hair: pale enough to go among it, dark enough to last (the clinic's FAQ: from black to grey; amount A). */
const PALEST = 0.6;
/** Luminances of black and of grey hair. */
const HAIR = { black: luminance(BLACK), grey: luminance(greyAlbedo()) } as const;

/** Share of its strength that pigment keeps to match hair of this albedo (linear luminance): all for black, least for grey or white hair. */
export function hairMatch(hair: number): number {
  const lightness = Math.cbrt(Math.max(0, hair)) - Math.cbrt(HAIR.black);
  return 1 - (1 - PALEST) * Math.min(1, Math.max(0, lightness / (Math.cbrt(HAIR.grey) - Math.cbrt(HAIR.black))));
}

/** Strength of every session's dots, 1 = pigment at full darkening; `auto` follows the hair of this albedo. */
export function sessionStrengths(
  shade: ShadeName,
  tone: number,
  hair: Rgb = BLACK,
): readonly [number, number, number, number] {
  const base = shade === 'auto' ? autoStrength(tone) * hairMatch(luminance(hair)) : STRENGTH[shade];
  return SESSION_STRENGTH.map((share) => share * base) as [number, number, number, number];
}
