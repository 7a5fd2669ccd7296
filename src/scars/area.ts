import type { Head } from '../anatomy/head';
import { firstCellOf, SMALL } from '../hairline/blocks';
import { GRID_SIZE, rasterOf } from '../hairline/raster';
import { SCAR_GRID } from './grid';
import type { LaidScars } from './scars';

/** Scar tissue on the chart that can be treated, cm² of skin: keloids are left alone. */
export function scarAreaCm2(head: Head, { texels, isTouched }: LaidScars): number {
  const { areaMm2 } = rasterOf(head);
  const perCell = SCAR_GRID / GRID_SIZE;
  let sum = 0;
  isTouched.forEach((touched, block) => {
    if (!touched) return;
    for (let n = 0; n < SMALL * SMALL; n++) {
      const cell = firstCellOf(block) + Math.floor(n / SMALL) * GRID_SIZE + (n % SMALL);
      const first = Math.floor(cell / GRID_SIZE) * perCell * SCAR_GRID + (cell % GRID_SIZE) * perCell;
      let share = 0;
      for (let k = 0; k < perCell * perCell; k++) {
        const at = 2 * (first + Math.floor(k / perCell) * SCAR_GRID + (k % perCell));
        if (texels[at + 1] === 0) share += texels[at]!;
      }
      sum += (share / 255 / perCell ** 2) * areaMm2[cell]!;
    }
  });
  return sum / 100;
}
