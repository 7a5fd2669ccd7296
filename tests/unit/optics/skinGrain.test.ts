import { expect, test } from 'vitest';
import { GRAIN_PX, skinGrain } from '../../../src/optics/skinGrain';

const tile = skinGrain();
const at = (x: number, y: number, k: number) => tile[4 * (y * GRAIN_PX + x) + k]!;
const mean = (k: number) => {
  let sum = 0;
  for (let i = k; i < tile.length; i += 4) sum += tile[i]!;
  return sum / GRAIN_PX ** 2;
};
/** Mean step from one column of heights to another. */
const step = (a: number, b: number) => {
  let sum = 0;
  for (let y = 0; y < GRAIN_PX; y++) sum += Math.abs(at(a, y, 2) - at(b, y, 2));
  return sum / GRAIN_PX;
};

test('skin’s relief is the same every time', () => expect(skinGrain()).toEqual(tile));

test('it repeats without a seam', () => {
  const within = [40, 90, 170, 220].map((x) => step(x, x + 1));
  expect(step(GRAIN_PX - 1, 0)).toBeLessThan(1.6 * Math.max(...within));
});

test('it leans nowhere as a whole, so that far skin is smooth', () => {
  expect(mean(0)).toBeCloseTo(127.5, 0);
  expect(mean(1)).toBeCloseTo(127.5, 0);
});

test('it is mostly plateau, with few freckles', () => {
  expect(mean(2)).toBeGreaterThan(160);
  expect(mean(3)).toBeGreaterThan(2);
  expect(mean(3)).toBeLessThan(60);
});
