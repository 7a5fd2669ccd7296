import type { Head } from '../anatomy/head';
import { marked } from '../anatomy/marked';
import { GRID_SIZE, rasterOf, type ChartRaster } from './raster';

/** Cells along a side of the raster's large blocks, and of the small ones that they are cut into. */
export const LARGE = 16;
export const SMALL = 4;
const LARGE_ACROSS = GRID_SIZE / LARGE;
export const SMALL_ACROSS = GRID_SIZE / SMALL;

/** Cells around the chart that are asked for too when a value between cells is. */
const RIM = 3;

/** The cells on or next to the chart. */
export interface UsedCells {
  /** 1 for cells on the chart or at most RIM cells off it. */
  readonly used: Uint8Array;
  /** Those cells, ascending. */
  readonly cells: Uint32Array;
}

/** They in blocks. A ball is four numbers: x, y, z, radius, mm; blocks go row by row. */
export interface RasterBlocks {
  readonly used: Uint8Array;
  /** Balls in head space around the centres of each block's used cells; of a negative radius where there are none. */
  readonly large: Float64Array;
  readonly small: Float64Array;
}

const known = new WeakMap<Head, RasterBlocks>();

/** The blocks of a head's raster, made once. */
export function blocksOf(head: Head): RasterBlocks {
  let blocks = known.get(head);
  if (!blocks) {
    const raster = rasterOf(head);
    const { used } = usedCellsOf(head);
    known.set(head, (blocks = { used, large: ballsOf(raster, used, LARGE), small: ballsOf(raster, used, SMALL) }));
  }
  return blocks;
}

const usedCells = new WeakMap<Uint8Array, UsedCells>();

/** The cells that a head's chart uses: the same for all heads of one chart. */
export function usedCellsOf(head: Head): UsedCells {
  const { inside, size } = rasterOf(head);
  let on = usedCells.get(inside);
  if (!on) {
    const used = usedOf(inside, size);
    usedCells.set(inside, (on = { used, cells: marked(used) }));
  }
  return on;
}

function usedOf(inside: Uint8Array, size: number): Uint8Array {
  const used = new Uint8Array(size * size);
  for (let cell = 0; cell < inside.length; cell++) {
    if (inside[cell] === 0) continue;
    const x = cell % size;
    const y = (cell / size) | 0;
    const left = Math.max(0, x - RIM);
    const right = Math.min(size - 1, x + RIM);
    // A cell to the left on the chart has marked all but the last column.
    const from = x > 0 && inside[cell - 1] ? right : left;
    for (let row = Math.max(0, y - RIM); row <= Math.min(size - 1, y + RIM); row++)
      for (let at = row * size + from; at <= row * size + right; at++) used[at] = 1;
  }
  return used;
}

function ballsOf(raster: ChartRaster, used: Uint8Array, cells: number): Float64Array {
  const across = raster.size / cells;
  const out = new Float64Array(4 * across * across);
  for (let block = 0; block < across * across; block++) {
    const first = Math.floor(block / across) * cells * raster.size + (block % across) * cells;
    putBall(raster, used, first, cells, out, 4 * block);
  }
  return out;
}

/** About the middle of the box around the cells. */
function putBall(
  { xyz, size }: ChartRaster,
  used: Uint8Array,
  first: number,
  cells: number,
  out: Float64Array,
  at: number,
): void {
  let left = Infinity;
  let right = -Infinity;
  let low = Infinity;
  let high = -Infinity;
  let back = Infinity;
  let front = -Infinity;
  for (let y = first; y < first + cells * size; y += size)
    for (let cell = y; cell < y + cells; cell++) {
      if (!used[cell]) continue;
      const x = xyz[3 * cell]!;
      const up = xyz[3 * cell + 1]!;
      const z = xyz[3 * cell + 2]!;
      if (x < left) left = x;
      if (x > right) right = x;
      if (up < low) low = up;
      if (up > high) high = up;
      if (z < back) back = z;
      if (z > front) front = z;
    }
  if (left === Infinity) {
    out[at + 3] = -1;
    return;
  }
  const mx = (left + right) / 2;
  const my = (low + high) / 2;
  const mz = (back + front) / 2;
  let square = 0;
  for (let y = first; y < first + cells * size; y += size)
    for (let cell = y; cell < y + cells; cell++) {
      if (!used[cell]) continue;
      const dx = xyz[3 * cell]! - mx;
      const dy = xyz[3 * cell + 1]! - my;
      const dz = xyz[3 * cell + 2]! - mz;
      square = Math.max(square, dx * dx + dy * dy + dz * dz);
    }
  out[at] = mx;
  out[at + 1] = my;
  out[at + 2] = mz;
  out[at + 3] = Math.sqrt(square);
}

/** The small block that a cell is in. */
export const smallBlockOf = (cell: number): number =>
  Math.floor(cell / (GRID_SIZE * SMALL)) * SMALL_ACROSS + Math.floor((cell % GRID_SIZE) / SMALL);

/** The same for every cell, looked up. */
export const SMALL_OF = Uint16Array.from({ length: GRID_SIZE * GRID_SIZE }, (_, cell) => smallBlockOf(cell));

/** The large block that a small one is part of. */
export const largeOf = (small: number): number => {
  const ratio = LARGE / SMALL;
  return (
    Math.floor(Math.floor(small / SMALL_ACROSS) / ratio) * LARGE_ACROSS + Math.floor((small % SMALL_ACROSS) / ratio)
  );
};

/** The number of the small block `n` (row by row) of a large one. */
export const smallOf = (large: number, n: number): number => {
  const ratio = LARGE / SMALL;
  const y = Math.floor(large / LARGE_ACROSS) * ratio + Math.floor(n / ratio);
  return y * SMALL_ACROSS + (large % LARGE_ACROSS) * ratio + (n % ratio);
};

/** Small blocks of a large one. */
export const SMALL_IN_LARGE = (LARGE / SMALL) ** 2;

/** The first cell of a small block. */
export const firstCellOf = (small: number): number =>
  Math.floor(small / SMALL_ACROSS) * SMALL * GRID_SIZE + (small % SMALL_ACROSS) * SMALL;
