import { describe, expect, test } from 'vitest';
import { workOut } from '../../../src/client/sitting';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { DOT_GRID } from '../../../src/gpu/dotCells';
import { assignSlots, EMPTY } from '../../../src/gpu/dotSlots';
import { clientSource } from '../support/client';

const GRID = 4;
const sites = (...places: readonly (readonly [number, number])[]) =>
  Float32Array.from(places.flatMap(([x, y]) => [x / GRID, y / GRID]));

describe('places in a grid of cells', () => {
  test('are taken in rank order; who finds the cell full has none where nobody may go', () => {
    const uv = sites([1.5, 1.5], [1.4, 1.5], [1.9, 1.5], [0.5, 0.5]);
    expect([...assignSlots(uv, GRID, 2)]).toEqual([10, 11, EMPTY, 0]);
  });

  test('the one nearest to a side goes over it, whoever came first', () => {
    const uv = sites([1.5, 1.5], [1.9, 1.5], [1.45, 1.6]);
    expect([...assignSlots(uv, GRID, 2, 0.2)]).toEqual([10, 12, 11]);
  });

  test('none goes to a full cell, beyond the grid, or from farther than that', () => {
    const uv = sites([0.05, 0.5], [0.5, 0.5], [1.5, 0.5], [1.5, 0.6], [0.9, 0.5]);
    expect([...assignSlots(uv, GRID, 2, 0.2)]).toEqual([0, 1, 2, 3, EMPTY]);
  });

  test('no two sites share one, and all but a few in a thousand dots of four sessions have one', () => {
    const { model, dots } = workOut(clientSource(), { ...DEFAULT_DESIGN, sessions: 4 });
    const slots = assignSlots(model.pigment.sites.uv, DOT_GRID, 4, 0.24);
    const placed = [...slots].filter((slot) => slot !== EMPTY);
    expect(new Set(placed).size).toBe(placed.length);
    const shown = [...dots.session.keys()].filter((site) => dots.session[site]! > 0);
    const lost = shown.filter((site) => slots[site] === EMPTY).length;
    expect(shown.length).toBeGreaterThan(40_000);
    expect(lost / shown.length).toBeLessThan(0.003);
  });
});
