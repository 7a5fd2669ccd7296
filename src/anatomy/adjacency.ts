import type { TriMesh } from './mesh';

/**
 * Who touches whom on a mesh. Half-edge 3t + k runs from corner k of triangle t to the next corner,
 * the triangle on its left; the same number names the corner it leaves.
 */
export interface Adjacency {
  /** The half-edge on the other side of each half-edge, 3 per triangle; −1 at the border. */
  readonly twin: Int32Array;
  /** The triangle on the other side of each half-edge, 3 per triangle; −1 at the border. */
  readonly neighbour: Int32Array;
  /** Where the run of each vertex starts in `corners`, one entry more than there are vertices. */
  readonly cornerStart: Uint32Array;
  /** The corners (half-edges leaving) of every vertex, in rising order within a vertex. */
  readonly corners: Uint32Array;
}

export const nextHalfEdge = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);

export const triangleOf = (h: number): number => Math.floor(h / 3);

/** The corner of `vertex` in `triangle`; throws if the triangle does not have it. */
export function cornerOf(mesh: TriMesh, triangle: number, vertex: number): number {
  for (let h = 3 * triangle; h < 3 * triangle + 3; h++) if (mesh.indices[h] === vertex) return h;
  throw new Error(`triangle ${triangle} has no corner at vertex ${vertex}`);
}

/**
 * Builds the tables of a mesh, in time linear in its size. Throws, with the vertices, where three
 * triangles share an edge or two neighbours are wound in opposite ways.
 */
export function buildAdjacency({ positions, indices }: TriMesh): Adjacency {
  const { cornerStart, corners } = cornersByVertex(positions.length / 3, indices);
  const twin = twinsOf(indices, positions.length / 3);
  const neighbour = new Int32Array(twin.length);
  for (let h = 0; h < twin.length; h++) neighbour[h] = twin[h]! < 0 ? -1 : triangleOf(twin[h]!);
  return { twin, neighbour, cornerStart, corners };
}

function cornersByVertex(
  vertexCount: number,
  indices: Uint32Array,
): {
  cornerStart: Uint32Array;
  corners: Uint32Array;
} {
  const cornerStart = new Uint32Array(vertexCount + 1);
  for (let h = 0; h < indices.length; h++) cornerStart[indices[h]! + 1]!++;
  for (let v = 1; v < cornerStart.length; v++) cornerStart[v]! += cornerStart[v - 1]!;
  const cursor = cornerStart.slice();
  const corners = new Uint32Array(indices.length);
  for (let h = 0; h < indices.length; h++) corners[cursor[indices[h]!]!++] = h;
  return { cornerStart, corners };
}

/** Half-edges wait in linked lists by their lower vertex until their twin comes. */
function twinsOf(indices: Uint32Array, vertexCount: number): Int32Array {
  const twin = new Int32Array(indices.length).fill(-1);
  const latest = new Int32Array(vertexCount).fill(-1);
  const before = new Int32Array(indices.length);
  for (let h = 0; h < indices.length; h++) {
    const from = indices[h]!;
    const to = indices[nextHalfEdge(h)]!;
    const low = from < to ? from : to;
    for (let other = latest[low]!; other >= 0; other = before[other]!) {
      if (indices[other] === from && indices[nextHalfEdge(other)] === to)
        throw new Error(`edge ${from}→${to} belongs to triangles ${triangleOf(other)} and ${triangleOf(h)}`);
      if (indices[other] !== to || indices[nextHalfEdge(other)] !== from) continue;
      twin[h] = other;
      twin[other] = h;
    }
    before[h] = latest[low]!;
    latest[low] = h;
  }
  return twin;
}

/**
 * Unit normals, xyz per vertex, each the mean of the triangles around it weighted by their area.
 * A vertex of no triangle gets 0, 0, 0.
 */
export function vertexNormals({ positions: p, indices }: TriMesh): Float32Array {
  const sum = new Float64Array(p.length);
  for (let h = 0; h < indices.length; h += 3) {
    const i = 3 * indices[h]!;
    const j = 3 * indices[h + 1]!;
    const k = 3 * indices[h + 2]!;
    const ux = p[j]! - p[i]!;
    const uy = p[j + 1]! - p[i + 1]!;
    const uz = p[j + 2]! - p[i + 2]!;
    const vx = p[k]! - p[i]!;
    const vy = p[k + 1]! - p[i + 1]!;
    const vz = p[k + 2]! - p[i + 2]!;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    addTo(sum, i, x, y, z);
    addTo(sum, j, x, y, z);
    addTo(sum, k, x, y, z);
  }
  return normalised(sum);
}

function addTo(sum: Float64Array, at: number, x: number, y: number, z: number): void {
  sum[at]! += x;
  sum[at + 1]! += y;
  sum[at + 2]! += z;
}

function normalised(xyz: Float64Array): Float32Array {
  const out = new Float32Array(xyz.length);
  for (let i = 0; i < xyz.length; i += 3) {
    const x = xyz[i]!;
    const y = xyz[i + 1]!;
    const z = xyz[i + 2]!;
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    out[i] = x / length;
    out[i + 1] = y / length;
    out[i + 2] = z / length;
  }
  return out;
}
