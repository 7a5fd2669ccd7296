/** Chooses the faces of the hair-bearing scalp's chart on the reference man and flattens them. */
import type { TriMesh } from '../../src/anatomy/mesh';
import { flatten } from './conformal';

/** Corners of a closed line. */
export type Outline = readonly (readonly [number, number])[];

/**
 * The region seen from the side, (z, y) in mm of head space: 5 cm above the glabella, temples, sideburns to the tragus, under the ear,
 * nape to 70 mm below eye level; a margin of some millimetres outside the hair-bearing skin. The ears are left out by topology.
 */
const SIDE_OUTLINE: Outline = [
  [130, 49],
  [104, 52],
  [90, 44],
  [72, 18],
  [67, -12],
  [63, -46],
  [38, -46],
  [6, -38],
  [-6, -50],
  [-18, -64],
  [-34, -80],
  [-46, -90],
  [-140, -90],
  [-140, 140],
  [130, 140],
];

export interface ScalpChart {
  /** One byte a triangle of the finest level: 1 inside. */
  readonly inside: Uint8Array;
  /** Finest-level vertices of the chart, ascending. */
  readonly vertices: Uint32Array;
  /** uv per chart vertex in [0, 1], nose down, the client's left at u = 1. */
  readonly uv: Float32Array;
  /** Chart length 1 in the units of the flattened border, mm. */
  readonly mmPerUnit: number;
}

/** Is a point inside a closed outline? */
export function insideOutline(outline: Outline, z: number, y: number): boolean {
  let inside = false;
  outline.forEach(([za, ya], i) => {
    const [zb, yb] = outline[(i + 1) % outline.length]!;
    if (ya > y !== yb > y && z < ((zb - za) * (y - ya)) / (yb - ya) + za) inside = !inside;
  });
  return inside;
}

/** `ear[q]` is 1 for cage quads of the ears; triangle t of the finest level descends from cage quad t >> 5. */
export function chooseTriangles(surface: TriMesh, ear: Uint8Array): Uint8Array {
  const { positions, indices } = surface;
  const inside = new Uint8Array(indices.length / 3);
  for (let t = 0; t < inside.length; t++) {
    if (ear[t >> 5]) continue;
    let [y, z] = [0, 0];
    for (let k = 0; k < 3; k++) {
      y += positions[3 * indices[3 * t + k]! + 1]! / 3;
      z += positions[3 * indices[3 * t + k]! + 2]! / 3;
    }
    if (insideOutline(SIDE_OUTLINE, z, y)) inside[t] = 1;
  }
  return trim(surface, inside);
}

/** Keeps the largest connected part and drops border triangles that make the border touch itself. */
function trim(surface: TriMesh, inside: Uint8Array): Uint8Array {
  const { indices } = surface;
  for (let round = 0; round < 20; round++) {
    keepLargest(indices, inside);
    const fans = pinchedVertices(indices, inside);
    if (fans.size === 0) return inside;
    for (let t = 0; t < inside.length; t++)
      if (inside[t] && [0, 1, 2].some((k) => fans.has(indices[3 * t + k]!))) inside[t] = 0;
  }
  throw new Error('the chart’s border keeps touching itself');
}

export function keepLargest(indices: Uint32Array, inside: Uint8Array): void {
  const root = Int32Array.from({ length: inside.length }, (_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]!]!;
    return i;
  };
  const seen = new Map<number, number>();
  const size = new Map<number, number>();
  forEachEdge(indices, inside, (t, a, b) => {
    const key = Math.min(a, b) * 0x40000 + Math.max(a, b);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, t);
    else root[find(t)] = find(other);
  });
  for (let t = 0; t < inside.length; t++) if (inside[t]) size.set(find(t), (size.get(find(t)) ?? 0) + 1);
  const largest = [...size].reduce((best, part) => (part[1] > best[1] ? part : best))[0];
  for (let t = 0; t < inside.length; t++) if (inside[t] && find(t) !== largest) inside[t] = 0;
}

function forEachEdge(indices: Uint32Array, inside: Uint8Array, visit: (t: number, a: number, b: number) => void): void {
  for (let t = 0; t < inside.length; t++)
    if (inside[t]) for (let k = 0; k < 3; k++) visit(t, indices[3 * t + k]!, indices[3 * t + ((k + 1) % 3)]!);
}

/** Vertices where more than one border edge leaves. */
export function pinchedVertices(indices: Uint32Array, inside: Uint8Array): Set<number> {
  const open = new Map<number, number>();
  forEachEdge(indices, inside, (_, a, b) => {
    const back = b * 0x40000 + a;
    if (open.has(back)) open.delete(back);
    else open.set(a * 0x40000 + b, a);
  });
  const leaving = new Map<number, number>();
  for (const a of open.values()) leaving.set(a, (leaving.get(a) ?? 0) + 1);
  return new Set([...leaving].filter(([, n]) => n > 1).map(([vertex]) => vertex));
}

const MARGIN = 0.01;

export function buildChart(surface: TriMesh, ear: Uint8Array): ScalpChart {
  const inside = chooseTriangles(surface, ear);
  const used: number[] = [];
  for (let i = 0; i < surface.indices.length; i++) if (inside[Math.floor(i / 3)]) used.push(surface.indices[i]!);
  const vertices = Uint32Array.from(new Set(used)).sort();
  const number = new Map(Array.from(vertices, (vertex, i) => [vertex, i]));
  const positions = new Float32Array(vertices.length * 3);
  vertices.forEach((vertex, i) => positions.set(surface.positions.subarray(3 * vertex, 3 * vertex + 3), 3 * i));
  const flat = flatten({ positions, indices: Uint32Array.from(used, (vertex) => number.get(vertex)!) });
  return { inside, vertices, ...fitSquare(turnUpright(flat, positions)) };
}

/** Turns the map so that forward (z) points down the page and left (x) to the right: the least-squares rotation about the means. */
function turnUpright(flat: Float64Array, positions: Float32Array): Float64Array {
  const count = flat.length / 2;
  const mean = (value: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += value(i);
    return sum / count;
  };
  const [mx, my] = [mean((i) => flat[2 * i]!), mean((i) => flat[2 * i + 1]!)];
  const [ml, mz] = [mean((i) => positions[3 * i]!), mean((i) => positions[3 * i + 2]!)];
  let [re, im] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [x, y] = [flat[2 * i]! - mx, flat[2 * i + 1]! - my];
    const [tx, ty] = [positions[3 * i]! - ml, mz - positions[3 * i + 2]!];
    re += x * tx + y * ty;
    im += x * ty - y * tx;
  }
  const [c, s] = [re / Math.hypot(re, im), im / Math.hypot(re, im)];
  return Float64Array.from(flat, (value, i) => (i & 1 ? s * flat[i - 1]! + c * value : c * value - s * flat[i + 1]!));
}

export function fitSquare(flat: Float64Array): { uv: Float32Array; mmPerUnit: number } {
  const range = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < flat.length; i += 2) [low, high] = [Math.min(low, flat[i]!), Math.max(high, flat[i]!)];
    return { low, high };
  });
  const size = Math.max(...range.map(({ low, high }) => high - low)) / (1 - 2 * MARGIN);
  const uv = Float32Array.from(flat, (value, i) => {
    const { low, high } = range[i & 1]!;
    return 0.5 + (value - (low + high) / 2) / size;
  });
  return { uv, mmPerUnit: size };
}
