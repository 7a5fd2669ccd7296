import { nextHalfEdge } from '../anatomy/adjacency';
import { chartUvOf, type ChartUv } from '../anatomy/chart';
import { surfacePointAt } from '../anatomy/geodesic-line';
import type { Head } from '../anatomy/head';
import { adjacencyOf, vertical, type SkinPlace } from './tape';

/** A tape up or down the skin in a sagittal plane: what `vertical` lays, without its surface points, and with the chart's. */
export interface Column {
  readonly x: number;
  readonly y: readonly number[];
  readonly z: readonly number[];
  /** Chart positions; NaN where the chart has no skin. */
  readonly u: readonly number[];
  readonly v: readonly number[];
  readonly mm: readonly number[];
  /** The triangle of the segment that ends at each point. */
  readonly triangle: readonly number[];
}

const ZERO_MM = 1e-9;

/** The column from a place on the skin, `mm` long: upwards, or downwards where negative. */
export function columnFrom(head: Head, from: SkinPlace, mm: number): Column {
  return walked(head, from, mm) ?? slow(head, from, mm);
}

function walked(head: Head, from: SkinPlace, mm: number): Column | undefined {
  const { surface, chart } = head;
  const { positions: p, indices } = surface;
  const { neighbour } = adjacencyOf(surface);
  const [x, y0, z0] = from.xyz;
  const [u0, v0] = chartUvOf(surface, chart, from.point);
  const [y, z, u, v, at] = [[y0], [z0], [u0], [v0], [0]] as [number[], number[], number[], number[], number[]];
  const triangle = [from.point.triangle];
  const left = isUpOnLeft(head, from.point.triangle, mm);
  for (let t = from.point.triangle, length = 0; t >= 0;) {
    let out = -1;
    let [share, i, j] = [0, 0, 0];
    for (let h = 3 * t; h < 3 * t + 3; h++) {
      i = indices[h]!;
      j = indices[nextHalfEdge(h)]!;
      const [hi, hj] = [heightOf(p[3 * i]! - x), heightOf(p[3 * j]! - x)];
      if (hi >= 0 === hj >= 0 || hj >= 0 !== left) continue;
      share = hi / (hi - hj);
      out = h;
      break;
    }
    if (out < 0) return undefined;
    const [py, pz] = [mix(p[3 * i + 1]!, p[3 * j + 1]!, share), mix(p[3 * i + 2]!, p[3 * j + 2]!, share)];
    const [pu, pv] = [
      mix(chart.uv[2 * i]!, chart.uv[2 * j]!, share),
      mix(chart.uv[2 * i + 1]!, chart.uv[2 * j + 1]!, share),
    ];
    const last = y.length - 1;
    const step = Math.hypot(py - y[last]!, pz - z[last]!);
    const part = length + step > Math.abs(mm) ? (Math.abs(mm) - length) / step : 1;
    y.push(mix(y[last]!, py, part));
    z.push(mix(z[last]!, pz, part));
    u.push(mix(u[last]!, pu, part));
    v.push(mix(v[last]!, pv, part));
    length += part * step;
    at.push(length);
    triangle.push(t);
    if (part < 1) break;
    t = neighbour[out]!;
  }
  return { x, y, z, u, v, mm: at, triangle };
}

const mix = (a: number, b: number, t: number): number => (t === 0 ? a : t === 1 ? b : a + (b - a) * t);

const heightOf = (mm: number): number => (Math.abs(mm) < ZERO_MM ? 0 : mm);

/** Whether a tape that leaves a triangle upwards (downwards where `mm` is negative) has what is farther left on its own left. */
function isUpOnLeft({ surface: { positions: p, indices } }: Head, triangle: number, mm: number): boolean {
  const [i, j, k] = [indices[3 * triangle]!, indices[3 * triangle + 1]!, indices[3 * triangle + 2]!];
  const [ax, ay] = [p[3 * j]! - p[3 * i]!, p[3 * j + 1]! - p[3 * i + 1]!];
  const [bx, by] = [p[3 * k]! - p[3 * i]!, p[3 * k + 1]! - p[3 * i + 1]!];
  return -(ax * by - ay * bx) * (Math.sign(mm) || 1) >= 0;
}

/** The same by a slice of the mesh, for starts at an edge or a vertex. */
function slow(head: Head, from: SkinPlace, mm: number): Column {
  const { path, points, mm: at } = vertical(head, from, mm);
  const uv = points.map((point) => chartUvOf(head.surface, head.chart, point));
  return {
    x: from.xyz[0],
    y: path.map((xyz) => xyz[1]),
    z: path.map((xyz) => xyz[2]),
    u: uv.map(([u]) => u),
    v: uv.map(([, v]) => v),
    mm: [...at],
    triangle: points.map((_, i) => points[Math.max(0, i - 1)]!.triangle),
  };
}

/** A place on a column: how far along, where in the sagittal plane, and where on the chart. */
export interface ColumnPlace {
  readonly mm: number;
  readonly y: number;
  readonly z: number;
  readonly uv: ChartUv;
  readonly triangle: number;
}

function between({ y, z, u, v, mm, triangle }: Column, i: number, t: number): ColumnPlace {
  const j = Math.min(i + 1, y.length - 1);
  return {
    mm: mix(mm[i]!, mm[j]!, t),
    y: mix(y[i]!, y[j]!, t),
    z: mix(z[i]!, z[j]!, t),
    uv: [mix(u[i]!, u[j]!, t), mix(v[i]!, v[j]!, t)],
    triangle: triangle[j]!,
  };
}

/** A place on a column as a place on the skin. */
export function skinPlaceOf(head: Head, { x }: Column, { y, z, triangle }: ColumnPlace): SkinPlace {
  const xyz = [x, y, z] as const;
  return { point: surfacePointAt(head.surface, triangle, xyz), xyz };
}

export const endOf = (column: Column): ColumnPlace => between(column, column.y.length - 1, 0);

/** The place `mm` along a column, or its end. */
export function alongColumn(column: Column, mm: number): ColumnPlace {
  let i = 0;
  while (i < column.mm.length - 2 && column.mm[i + 1]! < mm) i++;
  const span = column.mm[i + 1]! - column.mm[i]! || 1;
  return between(column, i, Math.max(0, Math.min(1, (mm - column.mm[i]!) / span)));
}

/** The place of a column that is nearest to two coordinates, and how far off it is, mm. */
export function nearestOn(column: Column, y: number, z: number): ColumnPlace & { readonly offMm: number } {
  let best = { i: 0, t: 0, offMm: Infinity };
  for (let i = 0; i + 1 < column.y.length; i++) {
    const [dy, dz] = [column.y[i + 1]! - column.y[i]!, column.z[i + 1]! - column.z[i]!];
    const along = ((y - column.y[i]!) * dy + (z - column.z[i]!) * dz) / (dy * dy + dz * dz || 1);
    const t = Math.max(0, Math.min(1, along));
    const offMm = Math.hypot(column.y[i]! + t * dy - y, column.z[i]! + t * dz - z);
    if (offMm < best.offMm) best = { i, t, offMm };
  }
  return { ...between(column, best.i, best.t), offMm: best.offMm };
}
