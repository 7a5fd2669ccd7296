import { describe, expect, test } from 'vitest';
import { findLandmarks } from '../../../scripts/head/landmarks';
import { placeLandmarks, positionOf } from '../../../src/anatomy/landmarks';
import type { TriMesh, Vec3 } from '../../../src/anatomy/mesh';
import { gap, icosphere, meshOf, randomPoint, seeded } from '../support/meshes';

const TRIANGLES = meshOf([[0, 0, 0], [4, 0, 0], [0, 8, 0], [0, 0, 2]], [[0, 1, 2], [3, 0, 1]]); // prettier-ignore

describe('positionOf', () => {
  test('b and c weigh the second and the third corner', () => {
    expect(positionOf(TRIANGLES, { triangle: 0, b: 0, c: 0 })).toEqual([0, 0, 0]);
    expect(positionOf(TRIANGLES, { triangle: 0, b: 0.25, c: 0.5 })).toEqual([1, 4, 0]);
    expect(positionOf(TRIANGLES, { triangle: 1, b: 0.25, c: 0.5 })).toEqual([2, 0, 0.5]);
  });
});

test('landmarks are points of the skin: they go where an affine map takes it, seed 7', () => {
  const mesh = icosphere(2, 90);
  const map = ([x, y, z]: Vec3): Vec3 => [1.2 * x + 0.1 * y + 4, 0.9 * y - 0.2 * z, 0.3 * x + z - 7];
  const moved: TriMesh = {
    indices: mesh.indices,
    positions: Float32Array.from(
      Array.from({ length: mesh.positions.length / 3 }, (_, v) =>
        map([...mesh.positions.subarray(3 * v, 3 * v + 3)] as unknown as Vec3),
      ).flat(),
    ),
  };
  const random = seeded(7);
  const stored = Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => {
      const { triangle, b, c } = randomPoint(mesh, random);
      return [`n${i}`, [triangle, b, c] as const];
    }),
  );
  const [here, there] = [placeLandmarks(mesh, stored), placeLandmarks(moved, stored)].map(Object.entries);
  expect(here!.map(([name]) => name)).toEqual(Object.keys(stored));
  here!.forEach(([, landmark], i) => {
    const after = there![i]![1];
    expect(after.site).toEqual(landmark.site);
    expect(gap(after.at, map(landmark.at))).toBeLessThan(1e-4);
  });
});

describe('findLandmarks', () => {
  test('finds all on the outermost of nested shells', () => {
    const [inner, outer] = [icosphere(1, 150), icosphere(3, 220)];
    const skin: TriMesh = {
      positions: Float32Array.from([...outer.positions, ...inner.positions]),
      indices: Uint32Array.from([...outer.indices, ...inner.indices.map((v) => v + outer.positions.length / 3)]),
    };
    const found = placeLandmarks(skin, findLandmarks(skin));
    expect(Object.keys(found)).toHaveLength(19);
    for (const { site, at } of Object.values(found)) {
      expect(site.triangle).toBeLessThan(outer.indices.length / 3);
      expect(Math.min(site.b, site.c)).toBeGreaterThanOrEqual(0);
      expect(site.b + site.c).toBeLessThan(1 + 1e-5);
      expect(Math.abs(Math.hypot(...at) - 220)).toBeLessThan(3);
    }
  });

  test('looks where each name says: x to the left, y up, z forward', () => {
    const ball = icosphere(3, 200);
    const found = placeLandmarks(ball, findLandmarks(ball));
    const far = [
      ...(['glabella', 'nasion', 'pronasale', 'subnasale', 'pogonion'] as const).map((name) => found[name].at[2]),
      ...(['occiput', 'inion', 'nape'] as const).map((name) => -found[name].at[2]),
      found.vertex.at[1],
      -found.menton.at[1],
      found['tragus.left'].at[0],
      -found['tragus.right'].at[0],
    ];
    for (const mm of far) expect(mm).toBeGreaterThan(100);
    const [, y, z] = found.crown.at;
    expect(Math.min(y, -z)).toBeGreaterThan(100);
  });

  test('says which ray meets nothing', () => {
    const skin = meshOf([[-300, -300, 90], [300, -300, 90], [0, 600, 90]], [[0, 1, 2]]); // prettier-ignore
    expect(() => findLandmarks(skin)).toThrow(/no surface along \{"from":\[.*\],"towards":\[.*\]\}/);
  });
});
