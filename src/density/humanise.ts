import type { HairType } from '../design/client';
import type { PlacedSites } from './sites';
import { createRandom } from './sampling/random';
import { SESSION_PER_CM2 } from './zone';

/**
 * A hand is not a lattice: dots are set off from their sites, each by a Gaussian step that leaves a free disc around every dot set
 * before. Less in later sessions, which fill gaps. In P1 the distance to the nearest dot has a coefficient of variation of 0.24 and a
 * mean of 1.42 × that of a Poisson process; these steps and discs give that (M; the first three as tried on the clean set, the fourth A).
 */
const HAND = [
  { sigmaMm: 0.2, freeMm: 0.4 },
  { sigmaMm: 0.14, freeMm: 0.32 },
  { sigmaMm: 0.115, freeMm: 0.27 },
  { sigmaMm: 0.1, freeMm: 0.22 },
] as const;
/** Draws before the freest of them is taken. */
const TRIES = 6;
/** Cells along the chart of the grid that finds neighbours. */
const GRID = 512;

/** Share of the way to its nearest elder that a dot moves in the tightest clusters: coily hair grows in tufts (S; amount A). */
const CLUSTER_PULL = 0.45;

/**
 * Chart positions of the dots, two numbers a site, for sites in rank order. A dot's session is told by its rank where the density is
 * full, so that it never moves with a design. `cluster` from 0 to 1 draws dots together in twos and threes.
 */
export function humanise(sites: PlacedSites, seed: number, cluster = 0): Float32Array {
  const { count, uv, mmPerUnit, perCm2 } = sites;
  const random = createRandom(seed);
  const out = uv.slice();
  const grid = createCells(count);
  for (let i = 0; i < count; i++) {
    const session = Math.min(HAND.length - 1, Math.floor((perCm2[i]! * i) / (SESSION_PER_CM2 * count)));
    const { sigmaMm, freeMm } = HAND[session]!;
    const mm = mmPerUnit[i]!;
    const reach = freeMm / mm;
    const sigma = sigmaMm / mm;
    if (cluster > 0) draw(grid, out, uv, i, (2.5 * freeMm) / mm, cluster);
    const u = cluster > 0 ? pulled.u : uv[2 * i]!;
    const v = cluster > 0 ? pulled.v : uv[2 * i + 1]!;
    let bestU = u;
    let bestV = v;
    let bestGap = -1;
    for (let k = 0; k < TRIES && bestGap < reach; k++) {
      const radius = sigma * Math.sqrt(-2 * Math.log(1 - random()));
      const angle = 2 * Math.PI * random();
      const x = u + radius * Math.cos(angle);
      const y = v + radius * Math.sin(angle);
      const gap = nearest(grid, out, x, y, reach);
      if (gap <= bestGap) continue;
      bestU = x;
      bestV = y;
      bestGap = gap;
    }
    out[2 * i] = bestU;
    out[2 * i + 1] = bestV;
    insert(grid, i, bestU, bestV);
  }
  return out;
}

/** How tightly hair of a type grows in tufts, 0…1 (S: coily hair does, with larger gaps between; amounts A). */
export const TUFTS: Readonly<Record<HairType, number>> = { straight: 0, wavy: 0, curly: 0.4, coily: 1 };
/** Follicles that draw together stand within so many mm (A). */
const TUFT_MM = 1.35;

/** The same follicles drawn together in tufts, in rank order; they themselves where they grow evenly. */
export function tufted(sites: PlacedSites, tufts: number): PlacedSites {
  if (tufts === 0) return sites;
  const { count, uv, mmPerUnit } = sites;
  const out = uv.slice();
  const grid = createCells(count);
  for (let i = 0; i < count; i++) {
    draw(grid, out, uv, i, TUFT_MM / mmPerUnit[i]!, tufts);
    out[2 * i] = pulled.u;
    out[2 * i + 1] = pulled.v;
    insert(grid, i, pulled.u, pulled.v);
  }
  return { ...sites, uv: out };
}

/** Points by cell, as chains. */
interface Cells {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

const createCells = (count: number): Cells => ({
  first: new Int32Array(GRID * GRID).fill(-1),
  next: new Int32Array(count),
});

const cellAlong = (t: number): number => Math.max(0, Math.min(GRID - 1, Math.floor(t * GRID)));

function insert({ first, next }: Cells, i: number, u: number, v: number): void {
  const cell = cellAlong(v) * GRID + cellAlong(u);
  next[i] = first[cell]!;
  first[cell] = i;
}

/** Distance to the nearest point within `reach`, chart units; `reach` if there is none. */
function nearest({ first, next }: Cells, uv: Float32Array, u: number, v: number, reach: number): number {
  let best = reach * reach;
  const x0 = cellAlong(u - reach);
  const x1 = cellAlong(u + reach);
  const y1 = cellAlong(v + reach);
  for (let y = cellAlong(v - reach); y <= y1; y++)
    for (let x = x0; x <= x1; x++)
      for (let j = first[y * GRID + x]!; j >= 0; j = next[j]!) {
        const du = uv[2 * j]! - u;
        const dv = uv[2 * j + 1]! - v;
        const square = du * du + dv * dv;
        if (square < best) best = square;
      }
  return Math.sqrt(best);
}

/** Where `draw` has put a site last. */
const pulled = { u: 0, v: 0 };

/** Moves a site towards the elder dot that is nearest to it, if one is within `reach`, into `pulled`. */
function draw(
  { first, next }: Cells,
  dots: Float32Array,
  uv: Float32Array,
  i: number,
  reach: number,
  cluster: number,
): void {
  const u = uv[2 * i]!;
  const v = uv[2 * i + 1]!;
  let best = reach * reach;
  let toU = u;
  let toV = v;
  for (let y = cellAlong(v - reach); y <= cellAlong(v + reach); y++)
    for (let x = cellAlong(u - reach); x <= cellAlong(u + reach); x++)
      for (let j = first[y * GRID + x]!; j >= 0; j = next[j]!) {
        const du = dots[2 * j]! - u;
        const dv = dots[2 * j + 1]! - v;
        if (du * du + dv * dv >= best) continue;
        best = du * du + dv * dv;
        toU = dots[2 * j]!;
        toV = dots[2 * j + 1]!;
      }
  const pull = CLUSTER_PULL * cluster;
  pulled.u = u + pull * (toU - u);
  pulled.v = v + pull * (toV - v);
}
