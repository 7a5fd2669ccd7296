import type { Head } from '../anatomy/head';
import { firstCellOf, SMALL } from '../hairline/blocks';
import { GRID_SIZE, rasterOf } from '../hairline/raster';
import { SCAR_GRID } from './grid';
import type { LaidScars } from './scars';
import type { Takes } from './takes';

/** Minutes for 1,000 dots on scars: the slow end of what is usual (D: 8.5–17), since each is placed by eye (A). */
const MINUTES_PER_1000 = 17;

/** What treating the scars takes. */
export interface ScarWork {
  /** Of scar tissue on the chart that is treated. */
  readonly areaCm2: number;
  /** Dots that each of the first three sessions puts on scars and blends around them. */
  readonly dots: readonly [number, number, number];
  readonly hours: readonly [number, number, number];
}

/** @param session the first session of each pigment site, 0 where it has no dot */
export function scarWork(head: Head, scars: LaidScars, { onScar }: Takes, session: Uint8Array): ScarWork {
  const dots: [number, number, number] = [0, 0, 0];
  onScar.forEach((share, i) => {
    const first = session[i]!;
    if (share > 0 && first >= 1 && first <= 3) dots[(first - 1) as 0 | 1 | 2]++;
  });
  const hoursOf = (count: number) => (count * MINUTES_PER_1000) / 60_000;
  return { areaCm2: scarAreaCm2(head, scars), dots, hours: [hoursOf(dots[0]), hoursOf(dots[1]), hoursOf(dots[2])] };
}

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
