import type { HairlineStyle } from '../hairline/styles';
import { fade, NATURAL_FADE_MM } from './hairLoss';
import type { LossClass } from './lossClasses';

/** Dots per cm² that each session adds (S: 1,250 per square inch over three). */
export const SESSION_PER_CM2 = 65;
/** Sessions that the site set has room for; the fourth is the free one. */
export const CLASSED_SESSIONS = 4;
/** How fast dots get sparse ahead of the line: the exponent of what is left of the feather (A). */
const FEATHER_POWER = 1.6;
/** Behind the line the zone takes this share of the feather to reach full density (A). */
const RISE_SHARE = 0.75;
/** Sentinel dots reach this many feathers ahead; their share of full density (A). */
const SENTINEL = { reach: 1.2, share: 0.012 } as const;
/** Shortest feather, mm: a needle's width. */
const SHARPEST_MM = 0.25;

/** What of a style the zone depends on. */
export type ZoneStyle = Pick<HairlineStyle, 'featherMm' | 'behindMm' | 'waveMm' | 'sentinels'>;

/**
 * Share of full density at `fromLineMm` behind (positive) or in front of the line on its designed stretches; ½ on the line (or as far
 * behind it as the style asks) but for the sentinels, 1 inside, 0 ahead of the zone.
 */
export function frontProfile({ featherMm, behindMm, sentinels }: ZoneStyle, fromLineMm: number): number {
  const feather = Math.max(SHARPEST_MM, featherMm.start);
  const mm = fromLineMm - behindMm;
  if (mm >= 0) return 1 - 0.5 * Math.max(0, 1 - mm / (RISE_SHARE * feather)) ** FEATHER_POWER;
  const sparse = 0.5 * Math.max(0, 1 + mm / feather) ** FEATHER_POWER;
  return sentinels && mm > -SENTINEL.reach * feather ? Math.max(SENTINEL.share, sparse) : sparse;
}

/** The same where hair ends by nature: a soft edge, ½ on the line. */
export const naturalProfile = (mm: number): number => fade(mm, -NATURAL_FADE_MM / 2, NATURAL_FADE_MM / 2);

/** How much of the pigment a place gets by the hair around it: 1 on bald skin, less and less into the hair. `raggedMm` is a HairMap's. */
export const blendAt = (raggedMm: number, { blendMm }: LossClass): number => fade(raggedMm, -blendMm, 0);

/**
 * Dots per cm² wanted after `session` sessions at a place: `mm` from the line (waves added where it is designed), `blend` by the hair.
 */
export function wantedDensity(style: ZoneStyle, session: number, mm: number, designed: boolean, blend: number): number {
  return SESSION_PER_CM2 * session * blend * (designed ? frontProfile(style, mm) : naturalProfile(mm));
}
