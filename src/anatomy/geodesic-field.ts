import FlatQueue from 'flatqueue';
import { type Adjacency, nextHalfEdge, prevHalfEdge, triangleOf } from './adjacency';
import { distance, surfaceXyz, triangleXyz } from './geodesic-line';
import type { SurfacePoint, TriMesh } from './mesh';

/** How far a front may go, and where it is asked to go. */
interface Reach {
  /** Vertices farther than this stay at Infinity, mm. */
  readonly maxMm: number;
  /** The front heads for this point and stops once a corner of its triangle is settled. */
  readonly goal?: SurfacePoint;
}

/** Every unsettled vertex is at least this much farther than some neighbour, so a descent never stalls. */
const STEP_MM = 1e-6;

/**
 * Distance along the surface from the nearest of `sources` to every vertex, mm; Infinity beyond `maxMm`
 * and on parts that no source touches. Exact in one triangle and across flat neighbours. Measured on
 * spheres and heads with edges of 1–3 mm: within 0.5 mm over 20 cm, more often too long than too short;
 * where the fronts of two sources meet, within an edge. Throws a RangeError for a triangle that is not there.
 *
 * Fast marching after R. Kimmel and J. A. Sethian, "Computing geodesic paths on manifolds", 1998, with
 * the spherical front of M. Novotni and R. Klein, "Computing geodesic distances on triangular meshes",
 * 2002. Vertices are corrected as often as they improve, so obtuse triangles need no splitting.
 */
export function distanceField(
  mesh: TriMesh,
  adjacency: Adjacency,
  sources: readonly SurfacePoint[],
  maxMm: number,
): Float32Array {
  return Float32Array.from(march(mesh, adjacency, sources, { maxMm }));
}

/** The front behind `distanceField`, mm per vertex in doubles; with a goal only the way there is settled. */
export function march(
  mesh: TriMesh,
  adjacency: Adjacency,
  sources: readonly SurfacePoint[],
  { maxMm, goal }: Reach,
): Float64Array {
  const mm = new Float64Array(mesh.positions.length / 3).fill(Infinity);
  const queue = new FlatQueue<number>();
  const ahead = goal ? straightMmTo(mesh, goal) : () => 0;
  const reach = (v: number, d: number): void => {
    if (d >= mm[v]! || d > maxMm) return;
    mm[v] = d;
    queue.push(v, d + ahead(v));
  };
  for (const source of sources) seed(mesh, source, reach);
  const at = 3 * (goal?.triangle ?? mesh.indices.length);
  const corners = mesh.indices.subarray(at, at + 3);
  while (queue.length > 0) {
    const key = queue.peekValue()!;
    const v = queue.pop()!;
    if (key > mm[v]! + ahead(v)) continue;
    if (corners.includes(v)) break;
    spread(mesh, adjacency, mm, v, reach);
  }
  return mm;
}

function seed(mesh: TriMesh, source: SurfacePoint, reach: (v: number, d: number) => void): void {
  const at = surfaceXyz(mesh, source);
  triangleXyz(mesh, source.triangle).forEach((corner, k) =>
    reach(mesh.indices[3 * source.triangle + k]!, distance(at, corner)),
  );
}

function straightMmTo(mesh: TriMesh, goal: SurfacePoint): (v: number) => number {
  const [x, y, z] = surfaceXyz(mesh, goal);
  const p = mesh.positions;
  return (v) => {
    const [dx, dy, dz] = [p[3 * v]! - x, p[3 * v + 1]! - y, p[3 * v + 2]! - z];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  };
}

