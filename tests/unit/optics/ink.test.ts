import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CORE_RETURN,
  DOT_RADIUS_MM,
  INK_DEPTH_MM,
  inkedSkin,
  inkReturn,
  inkShare,
  mergedShare,
  MERGING,
  OPTICAL_GAIN,
  type Rgb,
  SCATTER_SIGMA_MM,
  scatteredShare,
  scatterMeans,
  SIGHT_DEPTH_MM,
} from '../../../src/optics/ink';

/** Even over the range, as a double from fast-check is not. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((i) => low + ((high - low) * i) / 1e6);

const CORE = CORE_RETURN;
const BELOW = inkReturn(INK_DEPTH_MM);

describe('inkReturn', () => {
  test('black at 0.2 mm gives back 0.39, 0.65, 0.92', () => {
    const [r, g, b] = inkReturn(0.2);
    expect(Math.abs(r - 0.39)).toBeLessThan(0.01);
    expect(Math.abs(g - 0.65)).toBeLessThan(0.01);
    expect(Math.abs(b - 0.92)).toBeLessThan(0.01);
  });

  test('red sees five times, green 2.4 times as deep as blue', () => {
    const [r, g, b] = SIGHT_DEPTH_MM;
    expect(Math.abs(r / b - 5)).toBeLessThan(0.15);
    expect(Math.abs(g / b - 2.4)).toBeLessThan(0.05);
  });

  test('a sheet at the sight depth takes 1/e, one on top takes all, one far below nothing', () => {
    SIGHT_DEPTH_MM.forEach((depth, k) => expect(inkReturn(depth)[k]).toBeCloseTo(1 - 1 / Math.E, 12));
    expect(inkReturn(0)).toEqual([0, 0, 0]);
    for (const value of inkReturn(20)) expect(value).toBeCloseTo(1, 12);
  });

  test('deeper ink gives back more, blue most, seed 1', () => {
    fc.assert(
      fc.property(between(0.01, 1), between(0.001, 0.5), (depth, more) => {
        const [above, below] = [inkReturn(depth), inkReturn(depth + more)];
        above.forEach((value, k) => expect(value).toBeLessThan(below[k]!));
        expect(above[0]).toBeLessThan(above[1]);
        expect(above[1]).toBeLessThan(above[2]);
      }),
      { seed: 1 },
    );
  });
});

describe('inkShare', () => {
  const rgb = fc.tuple(between(0, 1), between(0, 1), between(0, 1));

  test('is the straight line from bare skin to full cover, seed 2', () => {
    fc.assert(
      fc.property(rgb, between(0, 1), (returned, share) => {
        expect(inkShare(returned, 0)).toEqual([1, 1, 1]);
        inkShare(returned, share).forEach((value, k) => {
          const whole = inkShare(returned, 1)[k]!;
          expect(whole).toBeCloseTo(returned[k]!, 12);
          expect(value).toBeCloseTo(1 + share * (whole - 1), 12);
          expect(value).toBeGreaterThanOrEqual(returned[k]! - 1e-12);
          expect(value).toBeLessThanOrEqual(1);
        });
      }),
      { seed: 2 },
    );
  });
});

describe('scatteredShare', () => {
  test('is 0 without ink, grows, stays below 1, seed 3', () => {
    expect(scatteredShare(0)).toBe(0);
    fc.assert(
      fc.property(between(0, 2), between(0.001, 1), (mean, more) => {
        expect(scatteredShare(mean + more)).toBeGreaterThan(scatteredShare(mean));
        expect(scatteredShare(mean + more)).toBeLessThan(1);
      }),
      { seed: 3 },
    );
  });

  test('the first dots darken as many times their area as the gain says', () => {
    expect(scatteredShare(1e-6) / 1e-6).toBeCloseTo(OPTICAL_GAIN, 3);
  });
});

describe('inkedSkin', () => {
  const coverage = between(0, 1.5);

  test('bare skin stays as it is', () => {
    expect(inkedSkin(CORE, BELOW, 0, 0)).toEqual([1, 1, 1]);
  });

  test('ink looks blue: red is taken most, seed 4', () => {
    fc.assert(
      fc.property(coverage, coverage, (core, mean) => {
        fc.pre(core + mean > 0);
        const [r, g, b] = inkedSkin(CORE, BELOW, core, mean);
        expect(r).toBeLessThan(g);
        expect(g).toBeLessThan(b);
        expect(b).toBeLessThan(1);
      }),
      { seed: 4 },
    );
  });

  test('is never darker than a sheet of ink on a sheet of ink, seed 5', () => {
    fc.assert(
      fc.property(between(0, 30), between(0, 30), (core, mean) => {
        const values = inkedSkin(CORE, BELOW, core, mean);
        values.forEach((value, k) => expect(value).toBeGreaterThanOrEqual(CORE[k]! * BELOW[k]! - 1e-12));
      }),
      { seed: 5 },
    );
    inkedSkin(CORE, BELOW, 1, 50).forEach((value, k) => expect(value).toBeCloseTo(CORE[k]! * BELOW[k]!, 9));
  });

  test('darkens with the dots here and with the dots around while they stand apart, seed 6', () => {
    const darker = (a: Rgb, b: Rgb): void => a.forEach((value, k) => expect(value).toBeLessThan(b[k]!));
    fc.assert(
      fc.property(between(0, 0.9), between(0, MERGING.from - 0.01), between(0.001, 0.01), (core, mean, more) => {
        const here = inkedSkin(CORE, BELOW, core, mean);
        darker(inkedSkin(CORE, BELOW, core + more, mean), here);
        darker(inkedSkin(CORE, BELOW, core, mean + more), here);
      }),
      { seed: 6 },
    );
  });

  test('cannot be covered more than once by a core', () => {
    expect(inkedSkin(CORE, BELOW, 1.7, 0.2)).toEqual(inkedSkin(CORE, BELOW, 1, 0.2));
  });
});

describe('dots that run together', () => {
  const covered = (perCm2: number) => perCm2 * Math.PI * (DOT_RADIUS_MM / 10) ** 2;
  /** How much lighter the skin between the dots is than the dots. */
  const contrast = (perCm2: number) => {
    const mean = covered(perCm2);
    return inkedSkin(CORE, BELOW, 0, mean)[1] / inkedSkin(CORE, BELOW, 1, mean)[1];
  };

  test('stay apart up to 250/cm²', () => {
    expect(mergedShare(covered(249))).toBe(0);
    expect(contrast(240)).toBeCloseTo(contrast(60), 9);
  });

  test('lose most of their contrast by 400/cm²: the helmet', () => {
    expect(contrast(300)).toBeLessThan(contrast(240));
    expect(Math.log(contrast(400))).toBeLessThan(0.35 * Math.log(contrast(240)));
    const even = (perCm2: number) => inkedSkin(CORE, BELOW, covered(perCm2), covered(perCm2))[1];
    expect(even(400)).toBeLessThan(even(250));
  });
});

test('a lone dot’s halo reaches farthest in red, so that skin beside it looks blue', () => {
  const [r, g, b] = scatterMeans(0.01, 0.03);
  expect([r, g, b]).toEqual([0.03, 0.02, 0.01]);
  expect(SCATTER_SIGMA_MM.red).toBeGreaterThan(1.5 * SCATTER_SIGMA_MM.blue);
});

test('the shader has the same sight depths and gain', () => {
  const glsl = readFileSync(new URL('../../../shaders/lib/ink.glsl', import.meta.url), 'utf8');
  const depths = /vec3 SIGHT_DEPTH_MM = vec3\(([^)]*)\);/.exec(glsl)?.[1]?.split(',').map(Number);
  expect(depths).toEqual(SIGHT_DEPTH_MM);
  const merging = /vec3 MERGING = vec3\(([^)]*)\);/.exec(glsl)?.[1]?.split(',').map(Number);
  expect(merging).toEqual([MERGING.from, MERGING.whole, MERGING.most]);
  expect(Number(/float OPTICAL_GAIN = ([\d.]+);/.exec(glsl)?.[1])).toBe(OPTICAL_GAIN);
});
