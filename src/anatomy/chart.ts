import { marked } from './marked';
import type { SurfacePoint, TriMesh, Vec3 } from './mesh';
import { positionOf } from './landmarks';

/**
 * The chart of the hair-bearing scalp: one near-conformal map of a set of the topology's triangles into the unit square, the same for all
 * heads (nose towards v = 0 … see uv, the client's left at u = 1). Only the local scale changes with the head.
 */
export interface ScalpChart {
  /** 1 for triangles of the surface that the chart covers. */
  readonly inside: Uint8Array;
  /** The covered triangles, ascending. */
  readonly triangles: Uint32Array;
  /** uv per surface vertex; NaN outside. */
  readonly uv: Float32Array;
  /** Skin millimetres per unit of uv, per surface vertex: the square root of the Jacobian; NaN outside. */
  readonly mmPerUnit: Float32Array;
  /** Skin area of the chart, mm². */
  readonly areaMm2: number;
  /** Triangles by cell of a regular grid over the square, compressed rows. */
  readonly grid: { readonly size: number; readonly start: Uint32Array; readonly triangle: Uint32Array };
}

export type ChartUv = readonly [number, number];

const GRID_SIZE = 128;

/** What of a chart is the same on every head. */
export interface ChartLayout {
  readonly inside: Uint8Array;
  readonly triangles: Uint32Array;
  readonly uv: Float32Array;
  readonly grid: ScalpChart['grid'];
  /** Area in the chart of the triangles around each vertex. */
  readonly flat: Float64Array;
}

/** `storedUv` holds uv for the covered vertices in ascending order. */
export function layOutChart(
  indices: Uint32Array,
  vertexCount: number,
  inside: Uint8Array,
  storedUv: ArrayLike<number>,
): ChartLayout {
  const triangles = marked(inside);
  const uv = new Float32Array(vertexCount * 2).fill(NaN);
  const covered = new Uint8Array(vertexCount);
  for (let n = 0; n < triangles.length; n++)
    for (let corner = 3 * triangles[n]!; corner < 3 * triangles[n]! + 3; corner++) covered[indices[corner]!] = 1;
  let entry = 0;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (covered[vertex] === 0) continue;
    uv[2 * vertex] = storedUv[entry++]!;
    uv[2 * vertex + 1] = storedUv[entry++]!;
  }
  if (entry !== storedUv.length) throw new RangeError(`chart: ${storedUv.length / 2} uv for ${entry / 2} vertices`);
  return { inside, triangles, uv, grid: buildGrid(indices, triangles, uv), flat: flatAreas(indices, triangles, uv) };
}

/** The chart on one head. */
export function scaleChart(surface: TriMesh, { flat, ...layout }: ChartLayout): ScalpChart {
  return { ...layout, ...measureScale(surface, layout.triangles, flat) };
}

/** `storedUv` holds uv for the covered vertices in ascending order. */
export const placeChart = (surface: TriMesh, inside: Uint8Array, storedUv: ArrayLike<number>): ScalpChart =>
  scaleChart(surface, layOutChart(surface.indices, surface.positions.length / 3, inside, storedUv));

const area2 = (ax: number, ay: number, bx: number, by: number) => Math.abs(ax * by - ay * bx) / 2;

function flatAreas(indices: Uint32Array, triangles: Uint32Array, uv: Float32Array): Float64Array {
  const flat = new Float64Array(uv.length / 2);
  for (let n = 0; n < triangles.length; n++) {
    const t = 3 * triangles[n]!;
    const a = indices[t]!;
    const b = indices[t + 1]!;
    const c = indices[t + 2]!;
    const inChart = area2(
      uv[2 * b]! - uv[2 * a]!,
      uv[2 * b + 1]! - uv[2 * a + 1]!,
      uv[2 * c]! - uv[2 * a]!,
      uv[2 * c + 1]! - uv[2 * a + 1]!,
    );
    flat[a]! += inChart;
    flat[b]! += inChart;
    flat[c]! += inChart;
  }
  return flat;
}

function measureScale({ positions: p, indices }: TriMesh, triangles: Uint32Array, flat: Float64Array) {
  const skin = new Float64Array(flat.length);
  let areaMm2 = 0;
  for (let n = 0; n < triangles.length; n++) {
    const t = triangles[n]!;
    const a = indices[3 * t]!;
    const b = indices[3 * t + 1]!;
    const c = indices[3 * t + 2]!;
    const x1 = p[3 * b]! - p[3 * a]!;
    const y1 = p[3 * b + 1]! - p[3 * a + 1]!;
    const z1 = p[3 * b + 2]! - p[3 * a + 2]!;
    const x2 = p[3 * c]! - p[3 * a]!;
    const y2 = p[3 * c + 1]! - p[3 * a + 1]!;
    const z2 = p[3 * c + 2]! - p[3 * a + 2]!;
    const onSkin = Math.hypot(y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2) / 2;
    areaMm2 += onSkin;
    skin[a]! += onSkin;
    skin[b]! += onSkin;
    skin[c]! += onSkin;
  }
  const mmPerUnit = new Float32Array(skin.length);
  for (let vertex = 0; vertex < skin.length; vertex++) mmPerUnit[vertex] = Math.sqrt(skin[vertex]! / flat[vertex]!);
  return { mmPerUnit, areaMm2 };
}

