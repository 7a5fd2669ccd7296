import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/density/sampling/random';

describe('createRandom', () => {
  it('repeats for a seed and differs between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 8 }, createRandom(seed));
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it('is uniform in [0, 1): mean, variance and lag-1 correlation at seed 11', () => {
    const values = Array.from({ length: 100000 }, createRandom(11));
    const mean = values.reduce((a, b) => a + b) / values.length;
    const moment = (lag: number) =>
      values.reduce((sum, v, i) => sum + (v - mean) * ((values[i + lag] ?? mean) - mean), 0) / values.length;
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(moment(0)).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(moment(1))).toBeLessThan(0.002);
  });

  it('gives unlike streams to neighbouring seeds', () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => createRandom(seed)());
    expect(firsts.reduce((a, b) => a + b) / 2000).toBeCloseTo(0.5, 1);
    expect(new Set(firsts).size).toBeGreaterThan(1990);
  });
});
