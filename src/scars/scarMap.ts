import type { Head } from '../anatomy/head';
import { blocksOf, firstCellOf, SMALL, SMALL_OF } from '../hairline/blocks';
import { GRID_SIZE, rasterOf } from '../hairline/raster';
import { gapTo, middleTo, STRIDE } from '../hairline/segments';
import { HEIGHT_MM, SCAR_GRID } from './grid';
import { measureTo, type Band, type Measured } from './band';

const PER_CELL = SCAR_GRID / GRID_SIZE;
/** Half of the width over which a scar's edge goes over into skin, mm. Two texels: what lies between them is their mix. */
const EDGE_MM = 0.3;

/** Where the skin is a scar: two bytes a texel, how much of it is (128 on the edge), and how high it stands. */
export interface ScarTexels {
  readonly texels: Uint8Array;
  /** 1 for the small blocks of the raster that have any. */
  readonly isTouched: Uint8Array;
}

export const noTexels = (): ScarTexels => ({
  texels: new Uint8Array(2 * SCAR_GRID * SCAR_GRID),
  isTouched: new Uint8Array((GRID_SIZE / SMALL) ** 2),
});

/** How much of a place is scar, `beyondMm` from the edge: 1 inside, ½ on it. */
const scarShare = (beyondMm: number): number => Math.min(1, Math.max(0, 0.5 - beyondMm / (2 * EDGE_MM)));

/** How high a raised scar is there, mm; 0 beyond its edge. */
export type Rise = (measured: Measured, u: number, v: number) => number;

/** One step of a byte: all that is raised is told by it, its rim too. */
const LEAST_RISE = 1 / 255;

/** Lays a band on the map; where there is a higher or fuller scar already, that stays. */
export function layBand(head: Head, band: Band, rise: Rise | undefined, into: ScarTexels): void {
  const measured: Measured = { beyondMm: 0, halfMm: 0 };
  const xyz: [number, number, number] = [0, 0, 0];
  eachBlockNear(head, band, band.reachMm + EDGE_MM, (block, near, count) => {
    let touched = false;
    eachTexel(head, block, xyz, (texel, u, v) => {
      measureTo(band, near, count, u, v, xyz, measured);
      if (measured.beyondMm >= EDGE_MM) return;
      touched = true;
      put(into.texels, 2 * texel, scarShare(measured.beyondMm));
      if (rise) put(into.texels, 2 * texel + 1, Math.max(LEAST_RISE, rise(measured, u, v) / HEIGHT_MM));
    });
    if (touched) into.isTouched[block] = 1;
  });
}

const put = (texels: Uint8Array, at: number, share: number): void => {
  const value = Math.round(255 * Math.min(1, share));
  if (value > texels[at]!) texels[at] = value;
};

type NearBlock = (block: number, near: Uint16Array, count: number) => void;

/** The small blocks of the raster that a band may reach, each with the segments that do. */
export function eachBlockNear(head: Head, { segments }: Band, reachMm: number, visit: NearBlock): void {
  const { small } = blocksOf(head);
  const near = new Uint16Array(segments.count);
  const candidates = blocksInBox(head, segments.at, segments.count, reachMm);
  for (const block of candidates) {
    const [x, y, z, radius] = [small[4 * block]!, small[4 * block + 1]!, small[4 * block + 2]!, small[4 * block + 3]!];
    const size = radius + BETWEEN_MM;
    let least = Infinity;
    for (let i = 0; i < segments.count; i++) least = Math.min(least, middleTo(segments.at, i, x, y, z));
    // What is nearest to any place in the block is hardly farther from its middle than the segment nearest to that.
    const most = Math.min(size + reachMm, least + 2 * size);
    let count = 0;
    for (let i = 0; i < segments.count; i++) if (gapTo(segments.at, i, x, y, z) <= most) near[count++] = i;
    if (count > 0) visit(block, near, count);
  }
}

/** Texels of a block lie up to half a cell beyond the centres of its cells, mm. */
const BETWEEN_MM = 1.4;

/** Blocks whose ball meets the box around the segments. */
function* blocksInBox(head: Head, at: Float64Array, count: number, reachMm: number): Iterable<number> {
  const { small } = blocksOf(head);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [at[STRIDE * i + k]!, at[STRIDE * i + k]! + at[STRIDE * i + 3 + k]!];
      low[k] = Math.min(low[k]!, a, b);
      high[k] = Math.max(high[k]!, a, b);
    }
  for (let block = 0; 4 * block < small.length; block++) {
    const radius = small[4 * block + 3]!;
    if (radius < 0) continue;
    const by = radius + BETWEEN_MM + reachMm;
    let isIn = true;
    for (let k = 0; k < 3; k++) isIn &&= small[4 * block + k]! > low[k]! - by && small[4 * block + k]! < high[k]! + by;
    if (isIn) yield block;
  }
}

