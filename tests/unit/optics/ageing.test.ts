import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_RANGE, DEFAULT_DESIGN, GAP_RANGE, SHADES, SUNS, type SessionCount } from '../../../src/design/schema';
import { daysBefore, flushOf, SESSION_COVERAGE, SessionAgeing, type SessionTimes } from '../../../src/optics/ageing';
import { DarkeningCurve } from '../../../src/optics/darkening';
import { CRUST_SPREAD, healingAt } from '../../../src/optics/healing';
import {
  CORE_RETURN,
  CRUST_RETURN,
  INK_DEPTH_MM,
  inkedSkin,
  inkReturn,
  inkShare,
  type Rgb,
} from '../../../src/optics/ink';
import { sessionStrengths } from '../../../src/optics/shade';
import { linearToLab, luminance, skinAlbedo } from '../../../src/optics/skin';

const CORE = CORE_RETURN;
const BELOW = inkReturn(INK_DEPTH_MM);
const curveOf = (tone: number) => new DarkeningCurve(skinAlbedo(tone), CORE, BELOW);
const CURVES = new Map(Array.from({ length: 10 }, (_, i) => [i + 1, curveOf(i + 1)]));

function aged(times: Partial<SessionTimes>, tone = 4, shade: (typeof SHADES)[number] = 'auto'): SessionAgeing {
  const ageing = new SessionAgeing();
  const curve = CURVES.get(tone)!;
  ageing.update({ ...DEFAULT_DESIGN, ...times }, sessionStrengths(shade, tone), curve, flushOf(skinAlbedo(tone)));
  return ageing;
}

/** Treated over bare where every session has its whole density. */
function ratioOf({ strengths, surface }: SessionAgeing): Rgb {
  const [coverage, upon] = [strengths, surface].map((of) => SESSION_COVERAGE * of.reduce((sum, part) => sum + part));
  const [within, above] = [inkedSkin(CORE, BELOW, coverage!, coverage!), inkShare(CRUST_RETURN, upon!)];
  return [within[0] * above[0], within[1] * above[1], within[2] * above[2]];
}
const lit = (tone: number, ratio: Rgb): Rgb => skinAlbedo(tone).map((value, k) => value * ratio[k]!) as unknown as Rgb;
const darkeningOf = (ageing: SessionAgeing, tone = 4) =>
  1 - luminance(lit(tone, ratioOf(ageing))) / luminance(skinAlbedo(tone));

const gap = fc.integer(GAP_RANGE);
const anyTimes = fc.record({
  sessions: fc.constantFrom<SessionCount>(1, 2, 3, 4),
  day: fc.double({ ...DAY_RANGE, noNaN: true }),
  gaps: fc.tuple(gap, gap, gap),
  sun: fc.constantFrom(...SUNS),
  touchUp: fc.constant(0),
});
const tone = fc.integer({ min: 1, max: 10 });
const shade = fc.constantFrom(...SHADES);

test('the darkening curve and its inverse agree, seed 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.4, noNaN: true }), tone, (coverage, on) => {
      const curve = CURVES.get(on)!;
      expect(Math.abs(curve.coverageFor(curve.at(coverage)) - coverage)).toBeLessThan(1e-9);
      const ratio = inkedSkin(CORE, BELOW, coverage, coverage);
      const exact = 1 - luminance(lit(on, ratio)) / luminance(skinAlbedo(on));
      expect(Math.abs(curve.at(coverage) - exact)).toBeLessThan(1e-5);
    }),
    { seed: 1 },
  );
});

