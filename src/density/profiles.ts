import { whenAsked } from '../design/whenAsked';
import { FARTHEST, type FieldReach } from '../hairline/field';
import { fade } from './fade';
import { NATURAL_FADE_MM } from './hairLoss';
import { frontProfile, frontReach, goesBehind, naturalProfile, softened, type ZoneStyle } from './zone';

/** Steps of the tables a mm. */
const PER_MM = 32;
const ENTRIES = (FARTHEST.ahead + FARTHEST.behind) * PER_MM + 1;

/** Shares of full density along the line's two kinds of stretches, and where a brush has softened them: at every 1 / PER_MM of a mm. */
export interface Profiles {
  readonly front: Float32Array;
  readonly natural: Float32Array;
  readonly softFront: Float32Array;
  readonly softNatural: Float32Array;
}

/** A brush spreads the soft edge at ear and nape over as many times its width (A). */
const SOFT_NATURAL = 3;

export const softNaturalProfile = (mm: number): number => {
  const half = (SOFT_NATURAL * NATURAL_FADE_MM) / 2;
  return fade(mm, -half, half);
};

function table(profile: (mm: number) => number): Float32Array {
  const out = new Float32Array(ENTRIES);
  for (let i = 0; i < ENTRIES; i++) out[i] = profile(i / PER_MM - FARTHEST.ahead);
  return out;
}

/** The entry of a table for a distance behind the line; those beyond its ends are held. */
export function entryAt(mm: number): number {
  const step = ((mm + FARTHEST.ahead) * PER_MM + 0.5) | 0;
  return step < 0 ? 0 : step >= ENTRIES ? ENTRIES - 1 : step;
}

const known = new WeakMap<ZoneStyle, Profiles>();

const natural = whenAsked(() => table(naturalProfile));
const softNatural = whenAsked(() => table(softNaturalProfile));
const untreated = whenAsked(() => new Float32Array(ENTRIES));

/** The tables of a zone, each made once. */
export function profilesOf(style: ZoneStyle): Profiles {
  let profiles = known.get(style);
  if (!profiles) known.set(style, (profiles = tablesOf(style)));
  return profiles;
}

function tablesOf(style: ZoneStyle): Profiles {
  const isBehind = goesBehind(style);
  const softFront = whenAsked(() => {
    const soft = softened(style);
    return table((mm) => frontProfile(soft, mm));
  });
  return {
    front: table((mm) => frontProfile(style, mm)),
    natural: isBehind ? natural() : untreated(),
    // No brush, no soft ones.
    get softFront() {
      return softFront();
    },
    get softNatural() {
      return isBehind ? softNatural() : untreated();
    },
  };
}

/** Reaches come in steps, so that a slider rarely asks for another; mm. */
const REACH_STEP_MM = 2;
/** Values between cells take part of those a cell's diagonal away; mm. */
const BETWEEN_CELLS_MM = 3;

/** Where the profiles of a zone are constant whatever the waves do: none at distances up to the one, full from the other on; mm. */
export function constantBeyond(style: ZoneStyle): { readonly noneMm: number; readonly fullMm: number } {
  const { ahead, behind } = frontReach(style);
  const swayMm = (style.macroMm + style.microMm) / 2 + SWAY_SLACK_MM;
  return {
    noneMm: -Math.max(NATURAL_FADE_MM / 2, ahead) - swayMm,
    fullMm: Math.max(NATURAL_FADE_MM / 2, behind) + swayMm,
  };
}

/** For the steps of tables, mm. */
const SWAY_SLACK_MM = 0.1;

/** How far a field must tell distances for a zone, with or without places that a brush has softened. */
export function reachOf(style: ZoneStyle, isSoftened: boolean): FieldReach {
  const wide = frontReach(isSoftened ? softened(style) : style);
  const naturalMm = ((isSoftened ? SOFT_NATURAL : 1) * NATURAL_FADE_MM) / 2;
  const swayMm = (style.macroMm + style.microMm) / 2 + BETWEEN_CELLS_MM;
  const stepped = (mm: number) => Math.ceil((Math.max(naturalMm, mm) + swayMm) / REACH_STEP_MM) * REACH_STEP_MM;
  return {
    ahead: Math.min(FARTHEST.ahead, stepped(wide.ahead)),
    behind: Math.min(FARTHEST.behind, stepped(wide.behind)),
  };
}
