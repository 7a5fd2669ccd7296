import { describe, expect, test } from 'vitest';
import { CORE_RETURN, DOT_RADIUS_MM, INK_DEPTH_MM, inkedSkin, inkReturn, type Rgb } from '../../../src/optics/ink';
import type { ShadeName } from '../../../src/design/schema';
import { SESSION_COVERAGE } from '../../../src/optics/ageing';
import { STUBBLE_MEAN_RETURN, STUBBLE_RETURN, STUBBLE_STRENGTH } from '../../../src/optics/stubble';
import { autoStrength, sessionStrengths } from '../../../src/optics/shade';
import { linearToLab, luminance, skinAlbedo } from '../../../src/optics/skin';

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

describe('auto matches the client’s stubble and skin', () => {
  const TONES = Array.from({ length: 37 }, (_, i) => 1 + i / 4);
  const lightness = (tone: number, ratio: Rgb) => {
    const albedo = skinAlbedo(tone);
    return linearToLab([0, 1, 2].map((k) => albedo[k]! * ratio[k]!) as unknown as Rgb)[0];
  };
  const treated = (tone: number, shade: ShadeName) => {
    const mean = sessionStrengths(shade, tone)
      .slice(0, 3)
      .reduce((sum, strength) => sum + SESSION_COVERAGE * strength, 0);
    return inkedSkin(CORE_RETURN, inkReturn(INK_DEPTH_MM), mean, mean);
  };
  /** A shaved scalp where all hair grows: 74 to 100 units a cm² (P), each as a dash of 0.28 × 0.12 mm with round ends. */
  const shaved = (perCm2: number) => {
    const covered = (perCm2 / 100) * (0.28 * 0.12 + Math.PI * 0.06 ** 2);
    const dashes = covered * STUBBLE_STRENGTH[0];
    return inkedSkin(STUBBLE_RETURN, STUBBLE_MEAN_RETURN, dashes, covered * STUBBLE_STRENGTH[1]);
  };

  test('finished skin is as dark as shaved hair makes it, within 1 L*, on every tone from 1 to 10', () => {
    for (const tone of TONES) {
      const pigment = lightness(tone, treated(tone, 'auto'));
      expect(pigment - lightness(tone, shaved(74)), `tone ${tone}`).toBeLessThan(1);
      expect(pigment - lightness(tone, shaved(100)), `tone ${tone}`).toBeGreaterThan(-1);
    }
  });

  test('it follows the skin: plain, yet paler than black, on every tone', () => {
    for (const tone of TONES) {
      const [bare, auto] = [lightness(tone, [1, 1, 1]), lightness(tone, treated(tone, 'auto'))];
      expect(bare - auto, `tone ${tone}`).toBeGreaterThan(3);
      expect(auto, `tone ${tone}`).toBeGreaterThan(lightness(tone, treated(tone, 'black')));
      expect(auto, `tone ${tone}`).toBeLessThan(lightness(tone, treated(tone, 'pale')));
    }
  });
});

describe.each([1, 4.5, 7, 10])('finished work of 195 dots of 0.25 mm a cm² on tone %d', (tone) => {
  const albedo = skinAlbedo(tone);
  const share = (65 * Math.PI * DOT_RADIUS_MM ** 2) / 100;
  /** Mean over bare luminance after 0, 1, 2 and 3 sessions. */
  const levels = [0, 1, 2, 3].map((count) => {
    const strengths = sessionStrengths('auto', tone).slice(0, count);
    const mean = strengths.reduce((sum, strength) => sum + share * strength, 0);
    const ink = inkedSkin(CORE_RETURN, inkReturn(INK_DEPTH_MM), mean, mean);
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
