import type { Followed } from './follow';
import { GUIDE_STEPS } from './guides';
import type { StrandRoots } from './roots';
import { type HeadShell } from './shell';

/** Hair shades the skin within so many mm of the place below it (A: sigma of a Gaussian), and the less the higher it is over that. */
const SPREAD_MM = 6;
const REACH_MM = 2 * SPREAD_MM;
/** Every so many points of a guide are looked at. */
const EVERY = 2;
const HIGH_MM = 14;
/** Optical depth for each time that the strands of their follicles, one each, cover the skin (A: 2.2 hairs grow from most). */
const DEPTH = 3.8;

/** By guide: strands that follow it times their thickness, mm; of late ones such a share counts. */
export function guideWidths(
  { count, shaftUm, late }: StrandRoots,
  { guide, weight }: Followed,
  guides: number,
  lateShare = 1,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(guides);
  for (let i = 0; i < count; i++) {
    const mm = shaftUm[i]! * 1e-3 * (late?.[i] ? lateShare : 1);
    const [a, b] = [weight[2 * i]!, weight[2 * i + 1]!];
    out[guide[3 * i]!]! += mm * a;
    out[guide[3 * i + 1]!]! += mm * b;
    out[guide[3 * i + 2]!]! += mm * Math.max(0, 1 - a - b);
  }
  return out;
}

/** Vertices of a head by cells of `REACH_MM`. */
export type VertexCells = ReadonlyMap<number, readonly number[]>;

const cellOf = (mm: number): number => Math.floor(mm / REACH_MM);
const keyOf = (x: number, y: number, z: number): number => (x + 64) * 16384 + (y + 64) * 128 + (z + 64);

export function vertexCells(positions: Float32Array): VertexCells {
  const cells = new Map<number, number[]>();
  for (let i = 0; i < positions.length; i += 3) {
    const key = keyOf(cellOf(positions[i]!), cellOf(positions[i + 1]!), cellOf(positions[i + 2]!));
    const list = cells.get(key);
    if (list) list.push(i / 3);
    else cells.set(key, [i / 3]);
  }
  return cells;
}

/**
 * How much light hair takes from each vertex of a head, 0…1: the skin under long hair lies in its shade. `widths` by guide, mm; hair is
 * `longer` times as long as its guides.
 */
export function hairShade(
  positions: Float32Array,
  cells: VertexCells,
  shell: HeadShell,
  curves: Float32Array,
  widths: Float32Array,
  longer: number,
): Float32Array {
  const depth = new Float32Array(positions.length / 3);
  const steps = GUIDE_STEPS + 1;
  for (let g = 0; g < widths.length; g++)
    for (let k = EVERY; k <= GUIDE_STEPS; k += EVERY) {
      const at = 4 * (g * steps + k);
      const over = Math.max(0, curves[at + 3]!);
      if (over > 3 * HIGH_MM) continue;
      const from = at - 4 * EVERY;
      const step = Math.hypot(
        curves[at]! - curves[from]!,
        curves[at + 1]! - curves[from + 1]!,
        curves[at + 2]! - curves[from + 2]!,
      );
      const mass = (DEPTH * widths[g]! * longer * step * Math.exp(-over / HIGH_MM)) / (2 * Math.PI * SPREAD_MM ** 2);
      shadeAround(positions, cells, below(shell, curves, at, over), mass, depth);
    }
  return depth.map((tau) => 1 - Math.exp(-tau));
}

/** The place on the shell under a point of a guide. */
function below({ centre }: HeadShell, curves: Float32Array, at: number, over: number): [number, number, number] {
  const d = [0, 1, 2].map((k) => curves[at + k]! - centre[k]!);
  const share = 1 - over / (Math.hypot(...d) || 1);
  return [centre[0] + share * d[0]!, centre[1] + share * d[1]!, centre[2] + share * d[2]!];
}

function shadeAround(
  positions: Float32Array,
  cells: VertexCells,
  [x, y, z]: readonly [number, number, number],
  mass: number,
  depth: Float32Array,
): void {
  const [cx, cy, cz] = [cellOf(x), cellOf(y), cellOf(z)];
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (let dz = -1; dz <= 1; dz++)
        for (const i of cells.get(keyOf(cx + dx, cy + dy, cz + dz)) ?? []) {
          const [ax, ay, az] = [positions[3 * i]! - x, positions[3 * i + 1]! - y, positions[3 * i + 2]! - z];
          const square = ax * ax + ay * ay + az * az;
          if (square < REACH_MM * REACH_MM) depth[i]! += mass * Math.exp(-square / (2 * SPREAD_MM * SPREAD_MM));
        }
}
