import { describe, expect, it } from 'vitest';
import { createGrid, findNeighbours, gather } from '../../../../src/density/sampling/grid';
import { FallingHeap } from '../../../../src/density/sampling/heap';
import { createRandom } from '../../../../src/density/sampling/random';

function cloud(seed: number, count: number, size: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: 3 * count }, () => (random() - 0.5) * size);
}

function near(p: Float32Array, x: number, y: number, z: number, reach: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < p.length; i += 3)
    if (Math.hypot(p[i]! - x, p[i + 1]! - y, p[i + 2]! - z) < reach) found.push(i / 3);
  return found;
}

describe('gather', () => {
  it('finds what the slow way finds, each once, at seed 4', () => {
    const p = cloud(4, 600, 20);
    const grid = createGrid(p, 3);
    const out: number[] = [];
    for (let i = 0; i < 100; i++) {
      const [x, y, z] = [p[3 * i]! + 0.5, p[3 * i + 1]!, p[3 * i + 2]!];
      const count = gather(grid, x, y, z, 2.5, out);
      expect(out.slice(0, count).sort((a, b) => a - b)).toEqual(near(p, x, y, z, 2.5));
    }
  });

  it('finds nothing among no points', () => {
    expect(gather(createGrid(new Float32Array(0), 1), 0, 0, 0, 1, [])).toBe(0);
  });
});

describe('findNeighbours', () => {
  it('lists every pair from both ends at seed 5', () => {
    const p = cloud(5, 300, 12);
    const { starts, items } = findNeighbours(p, 3);
    for (let i = 0; i < 300; i++) {
      const slow = near(p, p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!, 3).filter((j) => j !== i);
      expect(Array.from(items.slice(starts[i], starts[i + 1]).sort())).toEqual(slow);
    }
  });
});

describe('FallingHeap', () => {
  it('pops in order while keys fall, at seed 6', () => {
    const random = createRandom(6);
    const keys = Float64Array.from({ length: 200 }, random);
    const heap = new FallingHeap(keys);
    for (let left = 200; left > 0; left--) {
      const item = Math.floor(random() * 200);
      if (heap.has(item)) keys[item]! *= random();
      heap.lowered(item);
      const best = Math.max(...keys.filter((_, i) => heap.has(i)));
      expect(heap.size).toBe(left);
      expect(keys[heap.pop()]).toBe(best);
    }
    expect(() => heap.pop()).toThrow(RangeError);
  });
});
