/**
 * Boundary first flattening (Sawhney & Crane 2017) of a topological disk with the log scale factor 0 on its border: the conformal map
 * of least area distortion. Works on the cotangent Laplacian with conjugate gradients; for build time, tens of thousands of vertices.
 */
import type { TriMesh } from '../../src/anatomy/mesh';

interface Laplacian {
  readonly diagonal: Float64Array;
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float64Array;
}

interface Disk {
  readonly laplacian: Laplacian;
  /** Sum of the triangles' angles at each vertex, radians. */
  readonly angles: Float64Array;
  /** Border vertices in order, the surface to the left. */
  readonly border: readonly number[];
}

const TWO_PI = 2 * Math.PI;

function distance(mesh: TriMesh, a: number, b: number): number {
  const p = mesh.positions;
  return Math.hypot(p[3 * a]! - p[3 * b]!, p[3 * a + 1]! - p[3 * b + 1]!, p[3 * a + 2]! - p[3 * b + 2]!);
}

function analyse(mesh: TriMesh): Disk {
  const count = mesh.positions.length / 3;
  const angles = new Float64Array(count);
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map<number, number>());
  const next = new Map<string, [number, number]>();
  for (let t = 0; t < mesh.indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [0, 1, 2].map((d) => mesh.indices[t + ((k + d) % 3)]!) as [number, number, number];
      const [ab, bc, ca] = [distance(mesh, a, b), distance(mesh, b, c), distance(mesh, c, a)];
      const angle = Math.acos(Math.max(-1, Math.min(1, (ab * ab + ca * ca - bc * bc) / (2 * ab * ca))));
      angles[a]! += angle;
      const half = 0.5 / Math.tan(Math.max(angle, 1e-4));
      rows[b]!.set(c, (rows[b]!.get(c) ?? 0) - half);
      rows[c]!.set(b, (rows[c]!.get(b) ?? 0) - half);
      if (next.has(`${b},${a}`)) next.delete(`${b},${a}`);
      else next.set(`${a},${b}`, [a, b]);
    }
  return { laplacian: pack(rows), angles, border: chain([...next.values()]) };
}

function chain(edges: readonly (readonly [number, number])[]): number[] {
  if (edges.length === 0) throw new RangeError('not a disk: no border');
  const after = new Map(edges);
  const border = [edges[0]![0]];
  for (;;) {
    const following = after.get(border.at(-1)!);
    if (following === undefined) throw new RangeError(`border breaks at vertex ${border.at(-1)}`);
    if (following === border[0]) break;
    border.push(following);
    if (border.length > edges.length) throw new RangeError('border touches itself');
  }
  if (border.length !== edges.length)
    throw new RangeError(`not a disk: a border of ${border.length} of ${edges.length} edges`);
  return border;
}

function pack(rows: readonly Map<number, number>[]): Laplacian {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i]! + row.size));
  const column = new Uint32Array(start[rows.length]!);
  const value = new Float64Array(column.length);
  const diagonal = new Float64Array(rows.length);
  let entry = 0;
  rows.forEach((row, i) => {
    for (const [j, w] of row) {
      column[entry] = j;
      value[entry++] = w;
      diagonal[i]! -= w;
    }
  });
  return { diagonal, start, column, value };
}

function multiply(l: Laplacian, x: Float64Array, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    let sum = l.diagonal[i]! * x[i]!;
    for (let e = l.start[i]!; e < l.start[i + 1]!; e++) sum += l.value[e]! * x[l.column[e]!]!;
    out[i] = sum;
  }
}

