import type { HairlineField } from '../hairline/field';
import { FIELD_REACH_MM } from '../hairline/field';
import { GRID_SIZE, sampleGrid } from '../hairline/raster';
import { thinness, type HairMap } from './hairLoss';
import type { LossClass } from './lossClasses';
import type { PlacedSites } from './sites';
import { CLASSED_SESSIONS, frontProfile, naturalProfile, SESSION_PER_CM2, type ZoneStyle } from './zone';

/** Pigment sites with all that a hairline's drag leaves alone: `prepareSites`, `prepareBlend`, `prepareWaves`. */
export interface PigmentSites {
  readonly sites: PlacedSites;
  readonly blend: Float32Array;
  readonly waves: Float32Array;
}

/** The sites that pigment may take at all, cell by cell of the grid, so that a field is read in the order in which it lies in memory. */
interface TakenSites {
  /** The site's number, which is its rank. */
  readonly site: Uint32Array;
  readonly cell: Uint32Array;
  /** LOOK numbers a site: where in the cell (two), waves slow and quick, blend, and the sessions over which its rank is reached at full density. */
  readonly look: Float32Array;
}

const LOOK = 6;
const taken = new WeakMap<PigmentSites, TakenSites>();

function takenSites(pigment: PigmentSites): TakenSites {
  let known = taken.get(pigment);
  if (!known) taken.set(pigment, (known = packSites(pigment)));
  return known;
}

function packSites({ sites, blend, waves }: PigmentSites): TakenSites {
  const site = byCell(sites, blend);
  const look = new Float32Array(LOOK * site.length);
  site.forEach((i, at) => {
    const sessions = (sites.perCm2[i]! * i) / (SESSION_PER_CM2 * sites.count);
    look.set(
      [sites.within[2 * i]!, sites.within[2 * i + 1]!, waves[2 * i]!, waves[2 * i + 1]!, blend[i]!, sessions],
      LOOK * at,
    );
  });
  return { site, cell: site.map((i) => sites.cell[i]!), look };
}

/** Numbers of the sites with any blend, by counting them into their cells. */
function byCell({ count, cell }: PlacedSites, blend: Float32Array): Uint32Array {
  const start = new Uint32Array(GRID_SIZE * GRID_SIZE + 1);
  for (let i = 0; i < count; i++) if (blend[i]! > 0) start[cell[i]! + 1]!++;
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;
  const out = new Uint32Array(start.at(-1)!);
  for (let i = 0; i < count; i++) if (blend[i]! > 0) out[start[cell[i]!]!++] = i;
  return out;
}

/** Steps of the tables of profiles a mm. */
const PER_MM = 32;

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
): Uint8Array {
  const { site, cell, look } = takenSites(pigment);
  const { size, mm, designed } = field;
  const front = frontTable(style);
  const natural = naturalTable();
  const { macroMm, microMm } = style;
  const last = front.length - 1;
  out.fill(0);
  for (let n = 0, k = 0; n < site.length; n++, k += LOOK) {
    const at = cell[n]!;
    const fx = look[k]!;
    const fy = look[k + 1]!;
    const above = mm[at]! + (mm[at + 1]! - mm[at]!) * fx;
    const below = mm[at + size]! + (mm[at + size + 1]! - mm[at + size]!) * fx;
    let d = above + (below - above) * fy;
    const isFront = designed[at + (fx < 0.5 ? 0 : 1) + (fy < 0.5 ? 0 : size)] === 1;
    if (isFront) d += macroMm * look[k + 2]! + microMm * look[k + 3]!;
    const step = ((d + FIELD_REACH_MM) * PER_MM + 0.5) | 0;
    const wanted = look[k + 4]! * (isFront ? front : natural)[step < 0 ? 0 : step > last ? last : step]!;
    const sessions = look[k + 5]!;
    if (sessions < CLASSED_SESSIONS * wanted) out[site[n]!] = 1 + ((sessions / wanted) | 0);
  }
  return out;
}

/** A profile at every 1 / PER_MM of a mm within the field's reach. */
const profileTable = (profile: (mm: number) => number): Float32Array =>
  Float32Array.from({ length: 2 * FIELD_REACH_MM * PER_MM + 1 }, (_, i) => profile(i / PER_MM - FIELD_REACH_MM));

const frontTables = new WeakMap<ZoneStyle, Float32Array>();

function frontTable(style: ZoneStyle): Float32Array {
  let table = frontTables.get(style);
  if (!table) frontTables.set(style, (table = profileTable((mm) => frontProfile(style, mm))));
  return table;
}

let naturalKnown: Float32Array | undefined;
const naturalTable = (): Float32Array => (naturalKnown ??= profileTable(naturalProfile));

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
  for (let i = 0; i < count; i++) {
    const [u, v] = [uv[2 * i]!, uv[2 * i + 1]!];
    const density = sampleGrid(map.perCm2, map.size, u, v);
    if (density <= (perCm2[i]! * i) / count) continue;
    out[i] = shaftUm(map.loss, sampleGrid(map.ragged, map.size, u, v), spread(i));
  }
  return out;
}

function shaftUm(loss: LossClass, raggedMm: number, t: number): number {
  if (loss.kind === 'diffuse') return thinnedUm(thinness(loss, raggedMm), t);
  if (raggedMm > 2) return Math.round(SHAFT_UM.vellusThin + t * (SHAFT_UM.vellusThick - SHAFT_UM.vellusThin));
  const terminal = SHAFT_UM.thin + t * (SHAFT_UM.thick - SHAFT_UM.thin);
  const whole = Math.min(1, Math.max(0, (2 - raggedMm) / 15));
  return Math.round(SHAFT_UM.miniaturised + (terminal - SHAFT_UM.miniaturised) * whole);
}

/** Hair of all calibres stands side by side where it thins (P: diversity of diameters): the finer half is miniaturised the more. */
function thinnedUm(thin: number, t: number): number {
  const terminal = SHAFT_UM.thin + t * (SHAFT_UM.thick - SHAFT_UM.thin);
  const lost = thin * (1 - t) ** 0.7;
  return Math.round(terminal + (SHAFT_UM.miniaturised - terminal) * lost);
}

/** A number in 0…1 by rank, evenly spread over any run of ranks: multiples of the golden ratio. */
const spread = (i: number): number => (i * 0.6180339887498949) % 1;
