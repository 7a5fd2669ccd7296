import { describe, expect, test } from 'vitest';
import { decodeBundle, encodeBundle } from '../../../src/anatomy/bundle';
import {
  centreOf,
  placeProxy,
  readCage,
  shapeCage,
  smoothSurface,
  type Cage,
  type ShapeWeights,
} from '../../../src/anatomy/cage';
import { headBundle } from '../support/head';

const proxy = (name: string) => ({
  [`${name}.ref`]: Uint16Array.of(6, 7, 8),
  [`${name}.weight`]: Float32Array.of(0.5, 0.25, 0.25),
  [`${name}.offset`]: Int16Array.of(100, 0, -50),
  [`${name}.uv`]: Uint16Array.of(0, 65535),
  [`${name}.index`]: Uint16Array.of(0, 0, 0),
});

/** A cube of 20 mm, a vertex beside it that only carries proxies, and two shape targets. */
function cube(): Cage {
  const corners = Array.from({ length: 8 }, (_, i) => [
    i & 1 ? 1000 : -1000,
    i & 2 ? 1000 : -1000,
    i & 4 ? 1000 : -1000,
  ]);
  const bytes = encodeBundle(
    { surfaceCount: 8, targets: ['wide', 'tall'] },
    {
      quads: Uint16Array.of(0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5),
      base: Int16Array.from([...corners.flat(), 0, 3000, 0]),
      'targets.start': Uint32Array.of(0, 4, 7),
      'targets.vertex': Uint16Array.of(1, 3, 5, 7, 2, 7, 8),
      'targets.delta': Int16Array.from([
        ...[1, 3, 5, 7].flatMap(() => [200, 0, 0]),
        ...[2, 7, 8].flatMap((_, i) => [0, 100 * (i + 1), 0]),
      ]),
      ...proxy('lashes'),
      ...proxy('brows'),
      'eye.left': Uint16Array.of(4, 5, 6, 7),
      'eye.right': Uint16Array.of(8),
    },
  );
  return readCage(decodeBundle(bytes.buffer));
}

const vertex = (xyz: Float32Array, v: number): number[] => [...xyz.subarray(3 * v, 3 * v + 3)];

describe('a cube as a cage', () => {
  const cage = cube();

  test('stored hundredths become millimetres', () => {
    const xyz = shapeCage(cage, {});
    expect(vertex(xyz, 7)).toEqual([10, 10, 10]);
    expect(vertex(xyz, 8)).toEqual([0, 30, 0]);
  });

  test('targets move their vertices by their weight, and add up', () => {
    const xyz = shapeCage(cage, { wide: 0.5, tall: -2 });
    expect(vertex(xyz, 0)).toEqual([-10, -10, -10]);
    expect(vertex(xyz, 1)).toEqual([11, -10, -10]);
    expect(vertex(xyz, 2)).toEqual([-10, 8, -10]);
    expect(vertex(xyz, 7)).toEqual([11, 6, 10]);
    expect(vertex(xyz, 8)).toEqual([0, 24, 0]);
  });

  test('a target that the data lacks is refused', () => {
    expect(() => shapeCage(cage, { wide: 1, fat: 0 })).toThrow(new RangeError('no shape target «fat»'));
  });

  test('the surface is two steps of the vertices that belong to it', () => {
    const { positions, indices } = smoothSurface(cage, shapeCage(cage, {}));
    // V + E + F, twice: 8 + 12 + 6 = 26, then 26 + 48 + 24.
    expect(positions).toHaveLength(3 * 98);
    expect(indices).toHaveLength(3 * 6 * 32);
    // The first step takes a corner to 5/9, its edges to (3/4, 3/4, 0), its faces to (1, 0, 0); hence Q = 17/36, R = 19/36.
    for (const mm of vertex(positions, 7)) expect(mm).toBeCloseTo((10 * (17 / 36 + 2 * (19 / 36))) / 3, 5);
  });

  test('a proxy rides on three vertices, pushed off by its offset', () => {
    const [x, y, z] = placeProxy(cage.proxies.brows, shapeCage(cage, {}));
    expect([x, y, z]).toEqual([-2.5 + 1, 15, 7.5 - 0.5]);
    expect([...cage.proxies.brows.uv]).toEqual([0, 1]);
    const raised = placeProxy(cage.proxies.brows, shapeCage(cage, { tall: 1 }));
    expect(raised[1]).toBeCloseTo(15 + 0.25 * 2 + 0.25 * 3, 5);
  });

  test('an eye lies in the middle of its joint', () => {
    expect(centreOf(cage.eyes.left, shapeCage(cage, {}))).toEqual([0, 0, 10]);
    expect(centreOf(cage.eyes.right, shapeCage(cage, { tall: 1 }))).toEqual([0, 33, 0]);
  });
});

describe('the stored cage', () => {
  const cage = readCage(headBundle());
  const man = (cage.bundle.meta.people as { man: ShapeWeights }).man;

  test('half the weights move every vertex half as far', () => {
    const half = Object.fromEntries(Object.entries(man).map(([name, weight]) => [name, weight / 2]));
    const [base, some, all] = [{}, half, man].map((weights) => shapeCage(cage, weights));
    const off = base!.map((mm, i) => Math.abs(some![i]! - (mm + all![i]!) / 2));
    expect(Math.max(...off)).toBeLessThan(1e-4);
    expect(Math.max(...base!.map((mm, i) => Math.abs(all![i]! - mm)))).toBeGreaterThan(5);
  });

  test('triangles 32q … 32q + 31 descend from cage quad q', () => {
    const quads = cage.bundle.get('quads', 'u16');
    expect(cage.indices).toHaveLength((quads.length / 4) * 32 * 3);
    const stray = quads.findIndex((corner, i) => cage.indices[3 * 8 * i] !== corner);
    expect(stray).toBe(-1);
  });

  test.each(['lashes', 'brows'] as const)(
    '%s hang on weights that sum to 1, their triangles on their vertices',
    (name) => {
      const { weight, ref, offset, uv, index } = cage.proxies[name];
      const count = offset.length / 3;
      expect([weight.length, ref.length, uv.length]).toEqual([3 * count, 3 * count, 2 * count]);
      for (let v = 0; v < 3 * count; v += 3)
        expect(Math.abs(weight[v]! + weight[v + 1]! + weight[v + 2]! - 1)).toBeLessThan(1e-3);
      expect(Math.max(...index)).toBe(count - 1);
      expect(Math.max(...ref)).toBeLessThan(cage.base.length / 3);
    },
  );
});
