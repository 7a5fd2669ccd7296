import type { Sun } from '../design/schema';

/**
 * One session of dots as it heals and ages. All of it acts on *mean darkening* (1 − treated / bare) and conserves pigment, so that
 * nothing darkens with age once healed. Letters grade the sources: C clinic, P literature, S artists, M measured, D derived, A assumed.
 */
export interface Healing {
  /** Mean darkening over that of the healed session. */
  darkness: number;
  /** The part of `darkness` that is ink and crust upon the skin, in the dots themselves: it flakes off and casts no halo. */
  surface: number;
  /** Radius of the dots over that of healed ones. */
  spread: number;
  /** Fresh redness, 1 on the day itself. */
  redness: number;
  /** Amplitude of week-1 patches: the pigment varies by ± this share. */
  patch: number;
  /** How much of the dots is covered by scabs, 0…1. */
  scab: number;
}

const DAYS_A_YEAR = 365;
/** True colour (S). */
export const HEALED_DAY = 30;
/** Darker than final for the first days (S; × 1.35 for three days A), flaked and palest on day 7 (S; × 0.85 A). */
const FRESH = { darkness: 1.35, untilDay: 3 } as const;
const FLAKED = { darkness: 0.85, day: 7 } as const;
/**
 * Radius of the ink and crust upon the skin over that of the healed dot below. Fitted to P1, with that picture's own blur (1.4 of its pixels,
 * 0.15 mm): a fresh dot is 0.52–0.56 of its distance to the next wide at half depth, and its core 0.46 × as light as its surroundings.
 */
export const CRUST_SPREAD = 1.95;
/**
 * Of the fresh mean darkening, over the healed one: what ink in the skin gives. The rest lies upon it, in the dots themselves. Fitted between
 * P2, a grey-mauve wash, and P1, whose dots are too dark and too wide for more to be left to the skin between them.
 */
const FRESH_UNDER = 0.7;
/** Years until half of the darkness is left, of which literature gives 4 to 15 (A; strong sun halves it, A; shelter lengthens it, A). */
export const HALF_LIFE_YEARS: Readonly<Record<Sun, number>> = { sheltered: 12, usual: 8, strong: 4 };
/** A little slow to begin: 24 % lost at 3.5 years, little seen before 3 (C: "3–4 years until a slight fade"; exponent A). */
const FADE_EXPONENT = 1.1;
/** Growth of a dot's radius in the first year, then each year (A). */
const SPREAD = { firstYear: 0.15, aYear: 0.025 } as const;
/** Redness has gone after a week, most of it by day 3 (S: days 3–7). */
const REDNESS_GONE_DAY = 7;
/** ± this share of pigment in week 1 (A), which the eye finds even on day 0 and gone by the third week. */
const PATCH = { most: 0.15, atOnce: 0.05, fullDay: 4, goneDay: 21 } as const;
/** Scabs form by day 3 and have flaked off by day 7 (S). */
const SCAB = { from: 1, full: 3, flaking: 5, gone: 7 } as const;

const smoothstep = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};
const between = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Mean darkening while the skin heals; 1 from day 30. */
function healed(ageDays: number): number {
  if (ageDays < FLAKED.day)
    return between(FRESH.darkness, FLAKED.darkness, smoothstep(FRESH.untilDay, FLAKED.day, ageDays));
  return between(FLAKED.darkness, 1, smoothstep(FLAKED.day, HEALED_DAY, ageDays));
}

/** Share of the healed darkness that the years have left. */
function left(ageDays: number, sun: Sun): number {
  const years = Math.max(0, ageDays - HEALED_DAY) / DAYS_A_YEAR;
  return 2 ** -((years / HALF_LIFE_YEARS[sun]) ** FADE_EXPONENT);
}

/** Share of what lies upon the skin that has not flaked off yet. */
const crustAt = (ageDays: number): number => 1 - smoothstep(FRESH.untilDay, FLAKED.day, ageDays);

/** Mean darkening by what lies upon the skin, over that of the healed session. */
const surfaceAt = (ageDays: number): number => (FRESH.darkness - FRESH_UNDER) * crustAt(ageDays);

function spreadAt(ageDays: number): number {
  const first = Math.min(1, Math.max(0, (ageDays - HEALED_DAY) / (DAYS_A_YEAR - HEALED_DAY)));
  return 1 + SPREAD.firstYear * first + SPREAD.aYear * Math.max(0, ageDays / DAYS_A_YEAR - 1);
}

const patchAt = (ageDays: number): number =>
  between(PATCH.atOnce, PATCH.most, smoothstep(0, PATCH.fullDay, ageDays)) *
  (1 - smoothstep(FLAKED.day, PATCH.goneDay, ageDays));

const scabAt = (ageDays: number): number =>
  smoothstep(SCAB.from, SCAB.full, ageDays) * (1 - smoothstep(SCAB.flaking, SCAB.gone, ageDays));

const rednessAt = (ageDays: number): number => Math.max(0, 1 - ageDays / REDNESS_GONE_DAY) ** 2;

/**
 * A session of that age, days ≥ 0. A touch-up, done when the session had `touchUpAge` days (0: none), puts in as much fresh pigment as
 * had faded; it heals and ages by itself on top of what is left. Writes to `out` and returns it.
 */
export function healingAt(ageDays: number, sun: Sun, touchUpAge = 0, out = emptyHealing()): Healing {
  const sinceTouchUp = touchUpAge > 0 && ageDays >= touchUpAge ? ageDays - touchUpAge : Infinity;
  const old = healed(ageDays) * left(ageDays, sun);
  const share = sinceTouchUp === Infinity ? 0 : 1 - left(touchUpAge, sun);
  const added = share === 0 ? 0 : share * healed(sinceTouchUp) * left(sinceTouchUp, sun);
  out.darkness = old + added;
  out.surface = surfaceAt(ageDays) + share * surfaceAt(sinceTouchUp);
  out.spread = (old * spreadAt(ageDays) + (added > 0 ? added * spreadAt(sinceTouchUp) : 0)) / out.darkness;
  const youngest = Math.min(ageDays, sinceTouchUp);
  out.redness = rednessAt(youngest);
  out.patch = patchAt(ageDays) + share * patchAt(sinceTouchUp);
  out.scab = Math.max(scabAt(ageDays), share * scabAt(sinceTouchUp));
  return out;
}

export const emptyHealing = (): Healing => ({ darkness: 1, surface: 0, spread: 1, redness: 0, patch: 0, scab: 0 });

/**
 * How steeply redness rises with the square of the fresh dots' density over a whole session's: single dots flush little. Fitted to P2, which
 * keeps no more of its red than of its green: a session's own density reaches 0.3–0.4 of the redness that overworked skin has.
 */
const FLUSH_RISE = 0.58;
/** Contrast of the noise that patches are made of, so that they reach their amplitude (A). */
const PATCH_CONTRAST = 4;

/** Share of the full redness where the fresh dots have so much of a whole session's density; twin in shaders/lib/healing.glsl. */
export const flushShare = (density: number): number => 1 - Math.exp(-FLUSH_RISE * density * density);

/** Factor on the pigment where the noise (−1…1) has this value; twin in shaders/lib/healing.glsl. */
export const patchFactor = (amplitude: number, noise: number): number =>
  1 + amplitude * Math.min(1, Math.max(-1, PATCH_CONTRAST * noise));
