import { describe, expect, it } from 'vitest';
import { sitePositions, triangleAreas, whiteSites } from '../../../../src/density/sampling/candidates';
import { createRandom } from '../../../../src/density/sampling/random';
import { adjacentTriangles, walkTo } from '../../../../src/density/sampling/walk';
import { capMesh, flatMesh } from './meshes';

describe('walkTo', () => {
  it('reaches the wanted place in the plane, at seed 17', () => {
    const mesh = flatMesh(20, 10);
    const random = createRandom(17);
    const areas = triangleAreas(mesh);
    const adjacent = adjacentTriangles(mesh, areas);
    const sites = whiteSites(areas, 300, random);
    const start = sitePositions(mesh, sites);
    const goal = start.map((p, k) => (k % 3 === 2 ? 0 : p + 4 * (random() - 0.5)));
    const inside = (i: number) => Math.max(Math.abs(goal[3 * i]!), Math.abs(goal[3 * i + 1]!)) < 10;
    for (let i = 0; i < 300; i++) {
      const arrived = walkTo(mesh, adjacent, sites, i, goal[3 * i]!, goal[3 * i + 1]!, 0);
      const now = sitePositions(mesh, sites).slice(3 * i, 3 * i + 3);
      const wanted = arrived ? goal : start;
      expect(arrived && !inside(i)).toBe(false);
      expect(Math.hypot(now[0]! - wanted[3 * i]!, now[1]! - wanted[3 * i + 1]!)).toBeLessThan(1e-4);
    }
  });

  it('stays on a curved surface', () => {
    const mesh = capMesh(60, 24, 80);
    const areas = triangleAreas(mesh);
    const adjacent = adjacentTriangles(mesh, areas);
    const sites = whiteSites(areas, 200, createRandom(18));
    const start = sitePositions(mesh, sites);
    for (let i = 0; i < 200; i++)
      walkTo(mesh, adjacent, sites, i, start[3 * i]! + 2, start[3 * i + 1]!, start[3 * i + 2]!);
    const end = sitePositions(mesh, sites);
    for (let i = 0; i < 200; i++)
      expect(Math.hypot(end[3 * i]!, end[3 * i + 1]!, end[3 * i + 2]!)).toBeCloseTo(79.9, 0);
  });
});

describe('adjacentTriangles', () => {
  it('is mutual, and ends at the mask', () => {
    const mesh = flatMesh(10, 6);
    const mask = Uint8Array.from({ length: 72 }, (_, t) => (t < 36 ? 1 : 0));
    const adjacent = adjacentTriangles(mesh, triangleAreas(mesh, mask));
    adjacent.forEach((other, e) => {
      if (other < 0) return;
      const t = Math.floor(e / 3);
      expect(other).toBeLessThan(36);
      expect(Array.from(adjacent.slice(3 * other, 3 * other + 3))).toContain(t);
    });
    expect(adjacent.filter((other) => other < 0).length).toBe(36 * 3 + 18);
  });
});
