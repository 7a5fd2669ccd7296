import { describe, expect, it } from 'vitest';
import { sitePositions, totalArea, triangleAreas, whiteSites } from '../../../../src/density/sampling/candidates';
import { measureEvenness, tangentPatch } from '../../../../src/density/sampling/metrics';
import { createRandom } from '../../../../src/density/sampling/random';
import { capMesh, flatMesh } from './meshes';

describe('triangleAreas', () => {
  it('adds up to the surface, and leaves out what the mask leaves out', () => {
    const mesh = flatMesh(50, 8);
    const half = Uint8Array.from({ length: 128 }, (_, t) => (t < 64 ? 1 : 0));
    expect(totalArea(triangleAreas(mesh))).toBeCloseTo(2500, 6);
    expect(totalArea(triangleAreas(mesh, half))).toBeCloseTo(1250, 6);
    expect(() => triangleAreas(mesh, [1, 0])).toThrow(/2 entries for 128/);
  });
});

describe('whiteSites', () => {
  it('is white noise at seed 3', () => {
    const mesh = flatMesh(50, 16);
    const sites = whiteSites(triangleAreas(mesh), 5000, createRandom(3));
    const white = measureEvenness(tangentPatch(sitePositions(mesh, sites), [0, 0, 0], [0, 0, 1], 36));
    expect(white.nearestMean).toBeCloseTo(1, 1);
    expect(white.windowVariance).toBeCloseTo(1, 0);
    expect(white.lowFrequency).toBeCloseTo(1, 0);
  });

  it('fills triangles by their area, and only those of the mask', () => {
    const mesh = capMesh(120, 4, 90);
    const areas = triangleAreas(
      mesh,
      Uint8Array.from({ length: 32 }, (_, t) => (t % 3 ? 1 : 0)),
    );
    const counts = new Float64Array(32);
    for (const t of whiteSites(areas, 60000, createRandom(1)).triangle) counts[t]!++;
    const wanted = areas.map((area) => (area / totalArea(areas)) * 60000);
    counts.forEach((count, t) => expect(Math.abs(count - wanted[t]!)).toBeLessThanOrEqual(4 * Math.sqrt(wanted[t]!)));
  });

  it('keeps weights within the triangle and triangles in order', () => {
    const sites = whiteSites(triangleAreas(flatMesh(10, 4)), 4000, createRandom(9));
    for (let i = 0; i < 4000; i++) {
      expect(sites.b[i]! + sites.c[i]!).toBeLessThanOrEqual(1.000001);
      expect(sites.triangle[i]!).toBeGreaterThanOrEqual(sites.triangle[i - 1] ?? 0);
    }
  });

  it('refuses a surface without area', () => {
    expect(() => whiteSites(new Float64Array(3), 1, createRandom(1))).toThrow(RangeError);
  });
});
