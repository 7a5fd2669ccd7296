import { CLIPPED_MM, type HairEdits, type HairType } from '../design/client';
import { ramp } from './face';
import { canopyOf, strandLook, type StrandLook } from '../hair/strandLook';

/** A beard curls more than the hair on top (A). */
const CURLIER: Readonly<Record<HairType, HairType>> = {
  straight: 'wavy',
  wavy: 'curly',
  curly: 'coily',
  coily: 'coily',
};
/** A beard has a little more pigment of either kind, and goes grey first (A). */
const PIGMENT = { melanin: 0.06, red: 0.08, grey: 1.3 } as const;

/** The hair of a beard on somebody with this hair on their head. */
export function beardHair({ type = 'straight', melanin = 1, red = 0, grey = 0 }: HairEdits = {}): HairEdits {
  return {
    type: CURLIER[type],
    melanin: Math.min(1, melanin + PIGMENT.melanin),
    red: red > 0 || melanin < 0.9 ? Math.min(1, red + PIGMENT.red) : 0,
    grey: Math.min(1, PIGMENT.grey * grey),
  };
}

/** Lift from the skin where it faces sideways and up, its stray, and the stray along the skin, radians: of stubble, and of hair that lies down by its weight (A). */
const STANDING = [0.62, 0.72, 0.22, 0.55] as const;
const HANGING = [0.3, 0.42, 0.16, 0.34] as const;
/** Between these lengths a beard comes to hang, mm (A). */
const HANGS_MM = { from: 2, to: 16 } as const;
/** Fuller to the eye than single shafts, since longer hairs lie in tufts (A). */
const TUFTS = 1.35;

/** How far hair of a length hangs rather than stands, 0…1. */
export const hangsAt = (lengthMm: number): number => ramp(HANGS_MM.from, HANGS_MM.to, lengthMm);

/** How a beard of a length stands: single hairs, to 30 mm. `hair` is a beard's own. */
export function beardStrands(hair: HairEdits, lengthMm: number): StrandLook {
  const hangs = hangsAt(lengthMm);
  const lift = STANDING.map((from, k) => from + (HANGING[k]! - from) * hangs) as unknown as StrandLook['lift'];
  const canopy = canopyOf(Math.min(CLIPPED_MM, lengthMm));
  return { ...strandLook(hair, lengthMm), lengthMm, canopy, lift, hairs: 1 + (TUFTS - 1) * hangs };
}
