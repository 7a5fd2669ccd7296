import { expect, test } from 'vitest';
import { uprightPixels } from '../../../src/gpu/photograph';

/** Two rows of two pixels from the bottom up: clear, half-covered orange; black, blue. */
const GL = Uint8Array.from([0, 0, 0, 0, 100, 50, 0, 128, 0, 0, 0, 255, 1, 2, 200, 255]);
const ORANGE = [199, 100, 0, 128];

test('a picture’s rows go from the top down, its colours are not weighted by cover', () => {
  expect([...uprightPixels(GL, 2, 2, false)]).toEqual([0, 0, 0, 255, 1, 2, 200, 255, 0, 0, 0, 0, ...ORANGE]);
});

test('a mirrored picture has left and right exchanged, not top and bottom', () => {
  expect([...uprightPixels(GL, 2, 2, true)]).toEqual([1, 2, 200, 255, 0, 0, 0, 255, ...ORANGE, 0, 0, 0, 0]);
});