/** Solves L x = b for the free vertices, the others held at their value in `x` (Jacobi-preconditioned conjugate gradients). */
function solve(l: Laplacian, b: Float64Array, x: Float64Array, held: Uint8Array): void {
  const n = x.length;
  const [r, z, p, q] = [0, 1, 2, 3].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  multiply(l, x, q);
  let rz = 0;
  for (let i = 0; i < n; i++) {
    if (held[i]) continue;
    r[i] = b[i]! - q[i]!;
    z[i] = r[i]! / l.diagonal[i]!;
    p[i] = z[i]!;
    rz += r[i]! * z[i]!;
  }
  const goal = rz * 1e-22;
  for (let iteration = 0; iteration < 5000 && rz > goal; iteration++) {
    multiply(l, p, q);
    let pq = 0;
    for (let i = 0; i < n; i++) if (!held[i]) pq += p[i]! * q[i]!;
    const alpha = rz / pq;
    let renewed = 0;
    for (let i = 0; i < n; i++) {
      if (held[i]) continue;
      x[i]! += alpha * p[i]!;
      r[i]! -= alpha * q[i]!;
      z[i] = r[i]! / l.diagonal[i]!;
      renewed += r[i]! * z[i]!;
    }
    const beta = renewed / rz;
    rz = renewed;
    for (let i = 0; i < n; i++) if (!held[i]) p[i] = z[i]! + beta * p[i]!;
  }
}

/** Lays the border out with the given exterior angles and lengths as near as closing allows (paper, section 4.3.1). */
function layOut(lengths: readonly number[], exterior: readonly number[]): [number, number][] {
  let heading = 0;
  const tangents = lengths.map((_, i) => {
    heading += exterior[i]!;
    return [Math.cos(heading), Math.sin(heading)] as const;
  });
  const [m, gap] = [
    [0, 0, 0],
    [0, 0],
  ];
  lengths.forEach((length, i) => {
    const [x, y] = tangents[i]!;
    m[0]! += length * x * x;
    m[1]! += length * x * y;
    m[2]! += length * y * y;
    gap[0]! += length * x;
    gap[1]! += length * y;
  });
  const det = m[0]! * m[2]! - m[1]! * m[1]!;
  const sx = (m[2]! * gap[0]! - m[1]! * gap[1]!) / det;
  const sy = (m[0]! * gap[1]! - m[1]! * gap[0]!) / det;
  let at: [number, number] = [0, 0];
  return lengths.map((length, i) => {
    const here = at;
    const [x, y] = tangents[i]!;
    const fitted = length * (1 - x * sx - y * sy);
    at = [at[0] + x * fitted, at[1] + y * fitted];
    return here;
  });
}

/** A disk is connected and V − E + F = 1. */
function requireDisk(indices: Uint32Array): void {
  const edges = new Set<string>();
  const root = new Map<number, number>();
  const find = (vertex: number): number => {
    let at = vertex;
    while ((root.get(at) ?? at) !== at) at = root.get(at)!;
    return at;
  };
  indices.forEach((a, i) => {
    const b = indices[i % 3 === 2 ? i - 2 : i + 1]!;
    edges.add(a < b ? `${a},${b}` : `${b},${a}`);
    if (!root.has(a)) root.set(a, a);
    if (!root.has(b)) root.set(b, b);
    root.set(find(a), find(b));
  });
  const parts = [...root].filter(([vertex, parent]) => vertex === parent).length;
  const euler = root.size - edges.size + indices.length / 3;
  if (parts !== 1 || euler !== 1) throw new RangeError(`not a disk: ${parts} parts, V − E + F = ${euler}`);
}

/** Flattens a disk; returns xy per vertex in mm (the border keeps its length). Throws when the mesh is no disk. */
export function flatten(mesh: TriMesh): Float64Array {
  requireDisk(mesh.indices);
  const { laplacian, angles, border } = analyse(mesh);
  const count = angles.length;
  const held = new Uint8Array(count);
  for (const vertex of border) held[vertex] = 1;

  const u = new Float64Array(count);
  const defect = Float64Array.from(angles, (sum, i) => (held[i] ? 0 : sum - TWO_PI));
  solve(laplacian, defect, u, held);
  const flux = new Float64Array(count);
  multiply(laplacian, u, flux);

  const lengths = border.map((vertex, i) => distance(mesh, vertex, border[(i + 1) % border.length]!));
  const turn = border.map((vertex) => Math.PI - angles[vertex]! + flux[vertex]!);
  const curve = layOut(lengths, turn);

  const axes = [0, 1].map((axis) => {
    const x = new Float64Array(count);
    border.forEach((vertex, i) => (x[vertex] = curve[i]![axis]!));
    solve(laplacian, new Float64Array(count), x, held);
    return x;
  });
  return Float64Array.from({ length: 2 * count }, (_, i) => axes[i & 1]![i >> 1]!);
}
