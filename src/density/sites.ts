import { createNoise3D } from 'simplex-noise';
import type { Head } from '../anatomy/head';
import type { SurfaceSites, TriMesh } from '../anatomy/mesh';
import { GRID_SIZE } from '../hairline/raster';
import { createRandom } from './sampling/random';

export { prepareBlend } from './zoneBlend';

/** Sites placed on one head, in rank order: what does not change while a hairline is dragged. */
export interface PlacedSites {
  readonly count: number;
  /** Chart position, two numbers a site. */
  readonly uv: Float32Array;
  /** Head space, mm. */
  readonly xyz: Float32Array;
  /** Skin mm per unit of uv. */
  readonly mmPerUnit: Float32Array;
  /** Sites of the whole set per cm² of skin around the site, on this head. */
  readonly perCm2: Float32Array;
  /** The grid cell at the lower corner of the bilinear square around the site. */
  readonly cell: Uint32Array;
  /** The place in that square, two numbers a site, 0…1. */
  readonly within: Float32Array;
}

/**
 * Places a set of sites that is even over the chart of the `reference` head. On another head a stretched triangle holds fewer sites a
 * cm²; `perCm2` tells how many.
 */
export function prepareSites(head: Head, sites: SurfaceSites, reference: Head = head): PlacedSites {
  const count = sites.triangle.length;
  const placed: PlacedSites = {
    count,
    uv: new Float32Array(2 * count),
    xyz: new Float32Array(3 * count),
    mmPerUnit: new Float32Array(count),
    perCm2: new Float32Array(count),
    cell: new Uint32Array(count),
    within: new Float32Array(2 * count),
  };
  const perMm2 = count / reference.chart.areaMm2;
  const ratio = head === reference ? undefined : areaRatios(reference, head);
  for (let i = 0; i < count; i++) {
    place(head, sites, i, placed);
    placed.perCm2[i] = 100 * perMm2 * (ratio ? ratio[sites.triangle[i]!]! : 1);
  }
  return placed;
}

function place({ surface, chart }: Head, { triangle, b, c }: SurfaceSites, i: number, out: PlacedSites): void {
  const { positions: xyz, indices } = surface;
  const { uv, mmPerUnit } = chart;
  const at = 3 * triangle[i]!;
  const p = indices[at]!;
  const q = indices[at + 1]!;
  const r = indices[at + 2]!;
  const wb = b[i]!;
  const wc = c[i]!;
  const wa = 1 - wb - wc;
  for (let k = 0; k < 3; k++) out.xyz[3 * i + k] = wa * xyz[3 * p + k]! + wb * xyz[3 * q + k]! + wc * xyz[3 * r + k]!;
  const u = wa * uv[2 * p]! + wb * uv[2 * q]! + wc * uv[2 * r]!;
  const v = wa * uv[2 * p + 1]! + wb * uv[2 * q + 1]! + wc * uv[2 * r + 1]!;
  const x = gridPlace(u);
  const y = gridPlace(v);
  out.uv[2 * i] = u;
  out.uv[2 * i + 1] = v;
  out.mmPerUnit[i] = wa * mmPerUnit[p]! + wb * mmPerUnit[q]! + wc * mmPerUnit[r]!;
  out.cell[i] = Math.floor(y) * GRID_SIZE + Math.floor(x);
  out.within[2 * i] = x - Math.floor(x);
  out.within[2 * i + 1] = y - Math.floor(y);
}

/** A chart coordinate in cells of the grid, counted from the first one's centre. */
const gridPlace = (t: number): number => Math.min(GRID_SIZE - 1.001, Math.max(0, t * GRID_SIZE - 0.5));

/** Area on the one head over area on the other, by triangle. */
function areaRatios(of: Head, over: Head): Float32Array {
  const ratio = new Float32Array(of.surface.indices.length / 3);
  for (const t of of.chart.triangles) ratio[t] = triangleArea(of.surface, t) / triangleArea(over.surface, t);
  return ratio;
}

function triangleArea({ positions: p, indices }: TriMesh, t: number): number {
  const [i, j, k] = [3 * indices[3 * t]!, 3 * indices[3 * t + 1]!, 3 * indices[3 * t + 2]!];
  const [ux, uy, uz] = [p[j]! - p[i]!, p[j + 1]! - p[i + 1]!, p[j + 2]! - p[i + 2]!];
  const [vx, vy, vz] = [p[k]! - p[i]!, p[k + 1]! - p[i + 1]!, p[k + 2]! - p[i + 2]!];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/** Wavelengths of a hairline's irregularity, mm: macro 20–40, micro 3–8 (S). */
const WAVES = { macroMm: 28, microMm: 6 } as const;
/**
 * How far each site is moved across the line by the slow and by the quick waves, in their swings: two numbers a site, about −0.5…0.5 each.
 * The same for the same seed, different left and right.
 */
export function prepareWaves({ count, xyz }: PlacedSites, seed: number): Float32Array {
  const random = createRandom(seed);
  const [macro, micro] = [createNoise3D(random), createNoise3D(random)];
  const waves = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [xyz[3 * i]!, xyz[3 * i + 1]!, xyz[3 * i + 2]!];
    waves[2 * i] = 0.5 * macro(x / WAVES.macroMm, y / WAVES.macroMm, z / WAVES.macroMm);
    waves[2 * i + 1] = 0.5 * micro(x / WAVES.microMm, y / WAVES.microMm, z / WAVES.microMm);
  }
  return waves;
}
