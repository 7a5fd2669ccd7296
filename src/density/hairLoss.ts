import type { Head } from '../anatomy/head';
import { GRID_SIZE, sampleGrid } from '../hairline/raster';
import { fade } from './fade';
import { growthOf } from './growth';
import { groundOf, type Ground } from './ground';
import { bearingOf, ownLineOf, rimOf, thinZoneOf } from './lossBorders';
import { LOSS_CLASSES, type DiffuseLoss, type LossClass } from './lossClasses';
import { baldOnTop } from './lossTop';
import { partsOf, type ScalpParts } from './parts';
import { patchesOn, type RoundPatch } from './patches';

/** What grows on a head: grids over the chart as in a HairlineField; cells off the chart that no value between cells asks for hold nothing. */
export interface HairMap {
  readonly size: number;
  readonly loss: LossClass;
  /** Skin mm to the edge of the loss (the fringe's upper edge, or the border of the thin zone), positive on the bald or thin side. */
  readonly bald: Float32Array;
  /** The same with the irregularity of a real edge: what density and blend follow; patches are left out. */
  readonly ragged: Float32Array;
  /** Skin mm to the end of the skin that hair ever grew on, positive inside. */
  readonly bearing: Float32Array;
  /** Follicular units per cm² that are there to be seen. */
  readonly perCm2: Float32Array;
  /** Follicular units per cm² of this head without any loss; where none is left on top, as at the sides. */
  readonly fullPerCm2: Float32Array;
  /** Unit tangent of growth in chart uv, two numbers a cell. */
  readonly growth: Float32Array;
  /** What belongs to the top and to the crown. */
  readonly parts: ScalpParts;
  /** How far diffuse thinning has gone besides, 0…1; absent where there is none. */
  readonly thin?: Float32Array;
  /** Skin mm to the border of the nearest bald patch, positive inside; absent where there is none. */
  readonly patch?: Float32Array;
}

/** What a client adds to a class of loss. */
export interface LossExtras {
  /** Tape from the glabella to the present hairline, mm; absent: the class's usual one. */
  readonly hairlineMm?: number | undefined;
  /** Diffuse thinning over the top, 0…1. */
  readonly thinning?: number | undefined;
  readonly patches?: readonly RoundPatch[] | undefined;
  /** Whose hairline is kept where loss leaves one; absent: hers. */
  readonly own?: 'man' | 'woman' | undefined;
}

/** Full density by place: in front of the tragus (mm) → units per cm². Temple 44, over the ear 50, back 80–110 (P, S). */
const FULL_PER_CM2 = [
  { forwardMm: -80, perCm2: 95 },
  { forwardMm: -45, perCm2: 80 },
  { forwardMm: -12, perCm2: 50 },
  { forwardMm: 20, perCm2: 44 },
] as const;
/** Width of the soft edge at the ear and the nape, mm (A). */
export const NATURAL_FADE_MM = 6;
/** Width over which her own front hairline thins out, mm (A: as the feather of the female style). */
const OWN_LINE_FADE_MM = 11;
/** As deep in hair, or as far from any, as matters, mm. */
const FAR_MM = 100;
/** Share of the hair on top that the strongest thinning takes (A). */
export const THINNED_SHARE = 0.8;

/** The hair of a head with a class of loss. The same head, class and extras always give the same map. */
export function hairMapOf(head: Head, loss: LossClass, extras: LossExtras = {}): HairMap {
  const ground = groundOf(head);
  const { own = 'woman', hairlineMm } = extras;
  const bearing = loss.kind === 'fringe' ? bearingOf(head, hairlineMm) : ownLineOf(head, own, hairlineMm).mm;
  const edge = edgeOf(head, ground, loss, extras);
  const ragged = raggedEdge(ground, edge, loss);
  const thin = extras.thinning ? thinned(head, ground, extras.thinning) : undefined;
  const patch = extras.patches?.length ? patchesOn(head, extras.patches) : undefined;
  const fullPerCm2 = fullDensity(head, ground, loss, bearing);
  const perCm2 = new Float32Array(edge.length);
  for (let n = 0; n < ground.cells.length; n++) {
    const cell = ground.cells[n]!;
    const top = onTop(ground.aboveMm[cell]!);
    const soft =
      loss.kind === 'diffuse' ? NATURAL_FADE_MM + (OWN_LINE_FADE_MM - NATURAL_FADE_MM) * top : NATURAL_FADE_MM;
    let density = fade(bearing[cell]!, -soft / 2, soft / 2) * leftPerCm2(loss, ragged[cell]!, fullPerCm2[cell]!, top);
    if (thin) density *= 1 - THINNED_SHARE * thin[cell]!;
    if (patch) density *= 1 - fade(patch[cell]!, ...PATCH_EDGE_MM);
    perCm2[cell] = density;
  }
  const bald = patch ? edge.map((mm, cell) => Math.max(mm, patch[cell]!)) : edge;
  return {
    size: GRID_SIZE,
    loss,
    bald,
    ragged,
    bearing,
    perCm2,
    fullPerCm2,
    growth: growthOf(head),
    parts: partsOf(head),
    ...(thin && { thin }),
    ...(patch && { patch }),
  };
}

