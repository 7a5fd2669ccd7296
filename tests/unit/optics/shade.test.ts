import { describe, expect, test } from 'vitest';
import { CORE_DEPTH_MM, DOT_RADIUS_MM, INK_DEPTH_MM, inkedSkin, inkReturn, type Rgb } from '../../../src/optics/ink';
import { autoStrength, sessionStrengths } from '../../../src/optics/shade';
import { luminance, skinAlbedo } from '../../../src/optics/skin';

const DILUTIONS = ['black', 'dark', 'medium', 'soft', 'pale'] as const;

describe('sessionStrengths', () => {
  test.each(['auto', ...DILUTIONS] as const)('%s: the first session is palest, the third darkest', (shade) => {
    for (const tone of [1, 5.5, 10]) {
      const [first, second, third, fourth] = sessionStrengths(shade, tone);
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(Math.min(second, third, fourth));
      expect(third).toBeGreaterThan(Math.max(first, second, fourth));
    }
  });

  test('every dilution is paler than the one before, in each session, on any skin alike', () => {
    DILUTIONS.slice(1).forEach((shade, i) => {
      sessionStrengths(shade, 4).forEach((strength, session) =>
        expect(strength).toBeLessThan(sessionStrengths(DILUTIONS[i]!, 4)[session]!),
      );
      expect(sessionStrengths(shade, 1)).toEqual(sessionStrengths(shade, 10));
    });
  });

  test('auto is stronger than pale, rises with the tone and holds beyond the scale', () => {
    for (let tone = 1; tone < 10; tone += 0.25) {
      expect(autoStrength(tone + 0.25)).toBeGreaterThan(autoStrength(tone));
      sessionStrengths('auto', tone).forEach((strength, session) =>
        expect(strength).toBeGreaterThan(sessionStrengths('pale', tone)[session]!),
      );
    }
    expect(autoStrength(-3)).toBe(autoStrength(1));
    expect(autoStrength(14)).toBe(autoStrength(10));
  });
});

describe.each([1, 4.5, 7, 10])('finished work of 195 dots of 0.25 mm a cm² on tone %d', (tone) => {
  const albedo = skinAlbedo(tone);
  const share = (65 * Math.PI * DOT_RADIUS_MM ** 2) / 100;
  /** Mean over bare luminance after 0, 1, 2 and 3 sessions. */
  const levels = [0, 1, 2, 3].map((count) => {
    const strengths = sessionStrengths('auto', tone).slice(0, count);
    const mean = strengths.reduce((sum, strength) => sum + share * strength, 0);
    const ink = inkedSkin(inkReturn(CORE_DEPTH_MM), inkReturn(INK_DEPTH_MM), mean, mean);
    return luminance(albedo.map((value, k) => value * ink[k]!) as unknown as Rgb) / luminance(albedo);
  });

  test('leaves 0.65 to 0.85 of the luminance', () => {
    expect(levels[0]).toBeCloseTo(1, 12);
    expect(levels[3]).toBeGreaterThan(0.65);
    expect(levels[3]).toBeLessThan(0.85);
  });

  test('takes about as much in each of the three sessions', () => {
    const mean = (levels[0]! - levels[3]!) / 3;
    levels.slice(1).forEach((level, i) => expect(Math.abs((levels[i]! - level) / mean - 1)).toBeLessThan(0.35));
  });
});
