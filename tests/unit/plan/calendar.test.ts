import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf, parseDay, weekdayOf, yearOf } from '../../../src/plan/calendar';

const seed = 71;

describe('days of the calendar', () => {
  test('are counted from 1970-01-01, a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(dayOf(2024, 2, 29) + 1).toBe(dayOf(2024, 3, 1));
    expect(yearOf(dayOf(2026, 12, 31))).toBe(2026);
  });

  test(`are written and read back, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        expect(parseDay(isoOf(day))).toBe(day);
        expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      { seed },
    );
  });

  test.each(['', '2026-02-30', '2026-13-01', '2026-1-1', '0000-00-00', '12026-01-01', 'tomorrow', '2026-12-07T00:00'])(
    '%j is none',
    (text) => expect(parseDay(text)).toBeUndefined(),
  );

  test(`any text at all is a day or none, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        expect(day === undefined ? text : isoOf(day)).toBe(text);
      }),
      { seed },
    );
  });

  test('beyond four digits of a year they throw', () => {
    expect(() => isoOf(2_932_897)).toThrow(RangeError);
    expect(() => isoOf(0.5)).toThrow(RangeError);
  });
});
