import { expect, test } from 'vitest';
import { hairLengthAt } from '../../../src/hair/length';
import { LAST_LENGTH, lengthOf, lengthPosition, LENGTH_STOPS } from '../../../src/ui/client/hairLength';

test('what is shaved anyway stands as it is kept on day 30', () => {
  expect(hairLengthAt(0.5, 30, 3)).toBe(0.5);
  expect(hairLengthAt(0.1, 30, 3)).toBe(0.1);
});

test('a session buzzes hair that stands; five days later it grows back to its length', () => {
  expect(hairLengthAt(6, 0, 1)).toBe(0.5);
  expect(hairLengthAt(6, 4, 1)).toBeCloseTo(0.5 + 4 * 0.35);
  expect(hairLengthAt(6, 10, 1)).toBeCloseTo(4);
  expect(hairLengthAt(6, 30, 1)).toBe(6);
  expect(hairLengthAt(0.5, 4, 1), 'not shaved yet').toBeCloseTo(1.9);
  expect(hairLengthAt(0.5, 5, 1), 'shaved again').toBe(0.5);
});

test('before any session, and where it is long, hair is as it is kept', () => {
  expect(hairLengthAt(6, 0, 0)).toBe(6);
  expect(hairLengthAt(120, 0, 3)).toBe(120);
});

test('hair never shrinks but where it is shaved, and is never longer than its growth', () => {
  for (const kept of [0.1, 0.5, 3, 13]) {
    for (let day = 0; day < 60; day += 0.5) {
      const length = hairLengthAt(kept, day, 2);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(Math.max(kept, 0.5 + 0.35 * day) + 1e-9);
      const before = day > 5.5 || day < 5 ? hairLengthAt(kept, Math.max(0, day - 0.5), 2) : 0;
      expect(length).toBeGreaterThanOrEqual(before - 1e-9);
    }
  }
});

test('the slider of lengths holds on to every clipper and rises all the way', () => {
  for (const stop of LENGTH_STOPS) expect(lengthOf(Math.round(lengthPosition(stop)))).toBe(stop);
  const lengths = Array.from({ length: LAST_LENGTH + 1 }, (_, position) => lengthOf(position));
  expect(lengths.every((mm, i) => i === 0 || mm >= lengths[i - 1]!)).toBe(true);
  expect([lengths[0], lengths.at(-1)]).toEqual([0.1, 300]);
});
