import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labToLinear, linearToLab, luminance, skinAlbedo, skinMarks, USUAL_REDNESS } from '../../../src/optics/skin';

/** Linear value of a byte of sRGB (IEC 61966-2-1). */
const linear = (byte: number): number => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

const tones = (step: number): number[] => Array.from({ length: Math.round(9 / step) + 1 }, (_, i) => 1 + i * step);

describe('labToLinear', () => {
  test.each([
    ['white', [100, 0, 0], [255, 255, 255]],
    ['black', [0, 0, 0], [0, 0, 0]],
    ['grey', [53.585, 0, 0], [128, 128, 128]],
    ['near-black grey', [2.7418, 0, 0], [10, 10, 10]],
    ['red', [53.2408, 80.0925, 67.2032], [255, 0, 0]],
    ['green', [87.7347, -86.1827, 83.1793], [0, 255, 0]],
    ['blue', [32.297, 79.1875, -107.8602], [0, 0, 255]],
    ['sienna', [43.798, 29.3195, 35.6379], [160, 82, 45]],
  ] as const)('%s', (_, [l, a, b], srgb) => {
    labToLinear(l, a, b).forEach((value, k) => expect(Math.abs(value - linear(srgb[k]!))).toBeLessThan(5e-4));
  });

  test('luminance is L* alone: ((L* + 16) / 116)³, seed 1', () => {
    const signed = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 100 }), signed, signed, (l, a, b) => {
        expect(Math.abs(luminance(labToLinear(l, a, b)) - ((l + 16) / 116) ** 3)).toBeLessThan(2e-4);
      }),
      { seed: 1 },
    );
  });
});

describe('skinAlbedo', () => {
  test('darkens with every hundredth of a tone, in every channel', () => {
    const albedos = tones(0.01).map((tone) => skinAlbedo(tone));
    albedos.slice(1).forEach((albedo, i) => albedo.forEach((value, k) => expect(value).toBeLessThan(albedos[i]![k]!)));
  });

  test('has no jump: a thousandth of a tone changes no channel by more than 0.00012', () => {
    const albedos = tones(0.001).map((tone) => skinAlbedo(tone));
    for (let i = 1; i < albedos.length; i++) {
      const steps = albedos[i]!.map((value, k) => Math.abs(value - albedos[i - 1]![k]!));
      expect(Math.max(...steps)).toBeLessThan(1.2e-4);
    }
  });

  test('is the colour of skin: more red than green than blue, within 0…1', () => {
    for (const [r, g, b] of tones(0.1).map((tone) => skinAlbedo(tone))) {
      expect(r).toBeLessThan(1);
      expect(r).toBeGreaterThan(g);
      expect(g).toBeGreaterThan(b);
      expect(b).toBeGreaterThan(0);
    }
  });

  test('runs from L* 72 to L* 25', () => {
    const lightness = (tone: number): number => 116 * Math.cbrt(luminance(skinAlbedo(tone))) - 16;
    expect(lightness(1)).toBeCloseTo(72, 1);
    expect(lightness(10)).toBeCloseTo(25, 1);
  });

  test('an undertone turns the hue and leaves the lightness, on every tone', () => {
    for (const tone of tones(0.5)) {
      const [cool, plain, warm] = [-1, 0, 1].map((undertone) => linearToLab(skinAlbedo(tone, { undertone })));
      expect(cool![2]).toBeLessThan(plain![2] - 1);
      expect(warm![2]).toBeGreaterThan(plain![2] + 1);
      expect(Math.max(cool![0], warm![0]) - Math.min(cool![0], warm![0])).toBeLessThan(0.01);
    }
  });

  test('redness adds a*, and every skin stays in 0…1 with more red than blue', () => {
    for (const tone of tones(0.5))
      for (const undertone of [-1, -0.4, 0, 1]) {
        const [pale, usual, flushed] = [0, USUAL_REDNESS, 1].map((redness) => skinAlbedo(tone, { undertone, redness }));
        const a = (albedo: typeof pale) => linearToLab(albedo!)[1];
        expect(a(pale)).toBeLessThan(a(usual));
        expect(a(flushed)).toBeGreaterThan(a(usual) + 1.5);
        for (const [r, , b] of [pale!, flushed!]) {
          expect(b).toBeGreaterThan(0);
          expect(r).toBeLessThan(1);
          expect(r).toBeGreaterThan(b);
        }
      }
  });

  test('what nobody has said is the usual', () => {
    expect(skinAlbedo(4.5, { undertone: 0, redness: USUAL_REDNESS })).toEqual(skinAlbedo(4.5));
    expect(skinMarks({})).toEqual([1, 1]);
    expect(skinMarks({ redness: 0, freckles: 0 })).toEqual([0.5, 0]);
  });

  test.each([0.999, 10.001, 0, -1, NaN, Infinity])('refuses %d', (tone) => {
    expect(() => skinAlbedo(tone)).toThrow(new RangeError(`skin tone ${tone} is not in 1…10`));
  });
});
