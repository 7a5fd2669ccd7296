import type { SurfaceSites, TriMesh } from '../../anatomy/mesh';

/**
 * The triangle across each edge, three per triangle (edges v0v1, v1v2, v2v0); −1 at a border and
 * towards triangles without area. `areas` has one entry per triangle.
 */
export function adjacentTriangles({ indices }: TriMesh, areas: Float64Array): Int32Array {
  const adjacent = new Int32Array(indices.length).fill(-1);
  const open = new Map<number, number>();
  for (let e = 0; e < indices.length; e++) {
    const t = Math.floor(e / 3);
    if (!(areas[t]! > 0)) continue;
    const from = indices[e]!;
    const to = indices[3 * t + ((e + 1) % 3)]!;
    const key = Math.min(from, to) * 2 ** 26 + Math.max(from, to);
    const other = open.get(key);
    if (other === undefined) open.set(key, e);
    else {
      adjacent[e] = Math.floor(other / 3);
      adjacent[other] = t;
      open.delete(key);
    }
  }
  return adjacent;
}

/** Points (xyz, mm), four an edge, along the edges with a triangle on one side only. */
export function borderPositions(
  { positions: p, indices }: TriMesh,
  areas: Float64Array,
  adjacent: Int32Array,
): Float32Array {
  const out: number[] = [];
  for (let e = 0; e < indices.length; e++) {
    const t = Math.floor(e / 3);
    if (!(areas[t]! > 0) || adjacent[e]! >= 0) continue;
    const i = 3 * indices[e]!;
    const j = 3 * indices[3 * t + ((e + 1) % 3)]!;
    for (let share = 0; share < 1; share += 0.25)
      for (let axis = 0; axis < 3; axis++) out.push(p[i + axis]! + share * (p[j + axis]! - p[i + axis]!));
  }
  return Float32Array.from(out);
}

/** Triangles a single step may cross. */
const MAX_CROSSINGS = 12;

/**
 * Moves site `s` to the point of the surface under (x, y, z), crossing edges where need be.
 * Returns false, with the site as it was, when the way leaves the surface.
 */
export function walkTo(
  mesh: TriMesh,
  adjacent: Int32Array,
  sites: SurfaceSites,
  s: number,
  x: number,
  y: number,
  z: number,
): boolean {
  let t = sites.triangle[s]!;
  for (let n = 0; n < MAX_CROSSINGS; n++) {
    const [b, c] = weightsAt(mesh, t, x, y, z);
    const a = 1 - b - c;
    if (a >= 0 && b >= 0 && c >= 0) {
      sites.triangle[s] = t;
      sites.b[s] = b;
      sites.c[s] = Math.min(c, 1 - sites.b[s]);
      return true;
    }
    const edge = a <= b && a <= c ? 1 : b <= c ? 2 : 0;
    t = adjacent[3 * t + edge]!;
    if (t < 0) return false;
  }
  return false;
}

/** Weights of the second and third corner of triangle t for the foot of (x, y, z) in its plane. */
function weightsAt({ positions: p, indices }: TriMesh, t: number, x: number, y: number, z: number): [number, number] {
  const i = indices[3 * t]! * 3;
  const j = indices[3 * t + 1]! * 3;
  const k = indices[3 * t + 2]! * 3;
  const ux = p[j]! - p[i]!;
  const uy = p[j + 1]! - p[i + 1]!;
  const uz = p[j + 2]! - p[i + 2]!;
  const vx = p[k]! - p[i]!;
  const vy = p[k + 1]! - p[i + 1]!;
  const vz = p[k + 2]! - p[i + 2]!;
  const wx = x - p[i]!;
  const wy = y - p[i + 1]!;
  const wz = z - p[i + 2]!;
  const uu = ux * ux + uy * uy + uz * uz;
  const uv = ux * vx + uy * vy + uz * vz;
  const vv = vx * vx + vy * vy + vz * vz;
  const wu = wx * ux + wy * uy + wz * uz;
  const wv = wx * vx + wy * vy + wz * vz;
  const det = uu * vv - uv * uv;
  return [(vv * wu - uv * wv) / det, (uu * wv - uv * wu) / det];
}
