import type { Head } from '../anatomy/head';
import { GRID_SIZE, rasterOf, type ChartRaster } from './raster';

/** Cells along a side of the raster's large blocks, and of the small ones that they are cut into. */
export const LARGE = 16;
export const SMALL = 4;
export const LARGE_ACROSS = GRID_SIZE / LARGE;
export const SMALL_ACROSS = GRID_SIZE / SMALL;

/** Cells around the chart that are asked for too when a value between cells is. */
const RIM = 3;

/** The cells on or next to the chart, in blocks. A ball is four numbers: x, y, z, radius, mm; blocks go row by row. */
export interface RasterBlocks {
  /** 1 for cells on the chart or at most RIM cells off it. */
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
    const used = usedOf(raster);
    known.set(head, (blocks = { used, large: ballsOf(raster, used, LARGE), small: ballsOf(raster, used, SMALL) }));
  }
  return blocks;
}

function usedOf({ inside, size }: ChartRaster): Uint8Array {
  const used = new Uint8Array(size * size);
  inside.forEach((on, cell) => {
    if (!on) return;
    const [x, y] = [cell % size, Math.floor(cell / size)];
    const [left, right] = [Math.max(0, x - RIM), Math.min(size - 1, x + RIM)];
    for (let row = Math.max(0, y - RIM); row <= Math.min(size - 1, y + RIM); row++)
      used.fill(1, row * size + left, row * size + right + 1);
  });
  return used;
}

function ballsOf(raster: ChartRaster, used: Uint8Array, cells: number): Float64Array {
  const across = raster.size / cells;
  const out = new Float64Array(4 * across * across);
  for (let block = 0; block < across * across; block++) {
    const first = Math.floor(block / across) * cells * raster.size + (block % across) * cells;
    out.set(ballOf(raster, used, first, cells), 4 * block);
  }
  return out;
}

/** About the middle of the box around the cells. */
function ballOf(
  { xyz, size }: ChartRaster,
  used: Uint8Array,
  first: number,
  cells: number,
): [number, number, number, number] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  const each = (visit: (cell: number) => void) => {
    for (let y = 0; y < cells; y++)
      for (let x = 0; x < cells; x++) if (used[first + y * size + x]) visit(first + y * size + x);
  };
  each((cell) => {
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k]!, xyz[3 * cell + k]!);
      high[k] = Math.max(high[k]!, xyz[3 * cell + k]!);
    }
  });
  if (low[0] === Infinity) return [0, 0, 0, -1];
  const [x, y, z] = [0, 1, 2].map((k) => (low[k]! + high[k]!) / 2) as [number, number, number];
  let radius = 0;
  each((cell) => {
    radius = Math.max(radius, Math.hypot(xyz[3 * cell]! - x, xyz[3 * cell + 1]! - y, xyz[3 * cell + 2]! - z));
  });
  return [x, y, z, radius];
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
