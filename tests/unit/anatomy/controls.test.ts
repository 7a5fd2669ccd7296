import { describe, expect, test } from 'vitest';
import { CONTROL_MESSAGES, CONTROL_TARGETS } from '../../../src/anatomy/controls';
import { shapeHead } from '../../../src/anatomy/head';
import { SHAPE_CONTROLS } from '../../../src/design/shapeControls';
import { clientSource } from '../support/client';

const { headData } = clientSource();
const own = shapeHead(headData, 'man').surface.positions;

/** Farthest that a point of the man's skin moves, mm. */
function farthest(controls: Readonly<Record<string, number>>): number {
  const { positions } = shapeHead(headData, 'man', { face: { controls } }).surface;
  return positions.reduce((most, value, i) => Math.max(most, Math.abs(value - own[i]!)), 0);
}

test('no two controls are the same, and each has both ends', () => {
  const all = SHAPE_CONTROLS.map((control) => JSON.stringify(CONTROL_TARGETS[control]));
  expect(new Set(all).size).toBe(SHAPE_CONTROLS.length);
  expect(Object.keys(CONTROL_TARGETS).sort()).toEqual([...SHAPE_CONTROLS].sort());
});

describe.each(SHAPE_CONTROLS)('%s', (control) => {
  test('moves the skin by 1 mm to 4 cm at either end, and has words for both', () => {
    for (const end of [-1, 1]) {
      const mm = farthest({ [control]: end });
      expect(mm, `${end}`).toBeGreaterThan(1);
      expect(mm, `${end}`).toBeLessThan(40);
    }
    expect(CONTROL_MESSAGES[control].every((word) => word.length > 1)).toBe(true);
  });
});
