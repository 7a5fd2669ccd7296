import { chartToSkin } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { STROKE_GRID } from '../design/line';
import { GRID_SIZE, rasterOf, sampleGrid } from '../hairline/raster';
import { groundOf, onBentSkin } from './ground';

/** A round bald patch: its middle on the chart in steps of 1 / STROKE_GRID. */
export interface RoundPatch {
  readonly u: number;
  readonly v: number;
  readonly radiusMm: number;
}

/** How far a patch's border sways, and over what, mm (A: alopecia areata is round, its border smooth). */
const SWAY_MM = 1.2;
const WAVE_MM = 14;
/** Beyond this no patch is told of, mm. */
const FARTHEST_MM = 100;

/** Skin mm to the border of the nearest patch, positive inside. */
export function patchesOn(head: Head, patches: readonly RoundPatch[]): Float32Array {
  const { cells, edge } = groundOf(head);
  const { xyz } = rasterOf(head);
  const sway = edge(WAVE_MM);
  const middles = patches.map((patch) => middleOf(head, xyz, patch));
  const out = new Float32Array(GRID_SIZE * GRID_SIZE).fill(-FARTHEST_MM);
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    let most = -FARTHEST_MM;
    for (let p = 0; p < middles.length; p++) {
      const [x, y, z] = middles[p]!;
      const mm = onBentSkin(Math.hypot(xyz[3 * cell]! - x, xyz[3 * cell + 1]! - y, xyz[3 * cell + 2]! - z));
      const inside = patches[p]!.radiusMm - mm;
      if (inside > most) most = inside;
    }
    out[cell] = most + SWAY_MM * sway[cell]!;
  }
  return out;
}

/** Where a patch's middle is, mm; the nearest skin of the chart where it lies beside it. */
function middleOf(head: Head, xyz: Float32Array, { u, v }: RoundPatch): readonly [number, number, number] {
  const [a, b] = [u / STROKE_GRID, v / STROKE_GRID];
  const at = chartToSkin(head.surface, head.chart, a, b);
  const sampled = (k: number) => sampleGrid(xyz, GRID_SIZE, a, b, 3, k);
  return at ? [at[0], at[1], at[2]] : [sampled(0), sampled(1), sampled(2)];
}
