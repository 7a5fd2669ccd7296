import { chartUvOf } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { rasterOf, type ChartRaster } from '../hairline/raster';

/** Hair leaves the whorl at this angle to the radius, clockwise seen from above as in most people, radians (A). */
const SWIRL = 1.2;
/** Distance over which the swirl is lost, mm (A). */
const SWIRL_MM = 32;
/** Above this height over the top of the ear hair grows away from the crown, below the lower one it hangs, mm (A). */
const HANG_MM = { from: 45, to: -10 } as const;
/** How much forward hair leans for each unit that it hangs (A). */
const LEAN = 0.25;

/**
 * Direction in which hair grows, a unit tangent in chart uv for every cell: round and away from the crown's whorl, so forward over the
 * top and the temples, and down at the sides and the nape.
 */
export function growthOf(head: Head): Float32Array {
  let growth = known.get(head);
  if (!growth) known.set(head, (growth = workOut(head)));
  return growth;
}

const known = new WeakMap<Head, Float32Array>();

function workOut(head: Head): Float32Array {
  const raster = rasterOf(head);
  const { size, xyz } = raster;
  const crown = chartUvOf(head.surface, head.chart, head.landmarks.crown.site);
  const earTopY = head.landmarks['ear-top.left'].at[1];
  const out = new Float32Array(2 * size * size);
  for (let cell = 0; cell < size * size; cell++) {
    const [ru, rv] = aroundWhorl(raster, cell, crown[0], crown[1]);
    const [hu, hv] = hanging(raster, cell);
    const t = Math.min(1, Math.max(0, (xyz[3 * cell + 1]! - earTopY - HANG_MM.from) / (HANG_MM.to - HANG_MM.from)));
    const [u, v] = [ru * (1 - t) + hu * t, rv * (1 - t) + hv * t];
    const length = Math.hypot(u, v);
    out[2 * cell] = length > 0 ? u / length : ru;
    out[2 * cell + 1] = length > 0 ? v / length : rv;
  }
  return out;
}

function aroundWhorl({ size, metric }: ChartRaster, cell: number, u0: number, v0: number): [number, number] {
  const [u, v] = [((cell % size) + 0.5) / size - u0, (Math.floor(cell / size) + 0.5) / size - v0];
  const mm = Math.hypot(u, v) * Math.sqrt(metric[3 * cell]!);
  const angle = -SWIRL * Math.exp(-mm / SWIRL_MM);
  const [c, s, length] = [Math.cos(angle), Math.sin(angle), Math.hypot(u, v) || 1];
  return [(c * u - s * v) / length, (s * u + c * v) / length];
}

/** Down the skin and a little forward: minus the slope of height over the chart, which is nearly conformal; 0, 0 where it is flat. */
function hanging({ size, xyz }: ChartRaster, cell: number): [number, number] {
  const x = cell % size;
  const [before, after] = [x > 0 ? cell - 1 : cell, x < size - 1 ? cell + 1 : cell];
  const [below, above] = [Math.max(x, cell - size), Math.min(xyz.length / 3 - size + x, cell + size)];
  const [du, dv] = [rise(xyz, before, after), rise(xyz, below, above)];
  const length = Math.hypot(du, dv);
  return length > 0 ? [-du / length, -dv / length] : [0, 0];
}

const rise = (xyz: Float32Array, from: number, to: number): number =>
  xyz[3 * to + 1]! - xyz[3 * from + 1]! - LEAN * (xyz[3 * to + 2]! - xyz[3 * from + 2]!);
