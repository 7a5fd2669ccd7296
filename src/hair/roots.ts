import type { Head } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import { sampleGrid } from '../hairline/raster';

/** Where strands of hair leave the skin, struct of arrays; any prefix is as evenly spread as the whole if the sites were in rank order. */
export interface StrandRoots {
  readonly count: number;
  /** Head space, mm. */
  readonly xyz: Float32Array;
  /** Of the skin, unit length. */
  readonly normal: Float32Array;
  /** Along the skin, unit length: which way hair grows. */
  readonly direction: Float32Array;
  /** Thickness, µm. */
  readonly shaftUm: Uint8Array;
  /** By how much each is kept shorter than the rest, 16ths, 0…15; none where it is left out. */
  readonly trim?: Uint8Array;
  /** 1 for hair that is too fine and too sparse to be seen while it is short; none where all is seen. */
  readonly late?: Uint8Array;
  /** Share of open sky over the root, 0…1. */
  readonly open: Float32Array;
  /** A vertex of the head beside the root: the key light reaches both or neither. */
  readonly vertex: Uint32Array;
}

/** Roots that know the site that each stands at. */
export type SitedRoots = StrandRoots & { readonly site: Uint32Array };

/** Ways that hair grows over a chart: a grid of unit directions in uv, as `growthOf` gives it. */
export interface GrowthGrid {
  readonly growth: Float32Array;
  readonly size: number;
}

/** Works roots out, by the way it is given: whoever draws them brings it. */
export type Roots = (make: typeof strandRoots) => StrandRoots;

/**
 * The roots of the sites whose shaft is thicker than nothing, on skin that has a chart: `uv` by vertex, two numbers, and by site.
 * Site i keeps its order; `site` tells which one each root is. One that was moved in the chart stands where it was moved to.
 */
export function strandRoots(
  head: Head,
  chartUv: Float32Array,
  sites: SurfaceSites,
  siteUv: Float32Array,
  shaftUm: Uint8Array,
  { growth, size }: GrowthGrid,
): SitedRoots {
  const site = Uint32Array.from(shaftUm.keys()).filter((i) => shaftUm[i]! > 0);
  const count = site.length;
  const roots = {
    count,
    site,
    xyz: new Float32Array(3 * count),
    normal: new Float32Array(3 * count),
    direction: new Float32Array(3 * count),
    shaftUm: Uint8Array.from(site, (i) => shaftUm[i]!),
    open: new Float32Array(count),
    vertex: new Uint32Array(count),
  };
  const { positions, indices } = head.surface;
  for (let k = 0; k < count; k++) {
    const i = site[k]!;
    const corner = 3 * sites.triangle[i]!;
    const [p, q, r] = [indices[corner]!, indices[corner + 1]!, indices[corner + 2]!];
    const [b, c] = [sites.b[i]!, sites.c[i]!];
    const a = 1 - b - c;
    for (let axis = 0; axis < 3; axis++) {
      roots.xyz[3 * k + axis] =
        a * positions[3 * p + axis]! + b * positions[3 * q + axis]! + c * positions[3 * r + axis]!;
      roots.normal[3 * k + axis] =
        a * head.normals[3 * p + axis]! + b * head.normals[3 * q + axis]! + c * head.normals[3 * r + axis]!;
    }
    const [u, v] = [siteUv[2 * i]!, siteUv[2 * i + 1]!];
    const along: [number, number] = [sampleGrid(growth, size, u, v, 2, 0), sampleGrid(growth, size, u, v, 2, 1)];
    tangentOf(positions, chartUv, p, q, r, along, roots.direction, 3 * k);
    const from = (axis: 0 | 1) => a * chartUv[2 * p + axis]! + b * chartUv[2 * q + axis]! + c * chartUv[2 * r + axis]!;
    const moved: [number, number] = [u - from(0), v - from(1)];
    if (Math.hypot(...moved) > LEAST_MOVE) tangentOf(positions, chartUv, p, q, r, moved, roots.xyz, 3 * k);
    straighten(roots.normal, roots.direction, 3 * k);
    roots.open[k] = a * head.occlusion[p]! + b * head.occlusion[q]! + c * head.occlusion[r]!;
    roots.vertex[k] = b > a && b > c ? q : c > a ? r : p;
  }
  return roots;
}

/** What is nearer in the chart has not been moved. */
const LEAST_MOVE = 1e-6;

/** Adds a step in the chart as one in head space, mm, by the map of one triangle. */
function tangentOf(
  xyz: Float32Array,
  uv: Float32Array,
  p: number,
  q: number,
  r: number,
  [along, across]: readonly [number, number],
  out: Float32Array,
  at: number,
): void {
  const [a, b] = [uv[2 * q]! - uv[2 * p]!, uv[2 * r]! - uv[2 * p]!];
  const [c, d] = [uv[2 * q + 1]! - uv[2 * p + 1]!, uv[2 * r + 1]! - uv[2 * p + 1]!];
  // In sides of the triangle.
  const area = a * d - b * c || 1;
  const first = (along * d - across * b) / area;
  const second = (across * a - along * c) / area;
  for (let k = 0; k < 3; k++)
    out[at + k]! += first * (xyz[3 * q + k]! - xyz[3 * p + k]!) + second * (xyz[3 * r + k]! - xyz[3 * p + k]!);
}

/** Makes a normal of unit length, and a direction along the skin of unit length too, whatever they were. */
function straighten(normal: Float32Array, direction: Float32Array, at: number): void {
  const length = Math.hypot(normal[at]!, normal[at + 1]!, normal[at + 2]!) || 1;
  for (let k = at; k < at + 3; k++) normal[k]! /= length;
  if (project(normal, direction, at)) return;
  // Nowhere to grow: down, or ahead where down is straight into the skin.
  direction.set(Math.abs(normal[at + 1]!) < 0.9 ? [0, -1, 0] : [0, 0, 1], at);
  project(normal, direction, at);
}

function project(normal: Float32Array, direction: Float32Array, at: number): boolean {
  let dot = 0;
  for (let k = at; k < at + 3; k++) dot += normal[k]! * direction[k]!;
  for (let k = at; k < at + 3; k++) direction[k]! -= dot * normal[k]!;
  const length = Math.hypot(direction[at]!, direction[at + 1]!, direction[at + 2]!);
  if (!(length > 1e-9)) return false;
  for (let k = at; k < at + 3; k++) direction[k]! /= length;
  return true;
}
