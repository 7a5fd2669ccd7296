import { type Adjacency, nextHalfEdge, triangleOf } from './adjacency';
import {
  cross,
  distance,
  dot,
  lerp,
  minus,
  surfaceLine,
  type SurfaceLine,
  surfaceXyz,
  triangleXyz,
  vertexXyz,
} from './geodesic-line';
import type { SurfacePoint, TriMesh, Vec3 } from './mesh';

/** The points x with normal · x = offset; in mm when the normal has length 1. */
export interface Plane {
  readonly normal: Vec3;
  readonly offset: number;
}

export interface SliceEnd {
  /** Ends the line at this length; Infinity by default. */
  readonly maxMm?: number;
  /** Ends the line at the first edge crossing for which it is true. */
  readonly until?: (xyz: Vec3, mm: number) => boolean;
}

/** A line in a plane; `closed` when it came back to its start, which is then both its first and last point. */
export interface Slice extends SurfaceLine {
  readonly closed: boolean;
}

const ON_PLANE_MM = 0.01;
const ZERO_MM = 1e-9;

/**
 * A tape laid along the surface in a plane: from `start` to the side that `direction` points to, until it
 * reaches the border, its start, or what `end` says. It runs in the plane through `start` itself, which
 * must lie within 0.01 mm of `plane`; throws a RangeError with the distance otherwise. A vertex on the
 * plane counts as just above it, so the tape passes through vertices and along edges like anywhere
 * else. Where the plane only touches the surface the line is the start alone.
 */
export function slicePlane(
  mesh: TriMesh,
  adjacency: Adjacency,
  plane: Plane,
  start: SurfacePoint,
  direction: Vec3,
  end: SliceEnd = {},
): Slice {
  const from = surfaceXyz(mesh, start);
  const height = heightAbove(mesh, plane, from);
  const first = startTriangle(mesh, adjacency, height, start, from);
  const places = [from];
  const triangles = [first ?? start.triangle];
  if (first === undefined) return { ...surfaceLine(mesh, places, triangles), closed: false };
  const upOnLeft = dot(cross(plane.normal, normalOf(mesh, start.triangle)), direction) >= 0;
  const cameBack = walk(mesh, adjacency, { height, first, upOnLeft, end }, places, triangles);
  const line = surfaceLine(mesh, places, triangles);
  return { ...line, closed: cameBack && line.lengthMm > 0 };
}

interface Walk {
  readonly height: (vertex: number) => number;
  readonly first: number;
  readonly upOnLeft: boolean;
  readonly end: SliceEnd;
}

/** Appends the crossings from the first triangle on, one entry of `triangles` per place; true when it closes. */
function walk(
  mesh: TriMesh,
  { neighbour }: Adjacency,
  { height, first, upOnLeft, end }: Walk,
  places: Vec3[],
  triangles: number[],
): boolean {
  const { maxMm = Infinity, until } = end;
  let mm = 0;
  for (let triangle = first; triangle >= 0;) {
    const out = exitOf(mesh, height, triangle, upOnLeft);
    const here = places.at(-1)!;
    const place = crossingOf(mesh, height, out);
    const step = distance(here, place);
    const cut = mm + step > maxMm;
    places.push(cut ? lerp(here, place, (maxMm - mm) / step) : place);
    mm += step;
    triangle = neighbour[out]!;
    triangles.push(triangle < 0 ? triangleOf(out) : triangle);
    if (cut || until?.(place, mm)) return false;
    if (triangle === first) return close(places, triangles, maxMm - mm);
  }
  return false;
}

/** Goes the last bit back to the start, or as far as the tape lasts. */
function close(places: Vec3[], triangles: number[], leftMm: number): boolean {
  const here = places.at(-1)!;
  const step = distance(here, places[0]!);
  const cut = step > leftMm;
  places.push(cut ? lerp(here, places[0]!, leftMm / step) : places[0]!);
  triangles.push(triangles.at(-1)!);
  return !cut;
}

function heightAbove(mesh: TriMesh, { normal, offset }: Plane, from: Vec3): (vertex: number) => number {
  const length = Math.hypot(...normal);
  const level = dot(normal, from);
  const off = (level - offset) / length;
  if (!(Math.abs(off) <= ON_PLANE_MM)) throw new RangeError(`the start lies ${off} mm off the plane`);
  return (vertex) => {
    const height = (dot(normal, vertexXyz(mesh, vertex)) - level) / length;
    return Math.abs(height) < ZERO_MM ? 0 : height;
  };
}

const normalOf = (mesh: TriMesh, triangle: number): Vec3 => {
  const [p, q, r] = triangleXyz(mesh, triangle);
  return cross(minus(q, p), minus(r, p));
};

/** The half-edge by which the slice leaves a triangle when what is above the plane is on its left (or right); −1 if none. */
function exitOf({ indices }: TriMesh, height: (v: number) => number, triangle: number, upOnLeft: boolean): number {
  for (let h = 3 * triangle; h < 3 * triangle + 3; h++) {
    const rightUp = height(indices[h]!) >= 0;
    const leftUp = height(indices[nextHalfEdge(h)]!) >= 0;
    if (leftUp !== rightUp && leftUp === upOnLeft) return h;
  }
  return -1;
}

function crossingOf(mesh: TriMesh, height: (v: number) => number, h: number): Vec3 {
  const [i, j] = [mesh.indices[h]!, mesh.indices[nextHalfEdge(h)]!];
  const [hi, hj] = [height(i), height(j)];
  return lerp(vertexXyz(mesh, i), vertexXyz(mesh, j), hi / (hi - hj));
}

/** The triangle in which the slice passes the start: its own or, at an edge or a vertex, one around it. */
function startTriangle(
  mesh: TriMesh,
  { corners, cornerStart }: Adjacency,
  height: (v: number) => number,
  { triangle }: SurfacePoint,
  from: Vec3,
): number | undefined {
  if (exitOf(mesh, height, triangle, true) >= 0) return triangle;
  let best: number | undefined;
  let bestMm = ON_PLANE_MM;
  for (const v of mesh.indices.subarray(3 * triangle, 3 * triangle + 3)) {
    for (const corner of corners.subarray(cornerStart[v], cornerStart[v + 1])) {
      const around = triangleOf(corner);
      const mm = passesAt(mesh, height, around, from);
      if (mm < bestMm) [best, bestMm] = [around, mm];
    }
  }
  return best;
}

/** How far from a point the slice passes in a triangle, mm; Infinity when it does not cross it. */
function passesAt(mesh: TriMesh, height: (v: number) => number, triangle: number, from: Vec3): number {
  const ends = [true, false].map((up) => exitOf(mesh, height, triangle, up));
  if (ends.includes(-1)) return Infinity;
  const [p, q] = ends.map((h) => crossingOf(mesh, height, h)) as [Vec3, Vec3];
  const along = minus(q, p);
  const t = dot(minus(from, p), along) / (dot(along, along) || 1);
  return distance(from, lerp(p, q, Math.min(1, Math.max(0, t))));
}
