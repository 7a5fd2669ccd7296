import { describe, expect, it } from 'vitest';
import { measureEvenness, tangentPatch } from '../../../../src/density/sampling/metrics';
import { createRandom } from '../../../../src/density/sampling/random';
import { radialSpectrum } from '../../../../src/density/sampling/spectrum';

/** A triangular lattice of pitch 1 over |x|, |y| ≤ 20, each point off by up to `jitter`. */
function lattice(jitter: number): Float32Array {
  const random = createRandom(8);
  const xy: number[] = [];
  for (let row = -24; row <= 24; row++)
    for (let col = -21; col <= 21; col++)
      xy.push(
        col + (row % 2 ? 0.5 : 0) + (random() - 0.5) * jitter,
        (row * Math.sqrt(3)) / 2 + (random() - 0.5) * jitter,
      );
  return Float32Array.from(xy);
}

describe('measureEvenness', () => {
  it('gives a lattice its known figures', () => {
    const even = measureEvenness({ xy: lattice(0), halfMm: 18 });
    expect(even.nearestP1).toBeCloseTo(1, 1);
    expect(even.nearestMean).toBeCloseTo(2.149, 1);
    expect(even.nearestCv).toBeLessThan(1e-5);
    expect(even.peak).toBeGreaterThan(5);
    expect(even.lowFrequency).toBeLessThan(0.001);
  });

  it('tells a jittered lattice from a crystal', () => {
    const [clean, rough] = [0, 0.9].map((jitter) => measureEvenness({ xy: lattice(jitter), halfMm: 18 }));
    expect(rough!.nearestCv).toBeGreaterThan(0.2);
    expect(rough!.peak).toBeLessThan(clean!.peak / 3);
    expect(rough!.windowVariance).toBeGreaterThan(clean!.windowVariance);
  });

  it('refuses a handful of points', () => {
    expect(() => measureEvenness({ xy: new Float32Array(20), halfMm: 1 })).toThrow(/10 points/);
  });
});

describe('radialSpectrum', () => {
  it('is 1 at every frequency for white noise at seed 2', () => {
    const random = createRandom(2);
    const xy = Float32Array.from({ length: 6000 }, () => random() * 2 - 1);
    const { power } = radialSpectrum({ xy, halfMm: 1 });
    for (const p of power.slice(2)) expect(Math.abs(p - 1)).toBeLessThan(0.3);
  });
});

describe('tangentPatch', () => {
  it('keeps areas on a sphere', () => {
    const random = createRandom(13);
    const positions: number[] = [];
    for (let i = 0; i < 40000; i++) {
      const z = 2 * random() - 1;
      const turn = 2 * Math.PI * random();
      const r = Math.sqrt(1 - z * z);
      positions.push(80 * r * Math.cos(turn), 80 * r * Math.sin(turn), 80 * z);
    }
    const { xy, halfMm } = tangentPatch(Float32Array.from(positions), [0, -80, 0], [0, -1, 0], 60);
    const within = (radius: number) => {
      let count = 0;
      for (let i = 0; i < xy.length; i += 2) if (Math.hypot(xy[i]!, xy[i + 1]!) < radius) count++;
      return count;
    };
    expect(halfMm).toBeCloseTo(60 / Math.SQRT2, 10);
    expect(within(60) / 40000).toBeCloseTo(60 ** 2 / (4 * 80 ** 2), 2);
    expect(within(30) / within(60)).toBeCloseTo(0.25, 1);
  });
});
