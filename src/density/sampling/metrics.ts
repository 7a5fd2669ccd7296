import type { Vec3 } from '../../anatomy/mesh';
import { hexagonalDistance } from './eliminate';
import { createGrid, gather } from './grid';
import { lowFrequencyPower, radialSpectrum, spectrumPeak } from './spectrum';

/**
 * Points in a plane, measured over the square |x|, |y| ≤ halfMm. Points outside it may be
 * given: they are neighbours, and not counted.
 */
export interface PlanarPatch {
  /** xy per point, mm. */
  readonly xy: Float32Array;
  readonly halfMm: number;
}

/** How even a set is; white noise has 1 in the last four. */
export interface Evenness {
  /** Points in the square. */
  readonly count: number;
  /** First percentile of the distance to the nearest neighbour ÷ that of a hexagonal lattice. */
  readonly nearestP1: number;
  /** Mean distance to the nearest neighbour ÷ that of a Poisson process. */
  readonly nearestMean: number;
  /** Standard deviation ÷ mean of the distance to the nearest neighbour. */
  readonly nearestCv: number;
  /** Variance ÷ mean of the counts in discs of 16 expected points. */
  readonly windowVariance: number;
  /** Mean power at wavelengths over four times the points' spacing. */
  readonly lowFrequency: number;
  /** Highest bin of the radial spectrum. */
  readonly peak: number;
}

/** Measures a patch; it should hold some hundreds of points. Throws a RangeError below 64. */
export function measureEvenness(patch: PlanarPatch): Evenness {
  const { halfMm } = patch;
  const count = countInside(patch);
  if (count < 64) throw new RangeError(`${count} points are too few to measure`);
  const areaMm2 = (2 * halfMm) ** 2 / count;
  const nearest = nearestDistances(patch, areaMm2).sort();
  const mean = nearest.reduce((a, b) => a + b, 0) / nearest.length;
  const square = nearest.reduce((a, b) => a + (b - mean) ** 2, 0);
  const spectrum = radialSpectrum(patch);
  return {
    count,
    nearestP1: nearest[Math.floor(nearest.length / 100)]! / hexagonalDistance(areaMm2),
    nearestMean: mean / (0.5 * Math.sqrt(areaMm2)),
    nearestCv: Math.sqrt(square / nearest.length) / mean,
    windowVariance: windowVariance(patch, areaMm2),
    lowFrequency: lowFrequencyPower(spectrum),
    peak: spectrumPeak(spectrum),
  };
}

/**
 * The points (xyz, mm) within `radiusMm` of `centre`, laid flat: direction from the tangent
 * plane, distance along the chord. On a sphere that is Lambert's azimuthal projection, which
 * keeps areas. `normal` is of unit length. The square is the one inscribed in the disc.
 */
export function tangentPatch(positions: Float32Array, centre: Vec3, normal: Vec3, radiusMm: number): PlanarPatch {
  const [u, v] = tangentAxes(normal);
  const xy: number[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]! - centre[0];
    const y = positions[i + 1]! - centre[1];
    const z = positions[i + 2]! - centre[2];
    const chord = Math.hypot(x, y, z);
    const along = x * u[0] + y * u[1] + z * u[2];
    const across = x * v[0] + y * v[1] + z * v[2];
    if (chord > radiusMm) continue;
    const scale = chord / (Math.hypot(along, across) || 1);
    xy.push(along * scale, across * scale);
  }
  return { xy: Float32Array.from(xy), halfMm: radiusMm / Math.SQRT2 };
}

/** Two unit vectors square to the unit vector `n` (Duff et al. 2017). */
function tangentAxes([x, y, z]: Vec3): [Vec3, Vec3] {
  const sign = z < 0 ? -1 : 1;
  const a = -1 / (sign + z);
  const b = x * y * a;
  return [
    [1 + sign * x * x * a, sign * b, -sign * x],
    [b, sign + y * y * a, -y],
  ];
}

function countInside({ xy, halfMm }: PlanarPatch): number {
  let count = 0;
  for (let i = 0; i < xy.length; i += 2) if (Math.abs(xy[i]!) <= halfMm && Math.abs(xy[i + 1]!) <= halfMm) count++;
  return count;
}

function liftedGrid({ xy }: PlanarPatch, cellMm: number) {
  const xyz = new Float32Array((xy.length / 2) * 3);
  for (let i = 0; i < xy.length / 2; i++) {
    xyz[3 * i] = xy[2 * i]!;
    xyz[3 * i + 1] = xy[2 * i + 1]!;
  }
  return createGrid(xyz, cellMm);
}

/**
 * Distance to the nearest neighbour of the points that lie so far inside the square that none
 * is hidden beyond its edge, mm; capped at four times the spacing.
 */
function nearestDistances(patch: PlanarPatch, areaMm2: number): Float64Array {
  const reach = 4 * Math.sqrt(areaMm2);
  const inner = patch.halfMm - reach / 2;
  const { positions: p, ...rest } = liftedGrid(patch, reach);
  const grid = { positions: p, ...rest };
  const near: number[] = [];
  const distances: number[] = [];
  for (let i = 0; i < p.length / 3; i++) {
    const x = p[3 * i]!;
    const y = p[3 * i + 1]!;
    if (Math.abs(x) > inner || Math.abs(y) > inner) continue;
    const found = gather(grid, x, y, 0, reach, near);
    let best = reach;
    for (let k = 0; k < found; k++) {
      const j = near[k]!;
      if (j !== i) best = Math.min(best, Math.hypot(p[3 * j]! - x, p[3 * j + 1]! - y));
    }
    distances.push(best);
  }
  return Float64Array.from(distances);
}

/** Expected points in a counting window. */
const WINDOW_POINTS = 16;

function windowVariance(patch: PlanarPatch, areaMm2: number): number {
  const radius = Math.sqrt((WINDOW_POINTS * areaMm2) / Math.PI);
  const grid = liftedGrid(patch, radius);
  const steps = Math.ceil((2 * (patch.halfMm - radius)) / (radius * 0.75));
  const near: number[] = [];
  let sum = 0;
  let squares = 0;
  for (let n = 0; n < (steps + 1) ** 2; n++) {
    const span = patch.halfMm - radius;
    const x = ((2 * (n % (steps + 1))) / steps - 1) * span;
    const y = ((2 * Math.floor(n / (steps + 1))) / steps - 1) * span;
    const found = gather(grid, x, y, 0, radius, near);
    sum += found;
    squares += found * found;
  }
  const mean = sum / (steps + 1) ** 2;
  return (squares / (steps + 1) ** 2 - mean * mean) / mean;
}
