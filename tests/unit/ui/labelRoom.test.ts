import { expect, test } from 'vitest';
import { roomFor } from '../../../src/ui/labelRoom';

const SIZE = { width: 20, height: 10 };
const room = (...places: [number, number, number][]) =>
  roomFor(
    places.map(() => SIZE),
    Float32Array.from(places.flat()),
  );

test('labels that are apart are all shown, beside or above each other', () =>
  expect(room([0, 0, 1], [22, 0, 1], [0, 12, 1])).toEqual([true, true, true]));

test('of two that would overlap the first is shown', () =>
  expect(room([0, 0, 1], [21, 5, 1], [42, 5, 1])).toEqual([true, false, true]));

test('what the head hides takes no room', () => expect(room([0, 0, 0], [0, 0, 1])).toEqual([false, true]));
