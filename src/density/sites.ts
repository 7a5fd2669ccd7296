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

/** Where sites lie on the chart: the same on every head. */
type ChartPlaces = Pick<PlacedSites, 'uv' | 'cell' | 'within'>;

const places = new WeakMap<SurfaceSites, { readonly chartUv: Float32Array; readonly on: ChartPlaces }>();

function chartPlaces(head: Head, sites: SurfaceSites): ChartPlaces {
  const known = places.get(sites);
  if (known?.chartUv === head.chart.uv) return known.on;
  const on = placeOnChart(head, sites);
  places.set(sites, { chartUv: head.chart.uv, on });
  return on;
}

function placeOnChart({ surface: { indices }, chart }: Head, { triangle, b, c }: SurfaceSites): ChartPlaces {
  const count = triangle.length;
  const uv = new Float32Array(2 * count);
  const cell = new Uint32Array(count);
  const within = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const at = 3 * triangle[i]!;
    const p = 2 * indices[at]!;
    const q = 2 * indices[at + 1]!;
    const r = 2 * indices[at + 2]!;
    const wa = 1 - b[i]! - c[i]!;
    const u = wa * chart.uv[p]! + b[i]! * chart.uv[q]! + c[i]! * chart.uv[r]!;
    const v = wa * chart.uv[p + 1]! + b[i]! * chart.uv[q + 1]! + c[i]! * chart.uv[r + 1]!;
    const x = gridPlace(u);
    const y = gridPlace(v);
    uv[2 * i] = u;
    uv[2 * i + 1] = v;
    cell[i] = Math.floor(y) * GRID_SIZE + Math.floor(x);
    within[2 * i] = x - Math.floor(x);
    within[2 * i + 1] = y - Math.floor(y);
  }
  return { uv, cell, within };
}

/**
 * Places a set of sites that is even over the chart of the `reference` head. On another head a stretched triangle holds fewer sites a
 * cm²; `perCm2` tells how many.
 */
export function prepareSites(head: Head, sites: SurfaceSites, reference: Head = head): PlacedSites {
  const count = sites.triangle.length;
  const xyz = new Float32Array(3 * count);
  const mmPerUnit = new Float32Array(count);
  const perCm2 = new Float32Array(count);
  const perMm2 = count / reference.chart.areaMm2;
  const ratio = head === reference ? undefined : areaRatios(reference, head);
  const { positions, indices } = head.surface;
  const scale = head.chart.mmPerUnit;
  const { triangle, b, c } = sites;
  for (let i = 0; i < count; i++) {
    const t = triangle[i]!;
    const p = indices[3 * t]!;
    const q = indices[3 * t + 1]!;
    const r = indices[3 * t + 2]!;
    const wb = b[i]!;
    const wc = c[i]!;
    const wa = 1 - wb - wc;
    xyz[3 * i] = wa * positions[3 * p]! + wb * positions[3 * q]! + wc * positions[3 * r]!;
    xyz[3 * i + 1] = wa * positions[3 * p + 1]! + wb * positions[3 * q + 1]! + wc * positions[3 * r + 1]!;
    xyz[3 * i + 2] = wa * positions[3 * p + 2]! + wb * positions[3 * q + 2]! + wc * positions[3 * r + 2]!;
    mmPerUnit[i] = wa * scale[p]! + wb * scale[q]! + wc * scale[r]!;
    perCm2[i] = 100 * perMm2 * (ratio ? ratio[t]! : 1);
  }
  return { count, ...chartPlaces(head, sites), xyz, mmPerUnit, perCm2 };
}

/** A chart coordinate in cells of the grid, counted from the first one's centre. */
const gridPlace = (t: number): number => Math.min(GRID_SIZE - 1.001, Math.max(0, t * GRID_SIZE - 0.5));

/** Area on the one head over area on the other, by triangle of the chart. */
function areaRatios(of: Head, over: Head): Float32Array {
  const ratio = new Float32Array(of.surface.indices.length / 3);
  const { triangles } = of.chart;
  for (let n = 0; n < triangles.length; n++) {
    const t = triangles[n]!;
    ratio[t] = triangleArea(of.surface, t) / triangleArea(over.surface, t);
  }
  return ratio;
}

function triangleArea({ positions: p, indices }: TriMesh, t: number): number {
  const i = 3 * indices[3 * t]!;
  const j = 3 * indices[3 * t + 1]!;
  const k = 3 * indices[3 * t + 2]!;
  const ux = p[j]! - p[i]!;
  const uy = p[j + 1]! - p[i + 1]!;
  const uz = p[j + 2]! - p[i + 2]!;
  const vx = p[k]! - p[i]!;
  const vy = p[k + 1]! - p[i + 1]!;
  const vz = p[k + 2]! - p[i + 2]!;
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  return Math.sqrt(x * x + y * y + z * z) / 2;
}

/** Wavelengths of a hairline's irregularity, mm: macro 20–40, micro 3–8 (S). */
const WAVES = { macroMm: 28, microMm: 6 } as const;
/** Writes a site's two waves to an array, from an entry on. */
export type SiteWaves = (site: number, to: Float32Array, at: number) => void;

/**
 * How far a site is moved across the line by the slow and by the quick waves, in their swings: two numbers, about −0.5…0.5 each. The same
 * for the same seed, different left and right.
 */
export function wavesAt({ xyz }: PlacedSites, seed: number): SiteWaves {
  const random = createRandom(seed);
  const [macro, micro] = [createNoise3D(random), createNoise3D(random)];
  return (site, to, at) => {
    const x = xyz[3 * site]!;
    const y = xyz[3 * site + 1]!;
    const z = xyz[3 * site + 2]!;
    to[at] = 0.5 * macro(x / WAVES.macroMm, y / WAVES.macroMm, z / WAVES.macroMm);
    to[at + 1] = 0.5 * micro(x / WAVES.microMm, y / WAVES.microMm, z / WAVES.microMm);
  };
}

/** The same of all sites, two numbers a site. */
export function prepareWaves(sites: PlacedSites, seed: number): Float32Array {
  const wavesOf = wavesAt(sites, seed);
  const waves = new Float32Array(2 * sites.count);
  for (let i = 0; i < sites.count; i++) wavesOf(i, waves, 2 * i);
  return waves;
}
