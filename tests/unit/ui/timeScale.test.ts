import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_RANGE } from '../../../src/design/schema';
import { dayAt, dayByKey, LAST_POSITION, nextStop, positionOf, STOPS } from '../../../src/ui/timeScale';

const day = fc.double({ ...DAY_RANGE, noNaN: true });

test('stops lie at equal distances', () => {
  STOPS.forEach((stop, i) => {
    expect(positionOf(stop)).toBe(i);
    expect(dayAt(i)).toBe(stop);
  });
});

test('a position and its day are each other’s, and later is further, seed 1', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Math.abs(dayAt(positionOf(a)) - a)).toBeLessThan(1e-6);
      expect(Math.sign(positionOf(b) - positionOf(a)) * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
    }),
    { seed: 1 },
  );
  expect([dayAt(-1), dayAt(99)]).toEqual([DAY_RANGE.min, DAY_RANGE.max]);
  expect([positionOf(-1), positionOf(1e9)]).toEqual([0, LAST_POSITION]);
});

test('keys lead within the ten years, whole days by arrows, seed 2', () => {
  const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(day, key, fc.boolean(), (from, pressed, shift) => {
      const to = dayByKey(from, pressed, shift)!;
      expect(to).toBeGreaterThanOrEqual(DAY_RANGE.min);
      expect(to).toBeLessThanOrEqual(DAY_RANGE.max);
      expect(Number.isInteger(to)).toBe(true);
    }),
    { seed: 2 },
  );
  expect(dayByKey(7, 'ArrowRight', false)).toBe(8);
  expect(dayByKey(7.4, 'ArrowRight', false)).toBe(8);
  expect(dayByKey(7.4, 'ArrowLeft', false)).toBe(7);
  expect(dayByKey(7, 'a', false)).toBeUndefined();
  expect([nextStop(7, 1), nextStop(7, -1), nextStop(8, -1), nextStop(0, -1), nextStop(3650, 1)]).toEqual([
    14, 3, 7, 0, 3650,
  ]);
});
