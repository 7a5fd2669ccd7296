import { SMALL_OF } from '../hairline/blocks';
import type { HairlineField } from '../hairline/field';
import { GRID_SIZE, GridPlace } from '../hairline/raster';
import type { Paint } from './brush';
import { fade } from './fade';
import { thinness, type HairMap } from './hairLoss';
import type { LossClass } from './lossClasses';
import { layWaves, LOOK, packedSites, type PackedSites, type PigmentSites } from './packing';
import { constantBeyond, entryAt, profilesOf } from './profiles';
import type { PlacedSites } from './sites';
import { CLASSED_SESSIONS, paintedShare, type ZoneStyle } from './zone';

/** The first session in which each pigment site gets its dot: 1 to 3, 4 if only a fourth session would use it, 0 if none does. */
export interface Classes {
  readonly session: Uint8Array;
  /** How many sites are of each class, 0 to 4. */
  readonly counts: Uint32Array;
  /** By square, the constant that the profile was over all of it: 1 for none, 2 for full; 0 where it was neither. */
  readonly flat: Uint8Array;
  /** Told of each site whose class changes. */
  onChange?: (site: number) => void;
}

/** What sites are classed by. */
export interface Ground {
  readonly packed: PackedSites;
  readonly field: HairlineField;
  readonly style: ZoneStyle;
  /** What brushes have done; absent where there was none. */
  readonly paint?: Paint | undefined;
}

export function noClasses(count: number): Classes {
  const counts = new Uint32Array(CLASSED_SESSIONS + 1);
  counts[0] = count;
  return { session: new Uint8Array(count), counts, flat: new Uint8Array(GRID_SIZE * GRID_SIZE) };
}

/**
 * The first session in which each pigment site gets its dot: 1 to 3, 4 if only a fourth session would use it, 0 if none does. A site of
 * rank share r, where the whole set has D sites a cm², is used once more than D r dots a cm² are wanted: sessions are nested, and a dot
 * never moves. Writes to `out` when given.
 */
export function classifySites(
  pigment: PigmentSites,
  field: HairlineField,
  style: ZoneStyle,
  out: Uint8Array = new Uint8Array(pigment.sites.count),
  paint?: Paint,
): Uint8Array {
  const packed = packedSites(pigment);
  out.fill(0);
  classifySquares({ packed, field, style, paint }, packed.squares, { ...noClasses(out.length), session: out });
  return out;
}

/** Classes the sites of some squares anew. Sites that pigment takes by a hand's asking alone are left as they are where no brush has been. */
export function classifySquares(ground: Ground, squares: Uint32Array, classes: Classes): void {
  const { packed, field, style, paint } = ground;
  const { first, taken, look, site } = packed;
  const { size, mm, designed } = field;
  const { front, natural } = profilesOf(style);
  const { macroMm, microMm } = style;
  const { flat } = classes;
  const { fullMm, noneMm } = constantBeyond(style);
  for (let q = 0; q < squares.length; q++) {
    const at = squares[q]!;
    if (paint?.isPainted[SMALL_OF[at]!]) {
      flat[at] = 0;
      classifyPainted(ground, paint, at, classes);
      continue;
    }
    const p00 = mm[at]!;
    const p10 = mm[at + 1]!;
    const p01 = mm[at + size]!;
    const p11 = mm[at + size + 1]!;
    const before = flat[at]!;
    flat[at] =
      p00 >= fullMm && p10 >= fullMm && p01 >= fullMm && p11 >= fullMm
        ? FULL
        : p00 <= noneMm && p10 <= noneMm && p01 <= noneMm && p11 <= noneMm
          ? NONE
          : 0;
    if (before > 0 && before === flat[at]) continue;
    if (flat[at] === 0 && designed[at]! + designed[at + 1]! + designed[at + size]! + designed[at + size + 1]! > 0)
      layWaves(packed, at);
    const end = taken[at]!;
    for (let n = first[at]!, k = LOOK * n; n < end; n++, k += LOOK) {
      const fx = look[k]!;
      const fy = look[k + 1]!;
      const above = p00 + (p10 - p00) * fx;
      const below = p01 + (p11 - p01) * fx;
      let d = above + (below - above) * fy;
      const isFront = designed[at + (fx < 0.5 ? 0 : 1) + (fy < 0.5 ? 0 : size)] === 1;
      if (isFront) d += macroMm * look[k + 2]! + microMm * look[k + 3]!;
      const wanted = look[k + 4]! * (isFront ? front : natural)[entryAt(d)]!;
      put(classes, site[n]!, classOf(look[k + 5]!, wanted));
    }
  }
}

const NONE = 1;
const FULL = 2;

/** The class of a site whose rank is reached over so many sessions at full density, where that share of it is wanted. */
const classOf = (sessions: number, wanted: number): number =>
  sessions < CLASSED_SESSIONS * wanted ? 1 + ((sessions / wanted) | 0) : 0;

function put(classes: Classes, site: number, now: number): void {
  const { session, counts, onChange } = classes;
  const before = session[site]!;
  if (before === now) return;
  session[site] = now;
  counts[before]!--;
  counts[now]!++;
  onChange?.(site);
}

