import { buildAdjacency, type Adjacency } from '../anatomy/adjacency';
import { pointAtLength } from '../anatomy/geodesic-line';
import type { Head } from '../anatomy/head';
import type { SurfacePoint, TriMesh, Vec3 } from '../anatomy/mesh';
import { slicePlane, type Slice } from '../anatomy/slice';

/** A place on the skin: which surface point, and where in head space, mm. */
export interface SkinPlace {
  readonly point: SurfacePoint;
  readonly xyz: Vec3;
}

export type Side = 'left' | 'right';

/** +1 towards the client's left, −1 towards the right. */
export const signOf = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);

/** Longest tape that a hairline needs: glabella to behind the vertex, mm. */
const MIDLINE_MM = 240;
/** Past the middle of the temple on every level that a hairline may have, mm. */
const LEVEL_MM = 110;

const adjacencies = new WeakMap<Uint32Array, Adjacency>();

/** The adjacency of a mesh, worked out once per topology. */
export function adjacencyOf(mesh: TriMesh): Adjacency {
  let adjacency = adjacencies.get(mesh.indices);
  if (!adjacency) adjacencies.set(mesh.indices, (adjacency = buildAdjacency(mesh)));
  return adjacency;
}

function slice(head: Head, axis: 0 | 1, from: SkinPlace, direction: Vec3, maxMm: number): Slice {
  const normal: Vec3 = axis === 0 ? [1, 0, 0] : [0, 1, 0];
  const plane = { normal, offset: from.xyz[axis] };
  return slicePlane(head.surface, adjacencyOf(head.surface), plane, from.point, direction, { maxMm });
}

/** The tape from the glabella up the midline. */
export function midline(head: Head): Slice {
  const { site, at } = head.landmarks.glabella;
  return slice(head, 0, { point: site, xyz: at }, [0, 1, 0], MIDLINE_MM);
}

/** The tape from a point of the midline to one side, in the horizontal plane through it. */
export const level = (head: Head, from: SkinPlace, side: Side): Slice =>
  slice(head, 1, from, [signOf(side), 0, 0], LEVEL_MM);

/** The tape from a place straight up the skin (down where `mm` is negative), in the sagittal plane through it. */
export const vertical = (head: Head, from: SkinPlace, mm: number): Slice =>
  slice(head, 0, from, [0, Math.sign(mm) || 1, 0], Math.abs(mm) + 1e-6);

/** The place `mm` along a tape; throws a RangeError beyond its ends. */
export function placeAt(head: Head, tape: Slice, mm: number): SkinPlace {
  const { point, xyz } = pointAtLength(head.surface, tape, mm);
  return { point, xyz };
}

/** The place that a setback of `mm` (negative: below) leads to, from a place in the mid-frontal plane. */
export function setBack(head: Head, from: SkinPlace, mm: number): SkinPlace {
  if (Math.abs(mm) < 1e-6) return from;
  const tape = vertical(head, from, mm);
  return placeAt(head, tape, Math.min(Math.abs(mm), tape.lengthMm));
}
