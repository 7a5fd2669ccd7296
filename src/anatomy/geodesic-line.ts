import type { SurfacePoint, TriMesh, Vec3 } from './mesh';

/** A polyline lying on a mesh; every segment stays in one triangle. */
export interface SurfaceLine {
  /** Where it passes, mm, from first to last; neighbours differ. */
  readonly path: readonly Vec3[];
  /** The same points on the mesh; entry i is told in the triangle of the segment from i to i + 1. */
  readonly points: readonly SurfacePoint[];
  /** Length from the first point to each point, mm. */
  readonly mm: Float64Array;
  /** Length of the whole, mm. */
  readonly lengthMm: number;
}

const SAME_MM = 1e-9;

export const vertexXyz = ({ positions }: TriMesh, vertex: number): Vec3 => [
  positions[3 * vertex]!,
  positions[3 * vertex + 1]!,
  positions[3 * vertex + 2]!,
];

export const lerp = (p: Vec3, q: Vec3, t: number): Vec3 => [
  p[0] + (q[0] - p[0]) * t,
  p[1] + (q[1] - p[1]) * t,
  p[2] + (q[2] - p[2]) * t,
];

export const minus = (p: Vec3, q: Vec3): Vec3 => [p[0] - q[0], p[1] - q[1], p[2] - q[2]];

export const dot = (p: Vec3, q: Vec3): number => p[0] * q[0] + p[1] * q[1] + p[2] * q[2];

export const cross = (p: Vec3, q: Vec3): Vec3 => [
  p[1] * q[2] - p[2] * q[1],
  p[2] * q[0] - p[0] * q[2],
  p[0] * q[1] - p[1] * q[0],
];

export const distance = (p: Vec3, q: Vec3): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

/** The three corners of a triangle, mm; throws a RangeError when there is no such triangle. */
export function triangleXyz(mesh: TriMesh, triangle: number): [Vec3, Vec3, Vec3] {
  const h = 3 * triangle;
  if (!Number.isInteger(triangle) || h < 0 || h >= mesh.indices.length)
    throw new RangeError(`no triangle ${triangle} in a mesh of ${mesh.indices.length / 3}`);
  const { indices } = mesh;
  return [vertexXyz(mesh, indices[h]!), vertexXyz(mesh, indices[h + 1]!), vertexXyz(mesh, indices[h + 2]!)];
}

/** Where a surface point is, mm; exact at the corners. */
export function surfaceXyz(mesh: TriMesh, { triangle, b, c }: SurfacePoint): Vec3 {
  const [p, q, r] = triangleXyz(mesh, triangle);
  const a = 1 - b - c;
  return [a * p[0] + b * q[0] + c * r[0], a * p[1] + b * q[1] + c * r[1], a * p[2] + b * q[2] + c * r[2]];
}

/** The surface point of a triangle at a place in its plane, weights held within 0…1. */
export function surfacePointAt(mesh: TriMesh, triangle: number, xyz: Vec3): SurfacePoint {
  const { positions, indices } = mesh;
  const p = 3 * indices[3 * triangle]!;
  const q = 3 * indices[3 * triangle + 1]!;
  const r = 3 * indices[3 * triangle + 2]!;
  let uu = 0;
  let uv = 0;
  let vv = 0;
  let wu = 0;
  let wv = 0;
  for (let k = 0; k < 3; k++) {
    const u = positions[q + k]! - positions[p + k]!;
    const v = positions[r + k]! - positions[p + k]!;
    const w = xyz[k]! - positions[p + k]!;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    wu += w * u;
    wv += w * v;
  }
  const det = uu * vv - uv * uv || 1;
  const b = Math.min(1, Math.max(0, (vv * wu - uv * wv) / det));
  const c = Math.min(1 - b, Math.max(0, (uu * wv - uv * wu) / det));
  return { triangle, b, c };
}

/**
 * Makes a line of places and of the triangle after each place, dropping segments of no length.
 * `triangles` has an entry per place; the last one counts only for a line of a single point.
 */
export function surfaceLine(mesh: TriMesh, places: readonly Vec3[], triangles: readonly number[]): SurfaceLine {
  const kept = [0];
  for (let i = 1; i < places.length; i++) {
    if (distance(places[kept.at(-1)!]!, places[i]!) > SAME_MM) kept.push(i);
    else kept[kept.length - 1] = i;
  }
  const path = kept.map((i) => places[i]!);
  const within = kept.map((i, k) => triangles[k > 0 && k === kept.length - 1 ? kept[k - 1]! : i]!);
  const mm = new Float64Array(path.length);
  for (let i = 1; i < path.length; i++) mm[i] = mm[i - 1]! + distance(path[i - 1]!, path[i]!);
  const points = path.map((xyz, i) => surfacePointAt(mesh, within[i]!, xyz));
  return { path, points, mm, lengthMm: mm[mm.length - 1]! };
}

/** The point `mm` along a line, 0…lengthMm; throws a RangeError outside. */
export function pointAtLength(mesh: TriMesh, line: SurfaceLine, mm: number): { point: SurfacePoint; xyz: Vec3 } {
  if (!(mm >= 0 && mm <= line.lengthMm)) throw new RangeError(`${mm} mm is not on a line of ${line.lengthMm} mm`);
  let low = 0;
  let high = line.mm.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (line.mm[middle]! <= mm) low = middle;
    else high = middle;
  }
  const span = line.mm[high]! - line.mm[low]! || 1;
  const xyz = lerp(line.path[low]!, line.path[high]!, (mm - line.mm[low]!) / span);
  return { point: surfacePointAt(mesh, line.points[low]!.triangle, xyz), xyz };
}
