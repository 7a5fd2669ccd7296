import type { PlanarPatch } from './metrics';

/** Power against frequency, averaged over directions; white noise has 1 everywhere. */
export interface RadialSpectrum {
  /** Middle of each bin, in cycles per point spacing (1 / √density); a lattice peaks near 1.07. */
  readonly frequency: Float64Array;
  /** NaN where the patch is too small for the bin. */
  readonly power: Float64Array;
}

const BIN_WIDTH = 0.0625;
const BINS = 24;
/** Frequencies counted as low, in cycles per point spacing. */
const LOW_FREQUENCY = 0.25;

/**
 * Radial spectrum of the points in the square, under a Hann taper in x and y: no leakage from
 * the edge beyond one step of frequency, so the two lowest steps are left out. Above
 * the low frequencies, large sets are looked at in every few rows of modes only.
 */
export function radialSpectrum(patch: PlanarPatch): RadialSpectrum {
  const points = taperedPoints(patch);
  const side = Math.sqrt(points.weights.length);
  const sums = new Float64Array(BINS);
  const modes = new Float64Array(BINS);
  const stride = Math.max(1, Math.round(side / 28));
  const top = Math.floor(BINS * BIN_WIDTH * side);
  for (let m = 0; m <= top; m += m < LOW_FREQUENCY * side ? 1 : stride) {
    rowPowers(points, m, top, (n, power) => {
      const steps = Math.hypot(m, n);
      const bin = Math.floor(steps / side / BIN_WIDTH);
      if (steps < 2 || bin >= BINS || (m === 0 && n < 0)) return;
      sums[bin]! += power;
      modes[bin]!++;
    });
  }
  return {
    frequency: sums.map((_, b) => (b + 0.5) * BIN_WIDTH),
    power: sums.map((sum, b) => (modes[b] ? sum / modes[b] : NaN)),
  };
}

interface TaperedPoints {
  /** Angles 2π x / side and 2π y / side. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array;
}

function taperedPoints({ xy, halfMm }: PlanarPatch): TaperedPoints {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < xy.length; i += 2) {
    if (Math.abs(xy[i]!) > halfMm || Math.abs(xy[i + 1]!) > halfMm) continue;
    x.push((xy[i]! / halfMm) * Math.PI);
    y.push((xy[i + 1]! / halfMm) * Math.PI);
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    weights: Float64Array.from(x, (angle, i) => (1 + Math.cos(angle)) * (1 + Math.cos(y[i]!))),
  };
}

/** Powers of the modes (m, −top … top): each point's phasor turns by its y from mode to mode. */
function rowPowers(
  { x, y, weights }: TaperedPoints,
  m: number,
  top: number,
  visit: (n: number, power: number) => void,
): void {
  const phase = (i: number) => m * x[i]! - top * y[i]!;
  const re = weights.map((w, i) => w * Math.cos(phase(i)));
  const im = weights.map((w, i) => w * Math.sin(phase(i)));
  const turnRe = y.map(Math.cos);
  const turnIm = y.map(Math.sin);
  const norm = weights.reduce((sum, w) => sum + w * w, 0);
  for (let n = -top; n <= top; n++) {
    let sumRe = 0;
    let sumIm = 0;
    for (let i = 0; i < re.length; i++) {
      const a = re[i]!;
      const b = im[i]!;
      sumRe += a;
      sumIm += b;
      re[i] = a * turnRe[i]! - b * turnIm[i]!;
      im[i] = a * turnIm[i]! + b * turnRe[i]!;
    }
    visit(n, (sumRe * sumRe + sumIm * sumIm) / norm);
  }
}

/** Mean of the bins at wavelengths over four times the spacing. */
export function lowFrequencyPower({ frequency, power }: RadialSpectrum) {
  const low = power.filter((p, b) => frequency[b]! < LOW_FREQUENCY && !Number.isNaN(p));
  return low.reduce((sum, p) => sum + p, 0) / low.length;
}

/** The highest bin. */
export function spectrumPeak({ power }: RadialSpectrum): number {
  return power.reduce((top, p) => (p > top ? p : top), 0);
}
