import { CHARACTER_RANGE } from '../design/line';
import type { Design } from '../design/schema';
import type { FieldReach } from '../hairline/field';
import type { HairlineStyle } from '../hairline/style';
import { HAIRLINE_STYLES } from '../hairline/styles';
import { fade } from './fade';
import { NATURAL_FADE_MM } from './hairLoss';
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

/** Swing of the micro waves for one of the macro waves (A: 1–3 mm beside 3–6 mm). */
const MICRO_SHARE = 0.5;
/** A harder edge: the exponent that is added at most, and how much of the rise behind the line is left (A). */
const HARD = { power: 4, rise: 0.15 } as const;
/** Scattered dots reach this many feathers ahead; their share of full density on the line at most (A). */
const SCATTER = { reach: 2.4, leastMm: 10, share: 0.16 } as const;

/** What of a design the zone along its line depends on; how each is meant says `Character`. */
export interface ZoneStyle {
  readonly featherMm: number;
  readonly behindMm: number;
  readonly macroMm: number;
  readonly microMm: number;
  readonly sentinels: number;
  readonly hardness: number;
  readonly scatter: number;
  /** Treated only so far behind the line; absent: all that is behind it. */
  readonly bandMm?: number;
}

type ZoneDesign = Pick<Design, 'style' | 'blend' | 'character'> & Partial<Pick<Design, 'zone'>>;

/** The hairline alone: a band that ends softly behind it, mm (A). */
const HAIRLINE_BAND = { middleMm: 30, softMm: 12 } as const;
/** Where the band has ended, from its middle on, mm. */
const BAND_END_MM = HAIRLINE_BAND.softMm / 2;

/** The zone of a design: style, blend and sliders put together. */
export function zoneOf({ style: name, blend, character, zone }: ZoneDesign): ZoneStyle {
  const style = HAIRLINE_STYLES[name];
  const other = blend ? HAIRLINE_STYLES[blend.style] : style;
  const share = blend?.share ?? 0;
  const mix = (pick: (style: HairlineStyle) => number): number => pick(style) * (1 - share) + pick(other) * share;
  const { featherMm, macroMm, microMm, sentinels, hardness, scatter } = character;
  return {
    featherMm: featherMm ?? mix((s) => s.featherMm.start),
    behindMm: mix((s) => s.behindMm),
    macroMm: macroMm ?? mix((s) => s.waveMm),
    microMm: microMm ?? mix((s) => MICRO_SHARE * s.waveMm),
    sentinels: sentinels ?? mix((s) => (s.sentinels ? 1 : 0)),
    hardness: hardness ?? 0,
    scatter: scatter ?? mix((s) => s.scatter ?? 0),
    ...(zone === 'hairline' && { bandMm: HAIRLINE_BAND.middleMm }),
  };
}

/**
 * Share of full density at `fromLineMm` behind (positive) or in front of the line on its designed stretches; ½ on the line (or as far
 * behind it as the style asks) but for the sentinels, 1 inside, 0 ahead of the zone.
 */
export function frontProfile(style: ZoneStyle, fromLineMm: number): number {
  const { bandMm } = style;
  const share = openProfile(style, fromLineMm);
  if (bandMm === undefined || share === 0) return share;
  return share * (1 - fade(fromLineMm - style.behindMm, bandMm - BAND_END_MM, bandMm + BAND_END_MM));
}

function openProfile({ featherMm, behindMm, sentinels, hardness, scatter }: ZoneStyle, fromLineMm: number): number {
  const feather = Math.max(SHARPEST_MM, featherMm);
  const mm = fromLineMm - behindMm;
  const power = FEATHER_POWER + HARD.power * hardness;
  if (mm >= 0) {
    const rest = 1 - mm / riseMm(feather, hardness);
    return rest > 0 ? 1 - 0.5 * rest ** power : 1;
  }
  const sparse = 0.5 * Math.max(0, 1 + mm / feather) ** power;
  const lone = mm > -SENTINEL.reach * feather ? SENTINEL.share * sentinels : 0;
  const scattered = scatter * SCATTER.share * Math.max(0, 1 + mm / scatterReach(feather)) ** FEATHER_POWER;
  return Math.max(lone, sparse, scattered);
}

/** How far in front of the line and behind it the profile of a zone is neither nothing nor full, mm. */
export function frontReach({ featherMm, behindMm, sentinels, hardness, scatter, bandMm }: ZoneStyle): FieldReach {
  const feather = Math.max(SHARPEST_MM, featherMm);
  const lone = sentinels > 0 ? SENTINEL.reach * feather : 0;
  const scattered = scatter > 0 ? scatterReach(feather) : 0;
  const constantMm = bandMm === undefined ? riseMm(feather, hardness) : bandMm + BAND_END_MM;
  return { ahead: Math.max(feather, lone, scattered) - behindMm, behind: constantMm + behindMm };
}

/** Behind the line the zone gets to full density over this, mm. */
const riseMm = (feather: number, hardness: number): number => RISE_SHARE * feather * (1 - (1 - HARD.rise) * hardness);

const scatterReach = (feather: number): number => Math.max(SCATTER.leastMm, SCATTER.reach * feather);

/** A brush widens the feather to twice its width and this, but not beyond the widest, mm (A). */
const SOFT = { addedMm: 6, widestMm: CHARACTER_RANGE.featherMm.max } as const;

/** The zone where a brush has softened it: wider, and without a hard edge. */
export const softened = (style: ZoneStyle): ZoneStyle => ({
  ...style,
  featherMm: Math.max(style.featherMm, Math.min(SOFT.widestMm, 2 * style.featherMm + SOFT.addedMm)),
  hardness: 0,
});

/** A brush adds up to this share of full density, and no more is ever wanted. */
export const FULLEST = 1.25;

/** Share of full density where a brush has been: `added` from −1 (all removed) over 0 (as it was) to 1 (the fullest). */
export const paintedShare = (share: number, added: number): number =>
  added < 0 ? share * (1 + added) : share + (FULLEST - share) * added;

/** The same where hair ends by nature: a soft edge, ½ on the line. */
export const naturalProfile = (mm: number): number => fade(mm, -NATURAL_FADE_MM / 2, NATURAL_FADE_MM / 2);

/** Whether skin behind the line's natural stretches, and far behind all of it, is treated. */
export const goesBehind = ({ bandMm }: ZoneStyle): boolean => bandMm === undefined;

/** How much of the pigment a place gets by the hair around it: 1 on bald skin, less and less into the hair. `raggedMm` is a HairMap's. */
export const blendAt = (raggedMm: number, loss: LossClass): number =>
  fade(raggedMm, -loss.blendMm, 0) * (loss.kind === 'diffuse' ? (loss.fullest ?? 1) : 1);