/** Offers the vertices around `v` what they gain from it, through each triangle that both touch. */
function spread(
  mesh: TriMesh,
  { corners, cornerStart }: Adjacency,
  mm: Float64Array,
  v: number,
  reach: (v: number, d: number) => void,
): void {
  const { positions, indices } = mesh;
  const own = mm[v]!;
  for (let c = cornerStart[v]!; c < cornerStart[v + 1]!; c++) {
    const h = corners[c]!;
    const p = indices[nextHalfEdge(h)]!;
    const q = indices[prevHalfEdge(h)]!;
    if (mm[p]! > Math.min(own, mm[q]!)) reach(p, frontMm(positions, v, q, p, own, mm[q]!));
    if (mm[q]! > Math.min(own, mm[p]!)) reach(q, frontMm(positions, v, p, q, own, mm[p]!));
  }
}

/**
 * Distance at vertex k of a front known at i and j: that of the one point which, in the plane of the
 * triangle and beyond edge ij, lies di and dj from them; along an edge where its ray misses ij.
 */
function frontMm(p: Float32Array, i: number, j: number, k: number, di: number, dj: number): number {
  const [ix, iy, iz] = [p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!];
  const [ux, uy, uz] = [p[3 * j]! - ix, p[3 * j + 1]! - iy, p[3 * j + 2]! - iz];
  const [wx, wy, wz] = [p[3 * k]! - ix, p[3 * k + 1]! - iy, p[3 * k + 2]! - iz];
  const ww = wx * wx + wy * wy + wz * wz;
  if (dj === Infinity) return di + Math.sqrt(ww);
  const uu = ux * ux + uy * uy + uz * uz;
  const edge = Math.sqrt(uu);
  const kx = (ux * wx + uy * wy + uz * wz) / edge;
  const ky = Math.sqrt(Math.max(0, ww - kx * kx));
  const sx = (di * di - dj * dj + uu) / (2 * edge);
  const sy = Math.sqrt(Math.max(0, di * di - sx * sx));
  const through = sx * ky + kx * sy;
  if (through >= 0 && through <= edge * (sy + ky) && di * di >= sx * sx) {
    return Math.max(Math.hypot(kx - sx, ky + sy), Math.min(di, dj) + STEP_MM);
  }
  return Math.min(di + Math.sqrt(ww), dj + Math.sqrt(Math.max(0, uu - 2 * kx * edge + ww)));
}

/**
 * Vertices from one near `from` down to a corner of the triangle of `to`, on a field marched from `to`;
 * undefined where the field does not reach `from`.
 */
export function descend(
  mesh: TriMesh,
  adjacency: Adjacency,
  mm: Float64Array,
  from: SurfacePoint,
  to: SurfacePoint,
): number[] | undefined {
  const straight = straightMmTo(mesh, from);
  const cost = (v: number): number => mm[v]! + straight(v);
  const start = mesh.indices.subarray(3 * from.triangle, 3 * from.triangle + 3);
  const goal = mesh.indices.subarray(3 * to.triangle, 3 * to.triangle + 3);
  const way = [start.reduce((best, v) => (cost(v) < cost(best) ? v : best))];
  if (cost(way[0]!) === Infinity) return undefined;
  while (!goal.includes(way.at(-1)!)) way.push(steepest(mesh, adjacency, mm, way.at(-1)!));
  return way;
}

function steepest({ positions: p, indices }: TriMesh, adjacency: Adjacency, mm: Float64Array, v: number): number {
  let best = v;
  let bestCost = Infinity;
  for (let c = adjacency.cornerStart[v]!; c < adjacency.cornerStart[v + 1]!; c++) {
    const h = adjacency.corners[c]!;
    for (const n of [indices[nextHalfEdge(h)]!, indices[prevHalfEdge(h)]!]) {
      if (mm[n]! >= mm[v]!) continue;
      const cost = mm[n]! + Math.hypot(p[3 * n]! - p[3 * v]!, p[3 * n + 1]! - p[3 * v + 1]!, p[3 * n + 2]! - p[3 * v + 2]!);
      if (cost < bestCost) [best, bestCost] = [n, cost];
    }
  }
  if (best === v) throw new Error(`no way down from vertex ${v} at ${mm[v]} mm (triangle ${triangleOf(adjacency.corners[adjacency.cornerStart[v]!]!)})`);
  return best;
}