describe('sessions at their ages', () => {
  test('are as old as the gaps after them make them', () => {
    const times = { ...DEFAULT_DESIGN, sessions: 3, gaps: [14, 30, 99] } as const;
    expect([1, 2, 3].map((session) => daysBefore(times, session))).toEqual([44, 30, 0]);
    expect(daysBefore({ ...times, sessions: 1 }, 1)).toBe(0);
    expect(daysBefore({ ...times, sessions: 4 }, 1)).toBe(143);
  });

  test('before any session there is nothing, at any age', () => {
    const { strengths, flush, scab } = aged({ sessions: 0, day: 0 });
    expect([strengths, flush, scab]).toEqual([
      [0, 0, 0, 0],
      [1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  test('healed, they have the strengths of their shade within 1.5 %', () => {
    const { strengths } = aged({ day: 30 });
    const [first, second, third] = sessionStrengths('auto', 4);
    [first, second, third].forEach((strength, k) => expect(Math.abs(strengths[k]! / strength - 1)).toBeLessThan(0.015));
    expect(strengths[3]).toBe(0);
  });

  test('a single session darkens by its multiplier, of all skins and shades, seed 2', () => {
    fc.assert(
      fc.property(anyTimes, tone, shade, (times, on, by) => {
        const single = { ...times, sessions: 1 as const };
        const now = darkeningOf(aged(single, on, by), on);
        const healed = darkeningOf(aged({ ...single, day: 30 }, on, by), on);
        expect(now / healed).toBeCloseTo(healingAt(times.day, times.sun).darkness, 3);
      }),
      { seed: 2 },
    );
  });

  test('mean darkening never rises with age after day 30, seed 3', () => {
    fc.assert(
      fc.property(anyTimes, fc.double({ min: 0, max: 400, noNaN: true }), tone, shade, (times, more, on, by) => {
        const day = Math.max(30, times.day);
        const now = darkeningOf(aged({ ...times, day }, on, by), on);
        const later = darkeningOf(aged({ ...times, day: day + more }, on, by), on);
        expect(later).toBeLessThanOrEqual(now + 1e-9);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  test('the hue angle of the darkening moves by less than 3° over ten years, seed 4', () => {
    const hueOf = (ageing: SessionAgeing, on: number) => {
      const [bare, treated] = [linearToLab(skinAlbedo(on)), linearToLab(lit(on, ratioOf(ageing)))];
      return (Math.atan2(treated[2] - bare[2], treated[1] - bare[1]) * 180) / Math.PI;
    };
    fc.assert(
      fc.property(anyTimes, tone, shade, (times, on, by) => {
        const healed = hueOf(aged({ ...times, day: 30 }, on, by), on);
        const later = hueOf(aged({ ...times, day: Math.max(30, times.day) }, on, by), on);
        expect(Math.abs(later - healed)).toBeLessThan(3);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  test('only the last one is red, hardly darker for it', () => {
    const fresh = aged({ day: 0 });
    expect(fresh.fresh.map((share) => share > 0)).toEqual([false, false, true, false]);
    expect(fresh.flush[1]).toBeLessThan(Math.min(1, fresh.flush[0], fresh.flush[2]));
    const bare = skinAlbedo(4);
    const [l, a] = linearToLab(bare);
    const red = linearToLab([0, 1, 2].map((k) => bare[k]! * fresh.flush[k]!) as unknown as Rgb);
    expect(Math.abs(red[0] - l)).toBeLessThan(2.5);
    expect(red[1] - a).toBeGreaterThanOrEqual(4);
    expect(red[1] - a).toBeLessThanOrEqual(8);
    expect(aged({ day: 7 }).flush).toEqual([1, 1, 1]);
  });

  test('what lies upon the skin is in the dots alone, and gone by day 7', () => {
    const fresh = aged({ sessions: 1, day: 0 });
    expect(fresh.surface[0]).toBeGreaterThan(fresh.strengths[0]);
    expect(fresh.surface.slice(1)).toEqual([0, 0, 0]);
    expect(fresh.strengths[0]).toBeLessThan(0.75 * aged({ sessions: 1, day: 30 }).strengths[0]);
    expect(aged({ day: 0 }).surface.map((upon) => upon > 0)).toEqual([false, false, true, false]);
    expect(aged({ day: 7 }).surface).toEqual([0, 0, 0, 0]);
  });

  test('a touch-up makes all of them fresh, then as dark as they were', () => {
    const touched = aged({ day: 1500, touchUp: 1500 });
    expect(touched.fresh.map((share) => share > 0)).toEqual([true, true, true, false]);
    const healed = darkeningOf(aged({ day: 30 }));
    expect(Math.abs(darkeningOf(aged({ day: 1530, touchUp: 1500 })) / healed - 1)).toBeLessThan(0.02);
    expect(darkeningOf(aged({ day: 1530 })) / healed).toBeLessThan(0.75);
  });

  test('writes in place', () => {
    const ageing = new SessionAgeing();
    const keys = ['strengths', 'surface', 'crust', 'spread', 'patch', 'fresh', 'flush', 'scab'] as const;
    const before = keys.map((key) => ageing[key]);
    ageing.update({ ...DEFAULT_DESIGN, day: 3 }, sessionStrengths('auto', 4), CURVES.get(4)!, [1.1, 0.9, 0.9]);
    keys.forEach((key, i) => expect(ageing[key]).toBe(before[i]));
    expect(ageing.crust[2]).toBeCloseTo(CRUST_SPREAD * 1.08, 12);
  });
});