const gridCell = (x: number): number => Math.max(0, Math.min(GRID_SIZE - 1, Math.floor(x * GRID_SIZE)));

/** Four numbers a triangle: the first and last column and row of cells that its box touches. */
function boxesOf(indices: Uint32Array, triangles: Uint32Array, uv: Float32Array): Uint8Array {
  const boxes = new Uint8Array(4 * triangles.length);
  for (let n = 0; n < triangles.length; n++) {
    const t = 3 * triangles[n]!;
    const a = 2 * indices[t]!;
    const b = 2 * indices[t + 1]!;
    const c = 2 * indices[t + 2]!;
    boxes[4 * n] = gridCell(Math.min(uv[a]!, uv[b]!, uv[c]!));
    boxes[4 * n + 1] = gridCell(Math.max(uv[a]!, uv[b]!, uv[c]!));
    boxes[4 * n + 2] = gridCell(Math.min(uv[a + 1]!, uv[b + 1]!, uv[c + 1]!));
    boxes[4 * n + 3] = gridCell(Math.max(uv[a + 1]!, uv[b + 1]!, uv[c + 1]!));
  }
  return boxes;
}

function buildGrid(indices: Uint32Array, triangles: Uint32Array, uv: Float32Array): ScalpChart['grid'] {
  const boxes = boxesOf(indices, triangles, uv);
  const start = new Uint32Array(GRID_SIZE * GRID_SIZE + 1);
  for (let at = 0; at < boxes.length; at += 4)
    for (let y = boxes[at + 2]!; y <= boxes[at + 3]!; y++)
      for (let x = boxes[at]!; x <= boxes[at + 1]!; x++) start[y * GRID_SIZE + x + 1]!++;
  for (let cell = 1; cell < start.length; cell++) start[cell]! += start[cell - 1]!;
  const next = start.slice();
  const triangle = new Uint32Array(start.at(-1)!);
  for (let at = 0; at < boxes.length; at += 4)
    for (let y = boxes[at + 2]!; y <= boxes[at + 3]!; y++)
      for (let x = boxes[at]!; x <= boxes[at + 1]!; x++) triangle[next[y * GRID_SIZE + x]!++] = triangles[at / 4]!;
  return { size: GRID_SIZE, start, triangle };
}

/** The surface point at a chart position; undefined outside the chart. */
export function locate(surface: TriMesh, chart: ScalpChart, u: number, v: number): SurfacePoint | undefined {
  const { size, start, triangle } = chart.grid;
  const [x, y] = [Math.floor(u * size), Math.floor(v * size)];
  if (!(x >= 0 && y >= 0 && x < size && y < size)) return undefined;
  const cell = y * size + x;
  for (let entry = start[cell]!; entry < start[cell + 1]!; entry++) {
    const t = triangle[entry]!;
    const i = 2 * surface.indices[3 * t]!;
    const j = 2 * surface.indices[3 * t + 1]!;
    const k = 2 * surface.indices[3 * t + 2]!;
    const ax = chart.uv[i]!;
    const ay = chart.uv[i + 1]!;
    const bx = chart.uv[j]! - ax;
    const by = chart.uv[j + 1]! - ay;
    const cx = chart.uv[k]! - ax;
    const cy = chart.uv[k + 1]! - ay;
    const det = bx * cy - by * cx;
    const b = ((u - ax) * cy - (v - ay) * cx) / det;
    const c = (bx * (v - ay) - by * (u - ax)) / det;
    if (b >= -1e-6 && c >= -1e-6 && b + c <= 1 + 1e-6) return { triangle: t, b, c };
  }
  return undefined;
}

const interpolate = (
  surface: TriMesh,
  values: Float32Array,
  size: number,
  at: number,
  { triangle, b, c }: SurfacePoint,
) => {
  const i = surface.indices[3 * triangle]!;
  const j = surface.indices[3 * triangle + 1]!;
  const k = surface.indices[3 * triangle + 2]!;
  return values[size * i + at]! * (1 - b - c) + values[size * j + at]! * b + values[size * k + at]! * c;
};

/** Chart position of a surface point; NaN outside the chart. */
export const chartUvOf = (surface: TriMesh, chart: ScalpChart, point: SurfacePoint): ChartUv => [
  interpolate(surface, chart.uv, 2, 0, point),
  interpolate(surface, chart.uv, 2, 1, point),
];

/** Skin millimetres per unit of uv at a surface point. */
export const chartScaleAt = (surface: TriMesh, chart: ScalpChart, point: SurfacePoint): number =>
  interpolate(surface, chart.mmPerUnit, 1, 0, point);

/** xyz in mm of a chart position; undefined outside. */
export function chartToSkin(surface: TriMesh, chart: ScalpChart, u: number, v: number): Vec3 | undefined {
  const point = locate(surface, chart, u, v);
  return point && positionOf(surface, point);
}
