/** Flattens the faces around the mouth: a ring, whose hole is closed for that by a web that nobody sees. */
import type { TriMesh } from '../../src/anatomy/mesh';
import { fitSquare } from '../head/chart';
import { flatten } from '../head/conformal';

export interface BeardChart {
  /** Vertices of the finest level in the chart, ascending. */
  readonly vertices: Uint32Array;
  /** uv per chart vertex in [0, 1]: the chin towards v = 0, the client's left at u = 1. */
  readonly uv: Float32Array;
  readonly mmPerUnit: number;
}

export function buildBeardChart(surface: TriMesh, inside: Uint8Array): BeardChart {
  const used = Array.from(surface.indices.keys()).filter((i) => inside[Math.floor(i / 3)]);
  const vertices = Uint32Array.from(new Set(used.map((i) => surface.indices[i]!))).sort();
  const number = new Map(Array.from(vertices, (vertex, i) => [vertex, i]));
  const positions = new Float32Array(3 * vertices.length);
  vertices.forEach((vertex, i) => positions.set(surface.positions.subarray(3 * vertex, 3 * vertex + 3), 3 * i));
  const mesh = { positions, indices: Uint32Array.from(used, (i) => number.get(surface.indices[i]!)!) };
  const flat = flatten(closeHole(mesh)).subarray(0, 2 * vertices.length);
  return { vertices, ...fitSquare(turnUpright(flat, positions)) };
}

/** Loops of border vertices, the surface to the left of each. */
function bordersOf(indices: Uint32Array): number[][] {
  const next = new Map<string, [number, number]>();
  for (let i = 0; i < indices.length; i++) {
    const [a, b] = [indices[i]!, indices[i % 3 === 2 ? i - 2 : i + 1]!];
    if (next.has(`${b},${a}`)) next.delete(`${b},${a}`);
    else next.set(`${a},${b}`, [a, b]);
  }
  const after = new Map(next.values());
  const loops: number[][] = [];
  while (after.size > 0) {
    const loop: number[] = [];
    for (let at = after.keys().next().value!; after.has(at);) {
      loop.push(at);
      const following = after.get(at)!;
      after.delete(at);
      at = following;
    }
    loops.push(loop);
  }
  return loops.sort((a, b) => b.length - a.length);
}

const RINGS = 10;

/** Throws unless there is one hole besides the outer border. */
function closeHole({ positions, indices }: TriMesh): TriMesh {
  const [, hole, ...others] = bordersOf(indices);
  if (!hole || others.length > 0) throw new RangeError(`not a ring: ${others.length + (hole ? 2 : 1)} borders`);
  const n = hole.length;
  const middle = [0, 1, 2].map((k) => hole.reduce((sum, vertex) => sum + positions[3 * vertex + k]! / n, 0));
  const added: number[] = [];
  const triangles: number[] = [];
  const first = positions.length / 3;
  const at = (ring: number, i: number) => (ring === 0 ? hole[i % n]! : first + (ring - 1) * n + (i % n));
  for (let ring = 1; ring < RINGS; ring++)
    for (const vertex of hole)
      added.push(...middle.map((to, k) => to + (1 - ring / RINGS) * (positions[3 * vertex + k]! - to)));
  const tip = first + added.length / 3;
  for (let i = 0; i < n; i++) {
    for (let ring = 1; ring < RINGS; ring++) {
      const [a, b, c, d] = [at(ring - 1, i), at(ring - 1, i + 1), at(ring, i + 1), at(ring, i)];
      triangles.push(b, a, d, b, d, c);
    }
    triangles.push(at(RINGS - 1, i + 1), at(RINGS - 1, i), tip);
  }
  return {
    positions: Float32Array.from([...positions, ...added, ...middle]),
    indices: Uint32Array.from([...indices, ...triangles]),
  };
}

/** Turns the map so that left (x) points to the right and up (y) upwards: the least-squares rotation about the means. */
function turnUpright(flat: Float64Array, positions: Float32Array): Float64Array {
  const count = flat.length / 2;
  const mean = (values: ArrayLike<number>, stride: number, k: number) =>
    Array.from({ length: count }, (_, i) => values[stride * i + k]!).reduce((sum, value) => sum + value, 0) / count;
  const [mx, my, ml, mh] = [mean(flat, 2, 0), mean(flat, 2, 1), mean(positions, 3, 0), mean(positions, 3, 1)];
  let [re, im] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [x, y] = [flat[2 * i]! - mx, flat[2 * i + 1]! - my];
    const [tx, ty] = [positions[3 * i]! - ml, positions[3 * i + 1]! - mh];
    re += x * tx + y * ty;
    im += x * ty - y * tx;
  }
  const [c, s] = [re / Math.hypot(re, im), im / Math.hypot(re, im)];
  return flat.map((value, i) => (i & 1 ? s * flat[i - 1]! + c * value : c * value - s * flat[i + 1]!));
}
