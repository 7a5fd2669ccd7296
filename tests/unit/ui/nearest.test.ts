import { expect, test } from 'vitest';
import { nearest } from '../../../src/ui/start/nearest';

test('the nearest answer stands for what lies between two', () => {
  expect([0, 30, 34, 41, 90].map((age) => nearest([25, 35, 45], age))).toEqual([25, 35, 35, 45, 45]);
  expect(nearest([1, 2, 3, 4, 5], 4.5)).toBe(5);
  expect(nearest([], 4.5)).toBe(null);
});
