import { createNoise2D } from 'simplex-noise';
import type { Head } from '../anatomy/head';
import { createRandom } from '../density/sampling/random';
import { GRID_SIZE, rasterOf, sampleGrid } from '../hairline/raster';
import { segmentsAlong, STRIDE, type Segments } from '../hairline/segments';
import type { Course } from './course';

/** How a scar's outline strays from two straight lines. */
export interface Outline {
  readonly widthMm: number;
  /** How far the middle wanders to either side, mm, and over which distance. */
  readonly wander: { readonly mm: number; readonly waveMm: number };
  /** How the width varies along it, as a share, and over which distance. */
  readonly varies: { readonly share: number; readonly waveMm: number };
  /** How ragged each edge is by itself, mm, and over which distance along it. */
  readonly ragged: { readonly mm: number; readonly waveMm: number };
  /** How far skin and scar reach into each other, mm: islands of the one in the other, and over which distance. */
  readonly frayed: { readonly mm: number; readonly waveMm: number };
  /** The width runs out over this distance towards either end, mm; 0: the ends are round. */
  readonly taperMm: number;
}

/** A scar along a course: all that the distance to its edge is worked out from. */
export interface Band {
  readonly course: Course;
  readonly segments: Segments;
  /** Half of the width at each point of the course, mm. */
  readonly half: Float64Array;
  /** How far its middle is beside the course there, to the left of the way along the chart, mm. */
  readonly wander: Float64Array;
  /** Most that it reaches to either side, mm. */
  readonly reachMm: number;
  readonly ragged: Outline['ragged'];
  /** Most that `fray` adds, mm. */
  readonly frayedMm: number;
  readonly rag: (mm: number, side: number) => number;
  /** Of a place that lies so far along the band and so far beside its middle, mm; added to what it lies beyond the edge. */
  readonly fray: (mm: number, asideMm: number) => number;
}

/** Frays run across the band, as scars pull on skin: so many times as fine along it (A). */
const FRAY_ACROSS = 0.6;

/** The same seed gives the same scar for ever. */
export function bandOf(head: Head, course: Course, outline: Outline, seed: number): Band {
  const { widthMm, varies, wander, ragged, frayed, taperMm } = outline;
  const noise = createNoise2D(createRandom(seed));
  const width = evened(course, (mm) => noise(mm / varies.waveMm, 3.3));
  const aside = evened(course, (mm) => noise(mm / wander.waveMm, 11.7));
  const left = (mm: number) =>
    taperMm > 0 ? Math.min(1, Math.max(0, Math.min(mm - course.from, course.to - mm) / taperMm)) : 1;
  const half = course.mm.map((mm, i) => 0.5 * widthMm * (1 + varies.share * width[i]!) * Math.sqrt(left(mm)));
  const offset = course.mm.map((mm, i) => wander.mm * aside[i]! * left(mm));
  const { xyz } = rasterOf(head);
  const places = Array.from({ length: 3 * course.count }, (_, i) => {
    const p = 2 * Math.floor(i / 3);
    return sampleGrid(xyz, GRID_SIZE, course.uv[p]!, course.uv[p + 1]!, 3, i % 3);
  });
  return {
    course,
    segments: segmentsAlong(places, false),
    half,
    wander: offset,
    reachMm: Math.max(0, ...half) + wander.mm + ragged.mm + frayed.mm,
    ragged,
    frayedMm: frayed.mm,
    rag: (mm, side) => noise(mm / ragged.waveMm, 40 + 10 * side),
    fray: (mm, asideMm) =>
      frayed.mm > 0 ? frayed.mm * noise(mm / frayed.waveMm + 100, (FRAY_ACROSS * asideMm) / frayed.waveMm) : 0,
  };
}

/** A noise at the course's points, its mean taken off: the mean width is the width asked for. */
function evened({ mm, count }: Course, noise: (mm: number) => number): Float64Array {
  const values = mm.map(noise);
  const mean = count > 3 ? values.reduce((sum, value) => sum + value, 0) / count : 0;
  return values.map((value) => value - mean);
}

/** A place measured against a band. */
export interface Measured {
  /** Beyond its edge, mm; negative inside. */
  beyondMm: number;
  /** Half its width here, mm. */
  halfMm: number;
}

/**
 * Measures a place (uv, and xyz in mm) against some of a band's segments.
 * @param near numbers of the segments, `count` of them
 */
export function measureTo(
  band: Band,
  near: Uint16Array,
  count: number,
  u: number,
  v: number,
  xyz: readonly [number, number, number],
  out: Measured,
): void {
  const { at } = band.segments;
  let best = Infinity;
  let i = 0;
  let t = 0;
  for (let n = 0; n < count; n++) {
    const s = STRIDE * near[n]!;
    const dx = at[s + 3]!;
    const dy = at[s + 4]!;
    const dz = at[s + 5]!;
    const px = xyz[0] - at[s]!;
    const py = xyz[1] - at[s + 1]!;
    const pz = xyz[2] - at[s + 2]!;
    const along = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) * at[s + 6]!));
    const ex = px - along * dx;
    const ey = py - along * dy;
    const ez = pz - along * dz;
    const squared = ex * ex + ey * ey + ez * ez;
    if (squared >= best) continue;
    best = squared;
    i = near[n]!;
    t = along;
  }
  const { course, half, wander, ragged, reachMm } = band;
  const j = Math.min(course.count - 1, i + 1);
  const mm = Math.sqrt(best);
  const side = sideOf(course, i, j, u, v);
  const away = Math.abs(side * mm - mixed(wander, i, j, t));
  out.halfMm = mixed(half, i, j, t);
  out.beyondMm = away - out.halfMm;
  // Nothing ragged is left of an end that has run out; far off nobody asks.
  if (ragged.mm > 0 && out.halfMm > 0.2 && mm < reachMm + 1)
    out.beyondMm -=
      ragged.mm * band.rag(mixed(course.mm, i, j, t), side) + band.fray(mixed(course.mm, i, j, t), side * mm);
}

const mixed = (values: Float64Array, i: number, j: number, t: number): number =>
  values[i]! + (values[j]! - values[i]!) * t;

/** +1 left of a segment on the chart, −1 right of it. */
function sideOf({ uv }: Course, i: number, j: number, u: number, v: number): 1 | -1 {
  const du = uv[2 * j]! - uv[2 * i]!;
  const dv = uv[2 * j + 1]! - uv[2 * i + 1]!;
  return du * (v - uv[2 * i + 1]!) - dv * (u - uv[2 * i]!) >= 0 ? 1 : -1;
}
