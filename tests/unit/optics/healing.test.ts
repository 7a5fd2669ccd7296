import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUNS } from '../../../src/design/schema';
import { flushShare, HALF_LIFE_YEARS, HEALED_DAY, healingAt, patchFactor } from '../../../src/optics/healing';

const YEAR = 365;
const TEN_YEARS = 10 * YEAR;
const days = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sun = fc.constantFrom(...SUNS);
const darkness = (day: number, under: (typeof SUNS)[number] = 'usual') => healingAt(day, under).darkness;

describe('a session heals', () => {
  test('dark for three days, too pale on day 7, its true colour on day 30', () => {
    for (const day of [0, 1, 2, 3]) expect(darkness(day)).toBe(1.35);
    expect(darkness(7)).toBeCloseTo(0.85, 12);
    expect(darkness(14)).toBeGreaterThan(0.86);
    expect(darkness(28)).toBeGreaterThan(0.98);
    expect(darkness(HEALED_DAY)).toBe(1);
    expect(healingAt(HEALED_DAY, 'usual')).toEqual({
      darkness: 1,
      surface: 0,
      spread: 1,
      redness: 0,
      patch: 0,
      scab: 0,
    });
  });

  test('upon the skin for three days, in the skin from day 7', () => {
    for (const day of [0, 3]) expect(healingAt(day, 'usual')).toMatchObject({ surface: expect.closeTo(0.65, 12) });
    for (const day of [7, 14]) expect(healingAt(day, 'usual')).toMatchObject({ surface: 0 });
  });

  test('red on the day, hardly by day 3, not from day 7 on', () => {
    expect(healingAt(0, 'usual').redness).toBe(1);
    expect(healingAt(3, 'usual').redness).toBeLessThan(0.35);
    for (const day of [7, 8, 30, 400]) expect(healingAt(day, 'usual').redness).toBe(0);
  });

  test('patchy by ± 15 % at the end of week 1, even by week 4', () => {
    expect(healingAt(0, 'usual').patch).toBeCloseTo(0.05, 12);
    expect(healingAt(7, 'usual').patch).toBeCloseTo(0.15, 12);
    expect(healingAt(14, 'usual').patch).toBeLessThan(0.15);
    expect(healingAt(28, 'usual').patch).toBe(0);
  });

  test('under scabs from day 3 to day 6, not before and not after', () => {
    for (const day of [0, 1, 7, 30]) expect(healingAt(day, 'usual').scab).toBe(0);
    for (const day of [3, 4, 5]) expect(healingAt(day, 'usual').scab).toBe(1);
    expect(healingAt(6, 'usual').scab).toBeCloseTo(0.5, 12);
  });

  test('without a jump at any time, seed 1', () => {
    fc.assert(
      fc.property(days(0, TEN_YEARS - 1), sun, fc.constantFrom(0, 400, 1200), (day, under, touchUp) => {
        const [now, next] = [healingAt(day, under, touchUp), healingAt(day + 0.01, under, touchUp)];
        fc.pre(!(day < touchUp && day + 0.01 >= touchUp));
        for (const key of ['darkness', 'surface', 'spread', 'redness', 'patch', 'scab'] as const)
          expect(Math.abs(next[key] - now[key])).toBeLessThan(0.01);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('a healed session ages', () => {
  test('never darker than before, seed 2', () => {
    fc.assert(
      fc.property(days(HEALED_DAY, TEN_YEARS), days(0, 500), sun, (day, more, under) => {
        expect(darkness(day + more, under)).toBeLessThanOrEqual(darkness(day, under));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('to half its darkness in the half-life of its sun', () => {
    for (const under of SUNS) expect(darkness(HEALED_DAY + HALF_LIFE_YEARS[under] * YEAR, under)).toBeCloseTo(0.5, 6);
    expect(HALF_LIFE_YEARS.strong).toBe(HALF_LIFE_YEARS.usual / 2);
  });

  test('by about a quarter at 3.5 years, by little in the first two', () => {
    expect(Math.abs(1 - darkness(3.5 * YEAR) - 0.25)).toBeLessThan(0.02);
    expect(darkness(2 * YEAR)).toBeGreaterThan(0.85);
    expect(darkness(YEAR)).toBeGreaterThan(0.93);
  });

  test('faster in the sun, slower in the shade, seed 3', () => {
    fc.assert(
      fc.property(days(HEALED_DAY + 1, TEN_YEARS), (day) => {
        expect(darkness(day, 'strong')).toBeLessThan(darkness(day, 'usual'));
        expect(darkness(day, 'usual')).toBeLessThan(darkness(day, 'sheltered'));
      }),
      { seed: 3 },
    );
  });

  test('its dots spread 15 % in a year, then 2.5 % a year, and never shrink, seed 4', () => {
    expect(healingAt(YEAR, 'usual').spread).toBeCloseTo(1.15, 12);
    expect(healingAt(3 * YEAR, 'usual').spread).toBeCloseTo(1.2, 12);
    fc.assert(
      fc.property(days(0, TEN_YEARS), days(0, 500), sun, (day, more, under) => {
        expect(healingAt(day + more, under).spread).toBeGreaterThanOrEqual(healingAt(day, under).spread);
      }),
      { seed: 4 },
    );
  });
});

describe('a touch-up', () => {
  const touchUp = days(YEAR, TEN_YEARS - HEALED_DAY);

  test('changes nothing before its day, seed 5', () => {
    fc.assert(
      fc.property(touchUp, sun, days(0, 0.999), (at, under, share) => {
        expect(healingAt(share * at, under, at)).toEqual(healingAt(share * at, under));
      }),
      { seed: 5 },
    );
  });

  test('restores the darkness within 1 % once healed, and fades from there, seed 6', () => {
    fc.assert(
      fc.property(touchUp, sun, days(0, 2000), days(0, 300), (at, under, later, more) => {
        const healedDay = at + HEALED_DAY;
        expect(Math.abs(healingAt(healedDay, under, at).darkness - 1)).toBeLessThan(0.015);
        const then = healingAt(healedDay + later, under, at).darkness;
        expect(healingAt(healedDay + later + more, under, at).darkness).toBeLessThanOrEqual(then);
        expect(then).toBeGreaterThan(darkness(healedDay + later, under));
      }),
      { seed: 6 },
    );
  });

  test('is red on its day and sharpens what has spread', () => {
    const before = healingAt(4 * YEAR - 1, 'usual', 4 * YEAR);
    const after = healingAt(4 * YEAR, 'usual', 4 * YEAR);
    expect([before.redness, after.redness]).toEqual([0, 1]);
    expect(after.darkness).toBeGreaterThan(1);
    expect(after.spread).toBeLessThan(before.spread);
  });
});

test('redness rises with the fresh dots and never beyond its whole', () => {
  expect(flushShare(0)).toBe(0);
  expect(flushShare(0.4)).toBeLessThan(0.1);
  expect(flushShare(1)).toBeGreaterThan(0.35);
  expect(flushShare(1)).toBeLessThan(0.45);
  expect(flushShare(3)).toBeGreaterThan(0.95);
  expect(flushShare(4)).toBeLessThanOrEqual(1);
});

test('patches keep within their amplitude and leave a mean of 1', () => {
  const factors = Array.from({ length: 201 }, (_, i) => patchFactor(0.15, (i - 100) / 100));
  expect(Math.min(...factors)).toBeCloseTo(0.85, 12);
  expect(Math.max(...factors)).toBeCloseTo(1.15, 12);
  expect(factors.reduce((a, b) => a + b) / factors.length).toBeCloseTo(1, 12);
});