/** A patch of alopecia areata is sharp: all hair is lost within this, mm from its border (A). */
const PATCH_EDGE_MM = [-2, 0.8] as const;

/** Skin mm to the edge of the loss, before its irregularity. */
function edgeOf(head: Head, ground: Ground, loss: LossClass, { own, hairlineMm }: LossExtras): Float32Array {
  const everywhere = (mm: number) => new Float32Array(GRID_SIZE * GRID_SIZE).fill(mm);
  if (loss.kind === 'total') return everywhere(FAR_MM);
  if (loss.kind === 'diffuse')
    return loss.part.length > 0 ? thinZoneOf(head, loss, own ?? 'woman', hairlineMm) : everywhere(-FAR_MM);
  const rim = rimOf(head, loss);
  return loss.top || loss.lift ? baldOnTop(ground, rim, loss, hairlineMm) : rim;
}

function leftPerCm2(loss: LossClass, raggedMm: number, full: number, top: number): number {
  if (loss.kind === 'total') return 0;
  if (loss.kind === 'fringe')
    return loss.vellusPerCm2 + (full - loss.vellusPerCm2) * fade(-raggedMm, -2, loss.transitionMm - 2);
  const { middle, around } = loss.left;
  const whole = 1 + (around - 1) * top;
  return full * (whole + (middle - whole) * thinness(loss, raggedMm));
}

/** How far a place has thinned, 0…1: ½ on the border of the thin zone. */
export const thinness = ({ transitionMm }: DiffuseLoss, raggedMm: number): number =>
  fade(raggedMm, -transitionMm / 2, transitionMm / 2);

/** 0 beside the ears, 1 on top. */
const onTop = (aboveEarMm: number): number => fade(aboveEarMm, 28, 62);

/** Over which of the edge of Norwood VI diffuse thinning sets in, mm (A). */
const THIN_EDGE_MM = { from: -12, to: 22 } as const;

/** Diffuse thinning over the skin that pattern loss would take. */
function thinned(head: Head, { cells }: Ground, share: number): Float32Array {
  const rim = rimOf(head, LOSS_CLASSES['norwood-6']);
  const out = new Float32Array(rim.length);
  for (let n = 0; n < cells.length; n++)
    out[cells[n]!] = share * fade(rim[cells[n]!]!, THIN_EDGE_MM.from, THIN_EDGE_MM.to);
  return out;
}

/** Hairline 51, mid-scalp 85–100 (P, S): rises over this distance behind the line (A). */
const TOP_PER_CM2 = { hairline: 51, middle: 92, riseMm: 42 } as const;
/** Where hair is left on top of a man it has the density of the top, from so far inside the edge of Norwood VI on, mm. */
const TOP_EDGE_MM = { from: 2, to: 26 } as const;

function fullDensity(head: Head, ground: Ground, loss: LossClass, bearing: Float32Array): Float32Array {
  const { hairline, middle, riseMm } = TOP_PER_CM2;
  const { cells, forwardMm, aboveMm } = ground;
  const out = new Float32Array(bearing.length);
  const rim = loss.kind === 'fringe' && loss.top ? rimOf(head, loss) : undefined;
  const isTop = loss.kind === 'diffuse' || rim !== undefined;
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const side = Math.fround(fullAt(forwardMm[cell]!));
    out[cell] = side;
    if (!isTop) continue;
    const share = onTop(aboveMm[cell]!) * (rim ? fade(rim[cell]!, TOP_EDGE_MM.from, TOP_EDGE_MM.to) : 1);
    out[cell] = side + (hairline + (middle - hairline) * fade(bearing[cell]!, 0, riseMm) - side) * share;
  }
  return out;
}

/** Follicular units per cm² at a chart position. */
export const sampleHair = (map: HairMap, u: number, v: number): number => sampleGrid(map.perCm2, map.size, u, v);

function raggedEdge({ cells, edge }: Ground, mm: Float32Array, { raggedMm, raggedWaveMm }: LossClass): Float32Array {
  const sway = edge(raggedWaveMm);
  const out = mm.slice();
  for (let n = 0; n < cells.length; n++) out[cells[n]!] = mm[cells[n]!]! + raggedMm * sway[cells[n]!]!;
  return out;
}

function fullAt(forwardMm: number): number {
  const stops = FULL_PER_CM2;
  if (forwardMm <= stops[0].forwardMm) return stops[0].perCm2;
  for (let i = 1; i < stops.length; i++) {
    const [a, b] = [stops[i - 1]!, stops[i]!];
    if (b.forwardMm >= forwardMm)
      return a.perCm2 + ((b.perCm2 - a.perCm2) * (forwardMm - a.forwardMm)) / (b.forwardMm - a.forwardMm);
  }
  return stops.at(-1)!.perCm2;
}