/** The same where a brush has been: all sites are there for it, ahead of the line and among hair too. */
function classifyPainted({ packed, field, style }: Ground, paint: Paint, at: number, classes: Classes): void {
  const { first, look, site } = packed;
  const { size, mm, designed } = field;
  const profiles = profilesOf(style);
  layWaves(packed, at);
  for (let n = first[at]!; n < first[at + 1]!; n++) {
    const k = LOOK * n;
    const fx = look[k]!;
    const fy = look[k + 1]!;
    const above = mm[at]! + (mm[at + 1]! - mm[at]!) * fx;
    const below = mm[at + size]! + (mm[at + size + 1]! - mm[at + size]!) * fx;
    let d = above + (below - above) * fy;
    const isFront = designed[at + (fx < 0.5 ? 0 : 1) + (fy < 0.5 ? 0 : size)] === 1;
    if (isFront) d += style.macroMm * look[k + 2]! + style.microMm * look[k + 3]!;
    const entry = entryAt(d);
    const share = (isFront ? profiles.front : profiles.natural)[entry]!;
    const soft = (isFront ? profiles.softFront : profiles.softNatural)[entry]!;
    const mixed = share + (soft - share) * paint.siteSoft[n]!;
    put(classes, site[n]!, classOf(look[k + 5]!, paintedShare(look[k + 4]! * mixed, paint.siteAdded[n]!)));
  }
}

/** Takes away the dots of squares that pigment only took by a hand's asking. */
export function clearUntaken({ first, taken, site }: PackedSites, squares: Uint32Array, classes: Classes): void {
  for (const at of squares) for (let n = taken[at]!; n < first[at + 1]!; n++) put(classes, site[n]!, 0);
}

export type { PigmentSites } from './packing';

/** New dots that each session places, from the classes of all pigment sites. */
export function countSessions(classes: Uint8Array): readonly [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const session of classes) if (session > 0) counts[session - 1]!++;
  return counts;
}

/** Hair shafts, µm: terminal hair of one head, hair miniaturised by the loss, vellus (P). */
const SHAFT_UM = { thick: 95, thin: 70, miniaturised: 34, vellusThick: 28, vellusThin: 20 } as const;

/**
 * The follicles that are there to be seen, as the thickness of their shafts in µm; 0 for those that are not. The set is thinned by
 * rank to the map's density; towards the bald area shafts get thinner, beyond it they are vellus.
 */
export function classifyFollicles({ count, uv, perCm2 }: PlacedSites, map: HairMap): Uint8Array {
  const out = new Uint8Array(count);
  const { loss, ragged, thin, patch } = map;
  const place = new GridPlace(map.size);
  for (let i = 0; i < count; i++) {
    place.moveTo(uv[2 * i]!, uv[2 * i + 1]!);
    if (place.of(map.perCm2) <= (perCm2[i]! * i) / count) continue;
    let um = shaftUm(loss, place.of(ragged), spread(i));
    if (thin) um = miniaturised(um, place.of(thin) * (1 - spread(i)) ** 0.7);
    if (patch) um = miniaturised(um, fade(place.of(patch), ...PATCH_FINE_MM));
    out[i] = Math.round(um);
  }
  return out;
}

/** Short fine hairs stand at the border of a patch of alopecia areata: from so far outside it on, mm (A). */
const PATCH_FINE_MM = [-4.5, -1] as const;

/** A shaft that miniaturisation has taken so far, 0…1. Vellus stays as it is. */
const miniaturised = (um: number, share: number): number =>
  um > SHAFT_UM.miniaturised ? um + (SHAFT_UM.miniaturised - um) * share : um;

/** Shafts thin out over the mean of this and of the width over which hair does, mm (A). */
const SHAFTS_MM = 15;

function shaftUm(loss: LossClass, raggedMm: number, t: number): number {
  if (loss.kind === 'diffuse') return thinnedUm(thinness(loss, raggedMm), t);
  if (raggedMm > 2) return Math.round(SHAFT_UM.vellusThin + t * (SHAFT_UM.vellusThick - SHAFT_UM.vellusThin));
  const terminal = SHAFT_UM.thin + t * (SHAFT_UM.thick - SHAFT_UM.thin);
  const whole = Math.min(1, Math.max(0, (2 - raggedMm) / ((loss.transitionMm + SHAFTS_MM) / 2)));
  return Math.round(SHAFT_UM.miniaturised + (terminal - SHAFT_UM.miniaturised) * whole);
}

/** Hair of all calibres stands side by side where it thins (P: diversity of diameters): the finer half is miniaturised the more. */
export function thinnedUm(thin: number, t: number): number {
  const terminal = SHAFT_UM.thin + t * (SHAFT_UM.thick - SHAFT_UM.thin);
  const lost = thin * (1 - t) ** 0.7;
  return Math.round(terminal + (SHAFT_UM.miniaturised - terminal) * lost);
}

/** A number in 0…1 by rank, evenly spread over any run of ranks: multiples of the golden ratio. */
export const spread = (i: number): number => (i * 0.6180339887498949) % 1;
