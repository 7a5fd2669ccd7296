import { expect, test } from 'vitest';
import { layTile, straightened } from '../../../src/gpu/photograph';

const ORANGE = [199, 100, 0, 128];
/** Two rows of two pixels: black, blue; clear, half-covered orange. */
const weighted = () => Uint8Array.from([0, 0, 0, 255, 1, 2, 200, 255, 0, 0, 0, 0, 100, 50, 0, 128]);

test('a picture’s colours are not weighted by cover', () => {
  expect([...straightened(weighted(), 2, false).rgba]).toEqual([0, 0, 0, 255, 1, 2, 200, 255, 0, 0, 0, 0, ...ORANGE]);
});

test('a mirrored picture has left and right exchanged, not top and bottom', () => {
  expect([...straightened(weighted(), 2, true).rgba]).toEqual([1, 2, 200, 255, 0, 0, 0, 255, ...ORANGE, 0, 0, 0, 0]);
});

test('what shines without any cover is clear', () => {
  expect([...straightened(Uint8Array.from([9, 8, 7, 0]), 1, false).rgba]).toEqual([0, 0, 0, 0]);
});

test('outside of the part that is told a picture is clear', () => {
  const width = 5;
  const pixels = new Uint8Array(4 * width * 4);
  for (const [x, y] of [
    [3, 1],
    [2, 2],
    [4, 2],
  ] as const)
    pixels.set([9, 9, 9, 200], 4 * (width * y + x));
  const part = { top: 1, width: 3, height: 2 };
  expect(straightened(pixels.slice(), width, false).filled).toEqual({ left: 2, ...part });
  expect(straightened(pixels.slice(), width, true).filled).toEqual({ left: 0, ...part });
  expect(straightened(new Uint8Array(4 * width * 4), width, false).filled).toMatchObject({ width: 0, height: 0 });
});

test('tiles, whose rows go from the bottom up, make a picture whose rows go from the top down', () => {
  const pixel = (red: number) => [red, 0, 0, 255];
  const into = new Uint8Array(4 * 6);
  const whole = { width: 2, height: 3 };
  layTile(Uint8Array.from([5, 6].flatMap(pixel)), { x: 0, y: 0, width: 2, height: 1 }, into, whole);
  layTile(Uint8Array.from([3, 1].flatMap(pixel)), { x: 0, y: 1, width: 1, height: 2 }, into, whole);
  layTile(Uint8Array.from([4, 2].flatMap(pixel)), { x: 1, y: 1, width: 1, height: 2 }, into, whole);
  expect([...into]).toEqual([1, 2, 3, 4, 5, 6].flatMap(pixel));
});
