import type { HairEdits, HairType } from '../design/client';
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

/** Lift from the skin where it faces sideways and up, its stray, and the stray along the skin, radians: wirier than scalp hair (A). */
const LIFT = [0.62, 0.72, 0.22, 0.6] as const;

/** How a beard of a length stands: single hairs, to 30 mm. `hair` is a beard's own. */
export function beardStrands(hair: HairEdits, lengthMm: number): StrandLook {
  return { ...strandLook(hair, lengthMm), lengthMm, canopy: canopyOf(Math.min(lengthMm, 13)), lift: LIFT, hairs: 1 };
}
