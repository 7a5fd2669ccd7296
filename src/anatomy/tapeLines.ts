/** A consultant's tape: pulled taut around the head in a plane, bridging hollows, the ears left out. */
import type { Landmarks, SkinLandmark } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';

export const TAPES = ['circumferenceMm', 'earToEarMm', 'nasionInionMm'] as const;
export type TapeName = (typeof TAPES)[number];
export type TapeMeasures = Readonly<Record<TapeName, number>>;
export type TapePoints = Readonly<Record<TapeLandmark, Vec3>>;

const LANDMARKS = ['glabella', 'occiput', 'nasion', 'inion', 'vertex', 'tragus.left', 'tragus.right'] as const;
type TapeLandmark = Extract<SkinLandmark, (typeof LANDMARKS)[number]>;

export const tapePoints = (landmarks: Landmarks, move: (at: Vec3) => Vec3 = (at) => at): TapePoints =>
  Object.fromEntries(LANDMARKS.map((name) => [name, move(landmarks[name].at)])) as unknown as TapePoints;

/** The plane of a tape: a point on it, two unit directions along it; `across` is the one that it runs over. */
interface TapePlane {
  readonly from: Vec3;
  readonly along: Vec3;
  readonly across: Vec3;
  readonly normal: Vec3;
  /** From the one end to the other along `along`, mm; null for a tape that closes. */
  readonly chordMm: number | null;
}

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec3): Vec3 => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};

function planeThrough(from: Vec3, to: Vec3, over: Vec3, closed: boolean): TapePlane {
  const along = unit(minus(to, from));
  const normal = unit(cross(along, minus(over, from)));
  const chordMm = closed ? null : dot(minus(to, from), along);
  return { from, along, across: cross(normal, along), normal, chordMm };
}

export function tapePlane(name: TapeName, at: TapePoints): TapePlane {
  if (name === 'circumferenceMm') {
    const { glabella, occiput } = at;
    return planeThrough(glabella, occiput, [glabella[0] + 1, glabella[1], glabella[2]], true);
  }
  const [from, to] = name === 'earToEarMm' ? [at['tragus.left'], at['tragus.right']] : [at.nasion, at.inion];
  return planeThrough(from, to, at.vertex, false);
}

/** Triangles (corner numbers) of `triangles` that lie within `mm` of the plane of a tape. */
export function trianglesNear(
  { positions, indices }: TriMesh,
  triangles: Uint32Array,
  { from, normal }: TapePlane,
  mm: number,
): Uint32Array {
  const level = dot(normal, from);
  const [nx, ny, nz] = normal;
  const corners = new Uint32Array(3 * triangles.length);
  let count = 0;
  for (let n = 0; n < triangles.length; n++) {
    const t = 3 * triangles[n]!;
    const i = 3 * indices[t]!;
    const off = nx * positions[i]! + ny * positions[i + 1]! + nz * positions[i + 2]! - level;
    if (Math.abs(off) >= mm) continue;
    corners[count++] = indices[t]!;
    corners[count++] = indices[t + 1]!;
    corners[count++] = indices[t + 2]!;
  }
  return corners.slice(0, count);
}

/** Length of the tape over the triangles with these corners, mm. */
export function tapeMm(positions: ArrayLike<number>, corners: Uint32Array, plane: TapePlane): number {
  const { from, normal, chordMm } = plane;
  const points: [number, number][] =
    chordMm === null
      ? []
      : [
          [0, 0],
          [chordMm, 0],
        ];
  const [nx, ny, nz] = normal;
  const level = dot(normal, from);
  const height = (v: number) =>
    nx * positions[3 * v]! + ny * positions[3 * v + 1]! + nz * positions[3 * v + 2]! - level;
  for (let t = 0; t < corners.length; t += 3) {
    const u = corners[t]!;
    const v = corners[t + 1]!;
    const w = corners[t + 2]!;
    const a = height(u);
    const b = height(v);
    const c = height(w);
    // Upwards alone: the triangle on the other side of an edge has it the other way round.
    if (a < 0 && b >= 0) addCrossing(points, positions, plane, u, v, a / (a - b));
    if (b < 0 && c >= 0) addCrossing(points, positions, plane, v, w, b / (b - c));
    if (c < 0 && a >= 0) addCrossing(points, positions, plane, w, u, c / (c - a));
  }
  return hullMm(points) - (chordMm ?? 0);
}

function addCrossing(
  points: [number, number][],
  positions: ArrayLike<number>,
  { from, along, across, chordMm }: TapePlane,
  v: number,
  w: number,
  share: number,
): void {
  let s = 0;
  let h = 0;
  for (let k = 0; k < 3; k++) {
    const mm = positions[3 * v + k]! + share * (positions[3 * w + k]! - positions[3 * v + k]!) - from[k]!;
    s += mm * along[k]!;
    h += mm * across[k]!;
  }
  if (chordMm === null || (h > 0 && s > -END_MM && s < chordMm + END_MM)) points.push([s, h]);
}

/** A tape's ends lie in folds: the skin a little beyond them belongs to it, mm. */
const END_MM = 40;

/** Around the convex hull of some points, which it sorts, mm (Andrew 1979). */
function hullMm(points: [number, number][]): number {
  points.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (order: readonly [number, number][]) => {
    const hull: (readonly [number, number])[] = [];
    for (const p of order) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, p) <= 0) hull.pop();
      hull.push(p);
    }
    return hull.slice(1).reduce((mm, p, i) => mm + Math.hypot(p[0] - hull[i]![0], p[1] - hull[i]![1]), 0);
  };
  return half(points) + half([...points].reverse());
}

const turn = (o: readonly [number, number], a: readonly [number, number], b: readonly [number, number]): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
