import { chartUvOf } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { usedCellsOf } from '../hairline/blocks';
import { rasterOf, type ChartRaster } from '../hairline/raster';

/** Hair leaves the whorl at this angle to the radius, clockwise seen from above as in most people, radians (A). */
const SWIRL = 1.2;
/** Distance over which the swirl is lost, mm (A). */
const SWIRL_MM = 32;
/** Above this height over the top of the ear hair grows away from the crown, below the lower one it hangs, mm (A). */
const HANG_MM = { from: 45, to: -10 } as const;
/** How much forward hair leans for each unit that it hangs (A). */
const LEAN = 0.25;

const known = new WeakMap<Head, Float32Array>();

/**
 * Direction in which hair grows, a unit tangent in chart uv for every cell: round and away from the crown's whorl, so forward over the
 * top and the temples, and down at the sides and the nape. Worked out once a head; off the chart it is along u.
 */
export function growthOf(head: Head): Float32Array {
  let growth = known.get(head);
  if (!growth) known.set(head, (growth = workOut(head)));
  return growth;
}

function workOut(head: Head): Float32Array {
  const raster = rasterOf(head);
  const { size, xyz } = raster;
  const { used } = usedCellsOf(head);
  const crown = chartUvOf(head.surface, head.chart, head.landmarks.crown.site);
  const earTopY = head.landmarks['ear-top.left'].at[1];
  const out = new Float32Array(2 * size * size);
  const [round, down] = [new Float64Array(2), new Float64Array(2)];
  for (let cell = 0; cell < size * size; cell++) {
    if (!used[cell]) {
      out[2 * cell] = 1;
      continue;
    }
    const t = Math.min(1, Math.max(0, (xyz[3 * cell + 1]! - earTopY - HANG_MM.from) / (HANG_MM.to - HANG_MM.from)));
    aroundWhorl(raster, cell, crown[0], crown[1], round);
    hanging(raster, cell, down);
    const u = round[0]! * (1 - t) + down[0]! * t;
    const v = round[1]! * (1 - t) + down[1]! * t;
    const length = Math.sqrt(u * u + v * v);
    out[2 * cell] = length > 0 ? u / length : round[0]!;
    out[2 * cell + 1] = length > 0 ? v / length : round[1]!;
  }
  return out;
}

function aroundWhorl({ size, metric }: ChartRaster, cell: number, u0: number, v0: number, out: Float64Array): void {
  const u = ((cell % size) + 0.5) / size - u0;
  const v = (Math.floor(cell / size) + 0.5) / size - v0;
  const away = Math.sqrt(u * u + v * v);
  const angle = -SWIRL * Math.exp(-(away * Math.sqrt(metric[3 * cell]!)) / SWIRL_MM);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const length = away || 1;
  out[0] = (c * u - s * v) / length;
  out[1] = (s * u + c * v) / length;
}

/** Down the skin and a little forward: minus the slope of height over the chart, which is nearly conformal; 0, 0 where it is flat. */
function hanging({ size, xyz }: ChartRaster, cell: number, out: Float64Array): void {
  const x = cell % size;
  const before = x > 0 ? cell - 1 : cell;
  const after = x < size - 1 ? cell + 1 : cell;
  const below = Math.max(x, cell - size);
  const above = Math.min(xyz.length / 3 - size + x, cell + size);
  const du = rise(xyz, before, after);
  const dv = rise(xyz, below, above);
  const length = Math.sqrt(du * du + dv * dv);
  out[0] = length > 0 ? -du / length : 0;
  out[1] = length > 0 ? -dv / length : 0;
}

const rise = (xyz: Float32Array, from: number, to: number): number =>
  xyz[3 * to + 1]! - xyz[3 * from + 1]! - LEAN * (xyz[3 * to + 2]! - xyz[3 * from + 2]!);
