import type { SurfaceSites, TriMesh } from '../../anatomy/mesh';
import type { Random } from './random';

/** Which triangles to use: non-zero entries, one per triangle. Absent: all of them. */
export type TriangleMask = ArrayLike<number>;

/** Area of each triangle, mm²; 0 where the mask leaves it out. Throws a RangeError on a mask of another length. */
export function triangleAreas(mesh: TriMesh, mask?: TriangleMask): Float64Array {
  const { positions: p, indices } = mesh;
  const count = indices.length / 3;
  if (mask && mask.length !== count) throw new RangeError(`mask has ${mask.length} entries for ${count} triangles`);
  const areas = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    if (mask && !mask[t]) continue;
    const i = indices[3 * t]! * 3;
    const j = indices[3 * t + 1]! * 3;
    const k = indices[3 * t + 2]! * 3;
    const ux = p[j]! - p[i]!;
    const uy = p[j + 1]! - p[i + 1]!;
    const uz = p[j + 2]! - p[i + 2]!;
    const vx = p[k]! - p[i]!;
    const vy = p[k + 1]! - p[i + 1]!;
    const vz = p[k + 2]! - p[i + 2]!;
    areas[t] = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
  }
  return areas;
}

/** Sum of all areas. */
export function totalArea(areas: Float64Array): number {
  return areas.reduce((sum, area) => sum + area, 0);
}

/**
 * `count` sites, white noise of even density over the triangles' areas, in order of triangle
 * number: sorted uniforms come from exponential gaps, so neighbours in memory are neighbours
 * on the skin. Throws a RangeError when there is no area to place them on.
 */
export function whiteSites(areas: Float64Array, count: number, random: Random): SurfaceSites {
  const sites = emptySites(count);
  const marks = sortedUniforms(count, random);
  const total = totalArea(areas);
  if (!(total > 0)) throw new RangeError(`no area to sample: ${total} mm²`);
  let t = 0;
  let reached = areas[0]!;
  for (let i = 0; i < count; i++) {
    const mark = marks[i]! * total;
    while (reached <= mark && t < areas.length - 1) reached += areas[++t]!;
    sites.triangle[i] = areas[t]! > 0 ? t : lastWithArea(areas);
    const root = Math.sqrt(random());
    const share = random();
    sites.b[i] = root * (1 - share);
    sites.c[i] = root * share;
  }
  return sites;
}

/** `count` uniforms in [0, 1), ascending. */
function sortedUniforms(count: number, random: Random): Float64Array {
  const marks = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) marks[i] = sum = sum - Math.log(1 - random());
  sum -= Math.log(1 - random());
  return marks.map((mark) => mark / sum);
}

/** Rounding can carry the last mark past the sum of areas. */
function lastWithArea(areas: Float64Array): number {
  let t = areas.length - 1;
  while (t > 0 && !(areas[t]! > 0)) t--;
  return t;
}

export function emptySites(count: number): SurfaceSites {
  return {
    triangle: new Uint32Array(count),
    b: new Float32Array(count),
    c: new Float32Array(count),
  };
}

export function copySites({ triangle, b, c }: SurfaceSites): SurfaceSites {
  return { triangle: triangle.slice(), b: b.slice(), c: c.slice() };
}

/** The sites of the given numbers, in that order. */
export function pickSites(sites: SurfaceSites, order: ArrayLike<number>): SurfaceSites {
  const picked = emptySites(order.length);
  for (let i = 0; i < order.length; i++) {
    const from = order[i]!;
    picked.triangle[i] = sites.triangle[from]!;
    picked.b[i] = sites.b[from]!;
    picked.c[i] = sites.c[from]!;
  }
  return picked;
}

/** xyz per site, mm. */
export function sitePositions(mesh: TriMesh, sites: SurfaceSites): Float32Array {
  const out = new Float32Array(sites.triangle.length * 3);
  for (let i = 0; i < sites.triangle.length; i++) putPosition(mesh, sites, i, out);
  return out;
}

/** Writes where site i lies to entry i of `out` (xyz, mm). */
export function putPosition(
  { positions: p, indices }: TriMesh,
  { triangle, b, c }: SurfaceSites,
  i: number,
  out: Float32Array,
): void {
  const t = 3 * triangle[i]!;
  const u = 3 * indices[t]!;
  const v = 3 * indices[t + 1]!;
  const w = 3 * indices[t + 2]!;
  const second = b[i]!;
  const third = c[i]!;
  const first = 1 - second - third;
  for (let axis = 0; axis < 3; axis++)
    out[3 * i + axis] = first * p[u + axis]! + second * p[v + axis]! + third * p[w + axis]!;
}
