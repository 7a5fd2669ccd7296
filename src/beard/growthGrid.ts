import type { GrowthGrid } from '../hair/roots';

const SIZE = 64;

/** Growth by site, spread over a grid of the chart: the mean of a cell's sites, and of the cells around where there is none. */
export function growthGrid(uv: Float32Array, growth: Float32Array): GrowthGrid {
  let grid: Float32Array = new Float32Array(2 * SIZE * SIZE);
  const cell = (t: number) => Math.min(SIZE - 1, Math.max(0, Math.floor(t * SIZE)));
  for (let i = 0; i < uv.length / 2; i++) {
    const at = 2 * (cell(uv[2 * i + 1]!) * SIZE + cell(uv[2 * i]!));
    grid[at]! += growth[2 * i]!;
    grid[at + 1]! += growth[2 * i + 1]!;
  }
  // Sums would weigh cells by their sites; two rounds reach beyond every border that a strand is looked up across.
  grid = unit(grid);
  for (let round = 0; round < 2; round++) grid = spreadOut(grid);
  return { growth: grid, size: SIZE };
}

const isEmpty = (grid: Float32Array, cell: number): boolean => grid[2 * cell] === 0 && grid[2 * cell + 1] === 0;

function unit(grid: Float32Array): Float32Array {
  return grid.map((value, i) => {
    const length = Math.hypot(grid[i & ~1]!, grid[i | 1]!);
    return length > 0 ? value / length : 0;
  });
}

function spreadOut(grid: Float32Array): Float32Array {
  const out = grid.slice();
  for (let y = 1; y < SIZE - 1; y++)
    for (let x = 1; x < SIZE - 1; x++) {
      const cell = y * SIZE + x;
      if (!isEmpty(grid, cell)) continue;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          for (let k = 0; k < 2; k++) out[2 * cell + k]! += grid[2 * (cell + dy * SIZE + dx) + k]!;
    }
  return unit(out);
}
