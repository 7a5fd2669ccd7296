import { createRandom } from '../density/sampling/random';

/** Side of the tile on the skin, mm. */
export const GRAIN_MM = 12;
export const GRAIN_PX = 256;
/** Slopes are stored as ½ ± ½ for ∓ so much rise per mm. */
export const GRAIN_SLOPE = 0.8;

const SEED = 20;
const MM_PER_PX = GRAIN_MM / GRAIN_PX;

/** Skin's own relief (A): the small furrows and their coarser net, mm deep, and pores; and freckles that it may have. */
const FURROWS = { cells: 22, width: 0.16, depthMm: 0.02 } as const;
const CREASES = { cells: 8, width: 0.14, depthMm: 0.035 } as const;
const PORES = { cells: 10, radiusMm: 0.11, depthMm: 0.045 } as const;
const FRECKLES = { cells: 5, share: 0.6, radiusMm: [0.4, 1.1] } as const;

/**
 * A tile of skin that repeats without a seam.
 * @returns four bytes a texel, rows from v = 0 up: slope along u and v, height (255 on the plateaus, 0 deep in a pore), freckle (0…255)
 */
export function skinGrain(): Uint8Array<ArrayBuffer> {
  const random = createRandom(SEED);
  const furrows = scatter(FURROWS.cells, random);
  const creases = scatter(CREASES.cells, random);
  const pores = scatter(PORES.cells, random);
  const freckles = scatter(FRECKLES.cells, random);
  const sizes = Float32Array.from({ length: FRECKLES.cells ** 2 }, () => random());
  const height = new Float32Array(GRAIN_PX ** 2);
  const freckle = new Float32Array(GRAIN_PX ** 2);
  for (let i = 0; i < height.length; i++) {
    const u = ((i % GRAIN_PX) + 0.5) / GRAIN_PX;
    const v = (((i / GRAIN_PX) | 0) + 0.5) / GRAIN_PX;
    height[i] = -furrow(furrows, FURROWS, u, v) - furrow(creases, CREASES, u, v) - pore(pores, u, v);
    freckle[i] = spot(freckles, sizes, u, v);
  }
  return packed(height, freckle);
}

/** One point in each cell of a square grid, as offsets from its corner in cells. */
const scatter = (cells: number, random: () => number): Float32Array =>
  Float32Array.from({ length: 2 * cells * cells }, () => 0.1 + 0.8 * random());

/** What `nearest` found last: distances to the nearest two points, in cells, and the cell of the nearest. */
const near = { first: 0, second: 0, cell: 0 };

/** The nearest points of a grid that repeats (Worley 1996), into `near`. */
function nearest(points: Float32Array, cells: number, u: number, v: number): void {
  const x = u * cells;
  const y = v * cells;
  const column = Math.floor(x);
  const row = Math.floor(y);
  let first = Infinity;
  let second = Infinity;
  for (let cy = row - 1; cy <= row + 1; cy++) {
    const line = cells * (cy < 0 ? cells - 1 : cy === cells ? 0 : cy);
    for (let cx = column - 1; cx <= column + 1; cx++) {
      const at = line + (cx < 0 ? cells - 1 : cx === cells ? 0 : cx);
      const dx = cx + points[2 * at]! - x;
      const dy = cy + points[2 * at + 1]! - y;
      const square = dx * dx + dy * dy;
      if (square < first) {
        second = first;
        first = square;
        near.cell = at;
      } else if (square < second) second = square;
    }
  }
  near.first = Math.sqrt(first);
  near.second = Math.sqrt(second);
}

/** Depth of the furrow that runs between neighbouring cells, mm. */
function furrow(points: Float32Array, net: typeof FURROWS | typeof CREASES, u: number, v: number): number {
  nearest(points, net.cells, u, v);
  return net.depthMm * Math.exp(-(((near.second - near.first) / net.width) ** 2));
}

function pore(points: Float32Array, u: number, v: number): number {
  nearest(points, PORES.cells, u, v);
  const distanceMm = (near.first * GRAIN_MM) / PORES.cells;
  return PORES.depthMm * Math.exp(-((distanceMm / PORES.radiusMm) ** 2));
}

function spot(points: Float32Array, sizes: Float32Array, u: number, v: number): number {
  nearest(points, FRECKLES.cells, u, v);
  const size = sizes[near.cell]! / FRECKLES.share;
  if (size >= 1) return 0;
  const [least, most] = FRECKLES.radiusMm;
  const distanceMm = (near.first * GRAIN_MM) / FRECKLES.cells;
  return (1 - 0.6 * size) * Math.exp(-((distanceMm / (least + (most - least) * size)) ** 4));
}

const byte = (unit: number): number => Math.round(255 * Math.max(0, Math.min(1, unit)));
/** Of the rise over two texels, mm. */
const slope = (rise: number): number => byte(0.5 + rise / (2 * MM_PER_PX) / (2 * GRAIN_SLOPE));

function packed(height: Float32Array, freckle: Float32Array): Uint8Array<ArrayBuffer> {
  let lowest = Infinity;
  for (let i = 0; i < height.length; i++) if (height[i]! < lowest) lowest = height[i]!;
  const out = new Uint8Array(4 * height.length);
  const last = GRAIN_PX - 1;
  for (let i = 0; i < height.length; i++) {
    const x = i & last;
    const line = i - x;
    const up = (i + GRAIN_PX) % height.length;
    const down = (i + height.length - GRAIN_PX) % height.length;
    out[4 * i] = slope(height[line + ((x + 1) & last)]! - height[line + ((x - 1) & last)]!);
    out[4 * i + 1] = slope(height[up]! - height[down]!);
    out[4 * i + 2] = byte(1 - height[i]! / lowest);
    out[4 * i + 3] = byte(freckle[i]!);
  }
  return out;
}