/** Every texel in the cells of a block, with its uv; its place goes to `xyz`, between the centres of the cells around. */
function eachTexel(
  head: Head,
  block: number,
  xyz: [number, number, number],
  visit: (texel: number, u: number, v: number) => void,
): void {
  const { xyz: grid } = rasterOf(head);
  const first = firstCellOf(block);
  const [column, row] = [first % GRID_SIZE, Math.floor(first / GRID_SIZE)];
  for (let j = 0; j < SMALL * PER_CELL; j++) {
    const gy = Math.min(GRID_SIZE - 1.001, Math.max(0, row + (j + 0.5) / PER_CELL - 0.5));
    const y0 = Math.floor(gy);
    const fy = gy - y0;
    for (let i = 0; i < SMALL * PER_CELL; i++) {
      const gx = Math.min(GRID_SIZE - 1.001, Math.max(0, column + (i + 0.5) / PER_CELL - 0.5));
      const x0 = Math.floor(gx);
      const fx = gx - x0;
      const at = 3 * (y0 * GRID_SIZE + x0);
      const below = at + 3 * GRID_SIZE;
      for (let k = 0; k < 3; k++) {
        const above = grid[at + k]! + (grid[at + 3 + k]! - grid[at + k]!) * fx;
        const under = grid[below + k]! + (grid[below + 3 + k]! - grid[below + k]!) * fx;
        xyz[k] = above + (under - above) * fy;
      }
      const [x, y] = [column * PER_CELL + i, row * PER_CELL + j];
      visit(y * SCAR_GRID + x, (x + 0.5) / SCAR_GRID, (y + 0.5) / SCAR_GRID);
    }
  }
}

/** A round scar about a chart position. */
export function layRound(head: Head, u: number, v: number, radiusMm: number, { texels, isTouched }: ScarTexels): void {
  const { metric } = rasterOf(head);
  const cell = cellAt(u, v);
  const [e, f, g] = [metric[3 * cell]!, metric[3 * cell + 1]!, metric[3 * cell + 2]!];
  if (!(e > 0 && g > 0)) return;
  // The soft edge of a small disc covers more than the disc: its radius squared, and a third of the edge's half width squared.
  const edge = Math.sqrt(Math.max(0.01, radiusMm * radiusMm - (EDGE_MM * EDGE_MM) / 3));
  const [reachU, reachV] = [(edge + EDGE_MM) / Math.sqrt(e), (edge + EDGE_MM) / Math.sqrt(g)];
  const clamp = (t: number) => Math.min(SCAR_GRID - 1, Math.max(0, Math.round(t * SCAR_GRID - 0.5)));
  for (let y = clamp(v - reachV); y <= clamp(v + reachV); y++)
    for (let x = clamp(u - reachU); x <= clamp(u + reachU); x++) {
      const [du, dv] = [(x + 0.5) / SCAR_GRID - u, (y + 0.5) / SCAR_GRID - v];
      const mm = Math.sqrt(Math.max(0, e * du * du + 2 * f * du * dv + g * dv * dv));
      if (mm - edge >= EDGE_MM) continue;
      put(texels, 2 * (y * SCAR_GRID + x), scarShare(mm - edge));
      isTouched[SMALL_OF[cellAt((x + 0.5) / SCAR_GRID, (y + 0.5) / SCAR_GRID)]!] = 1;
    }
}

/** The cell of the raster that a chart position is in. */
const cellAt = (u: number, v: number): number => {
  const held = (t: number) => Math.min(GRID_SIZE - 1, Math.max(0, Math.floor(t * GRID_SIZE)));
  return held(v) * GRID_SIZE + held(u);
};

/** How much of the skin at a chart position is scar, 0…1. */
export function shareAt({ texels, isTouched }: ScarTexels, u: number, v: number): number {
  if (!isTouched[SMALL_OF[cellAt(u, v)]!]) return 0;
  const x = Math.min(SCAR_GRID - 1.001, Math.max(0, u * SCAR_GRID - 0.5));
  const y = Math.min(SCAR_GRID - 1.001, Math.max(0, v * SCAR_GRID - 0.5));
  const [fx, fy] = [x - Math.floor(x), y - Math.floor(y)];
  const at = 2 * (Math.floor(y) * SCAR_GRID + Math.floor(x));
  const below = at + 2 * SCAR_GRID;
  const above = texels[at]! + (texels[at + 2]! - texels[at]!) * fx;
  const under = texels[below]! + (texels[below + 2]! - texels[below]!) * fx;
  return (above + (under - above) * fy) / 255;
}

/** Is the scar at a chart position a keloid? */
export function isRaisedAt({ texels, isTouched }: ScarTexels, u: number, v: number): boolean {
  if (!isTouched[SMALL_OF[cellAt(u, v)]!]) return false;
  // Any of the four texels that its share is mixed of.
  const first = (t: number) => Math.min(SCAR_GRID - 2, Math.max(0, Math.floor(t * SCAR_GRID - 0.5)));
  const at = first(v) * SCAR_GRID + first(u);
  return [at, at + 1, at + SCAR_GRID, at + SCAR_GRID + 1].some((texel) => texels[2 * texel + 1]! > 0);
}
