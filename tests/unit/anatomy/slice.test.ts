import { describe, expect, test } from 'vitest';
import { buildAdjacency } from '../../../src/anatomy/adjacency';
import { pointAtLength } from '../../../src/anatomy/geodesic-line';
import type { SurfacePoint, TriMesh, Vec3 } from '../../../src/anatomy/mesh';
import { type Plane, type Slice, slicePlane } from '../../../src/anatomy/slice';
import {
  bumpyHeadMm,
  cubeSphere,
  gap,
  icosphere,
  placeOf,
  pointTowards,
  randomPoint,
  seeded,
  sheet,
  unit,
} from '../support/meshes';

const along = (n: Vec3, p: Vec3): number => n[0] * p[0] + n[1] * p[1] + n[2] * p[2];

const planeThrough = (normal: Vec3, p: Vec3): Plane => ({ normal, offset: along(normal, p) });

function expectInPlane(mesh: TriMesh, plane: Plane, line: Slice): void {
  line.path.forEach((p, i) => {
    expect(Math.abs(along(plane.normal, p) - plane.offset)).toBeLessThan(1e-4);
    expect(gap(placeOf(mesh, line.points[i]!), p)).toBeLessThan(1e-4);
  });
  for (let mm = 0; mm < line.lengthMm; mm += 1.7) {
    const { point, xyz } = pointAtLength(mesh, line, mm);
    expect(gap(placeOf(mesh, point), xyz)).toBeLessThan(1e-4);
  }
}

describe('a sphere of 85 mm', () => {
  const mesh = icosphere(5, 85);
  const adjacency = buildAdjacency(mesh);

  test('planes cut circles, seed 12', () => {
    const random = seeded(12);
    for (let i = 0; i < 40; i++) {
      const start = randomPoint(mesh, random);
      const normal = unit([random() - 0.5, random() - 0.5, random() - 0.5]);
      const plane = planeThrough(normal, placeOf(mesh, start));
      const line = slicePlane(mesh, adjacency, plane, start, [random() - 0.5, random() - 0.5, random() - 0.5]);
      const circle = 2 * Math.PI * Math.sqrt(85 * 85 - plane.offset ** 2);
      expect(line.closed).toBe(true);
      expect(Math.abs(line.lengthMm - circle)).toBeLessThan(0.005 * circle);
      expectInPlane(mesh, plane, line);
    }
  });

  test('the length asked for is the arc from the start, on the side asked for', () => {
    const start = pointTowards(mesh, [0, 0.3, 1]);
    const from = placeOf(mesh, start);
    const plane = planeThrough([1, 0, 0], from);
    for (const up of [1, -1]) {
      const line = slicePlane(mesh, adjacency, plane, start, [0, up, 0], { maxMm: 70 });
      expect(line.lengthMm).toBeCloseTo(70, 9);
      expect(line.closed).toBe(false);
      const end = line.path.at(-1)!;
      const turned = Math.atan2(end[1], end[2]) - Math.atan2(from[1], from[2]);
      expect(up * turned * 85).toBeCloseTo(70, 1);
      expect(gap(pointAtLength(mesh, line, 35).xyz, end)).toBeCloseTo(2 * 85 * Math.sin(35 / 170), 1);
    }
  });

  test('it ends at the first crossing that the caller wants', () => {
    const start = pointTowards(mesh, [0, 0, 1]);
    const plane = planeThrough([1, 0, 0], placeOf(mesh, start));
    const line = slicePlane(mesh, adjacency, plane, start, [0, 1, 0], { until: ([, y]) => y > 60 });
    expect(line.path.at(-1)![1]).toBeGreaterThan(60);
    expect(line.path.at(-2)![1]).toBeLessThanOrEqual(60);
  });
});

describe('planes along edges and through vertices', () => {
  const mesh = cubeSphere(16, () => 85);
  const adjacency = buildAdjacency(mesh);
  const corners = [[0, 0], [1, 0], [0, 1], [0.5, 0], [0.5, 0.5], [0, 0.5]] as const; // prettier-ignore

  test('every vertex and edge of the middle row starts the same ring', () => {
    let started = 0;
    for (let triangle = 0; triangle < mesh.indices.length / 3; triangle++) {
      for (const [b, c] of corners) {
        const start: SurfacePoint = { triangle, b, c };
        const from = placeOf(mesh, start);
        if (Math.abs(from[0]) > 1e-6) continue;
        const line = slicePlane(mesh, adjacency, { normal: [1, 0, 0], offset: 0 }, start, [0, from[2], -from[1]]);
        started++;
        expect(line.closed).toBe(true);
        expect(line.lengthMm).toBeCloseTo(64 * 2 * 85 * Math.sin(Math.PI / 64), 2);
        const next = pointAtLength(mesh, line, 1).xyz;
        expect(next[1] * from[2] - next[2] * from[1]).toBeGreaterThan(0);
      }
    }
    expect(started).toBeGreaterThan(300);
  });

  test('planes through three random vertices close, seed 2', () => {
    const random = seeded(2);
    const bumpy = cubeSphere(16, bumpyHeadMm);
    const vertex = (): SurfacePoint => ({ triangle: Math.floor((random() * bumpy.indices.length) / 3), b: 0, c: 0 });
    for (let i = 0; i < 100; i++) {
      const start = vertex();
      const [p, q, r] = [start, vertex(), vertex()].map((s) => placeOf(bumpy, s)) as [Vec3, Vec3, Vec3];
      const [u, v] = [[0, 1, 2].map((k) => q[k]! - p[k]!), [0, 1, 2].map((k) => r[k]! - p[k]!)];
      const normal = [0, 1, 2].map((k) => u[(k + 1) % 3]! * v[(k + 2) % 3]! - u[(k + 2) % 3]! * v[(k + 1) % 3]!);
      if (Math.hypot(...normal) < 1) continue;
      const plane = planeThrough(unit(normal as unknown as Vec3), p);
      const line = slicePlane(bumpy, buildAdjacency(bumpy), plane, start, [0, 1, 0]);
      expect(line.closed).toBe(true);
      expectInPlane(bumpy, plane, line);
    }
  });

  test('a plane that only touches leaves the start alone', () => {
    const top = { normal: [0, 1, 0], offset: 85 } as const;
    const start = pointTowards(mesh, [0, 1, 0]);
    expect(slicePlane(mesh, adjacency, top, start, [1, 0, 0])).toMatchObject({ lengthMm: 0, closed: false });
  });
});

test('the border ends a slice', () => {
  const { mesh, at } = sheet(20, 20, seeded(3), (u, v) => [100 * u, 100 * v, 0]);
  const line = slicePlane(mesh, buildAdjacency(mesh), { normal: [0, 1, 0], offset: 50 }, at(0.3, 0.5), [1, 0, 0]);
  expect(line.lengthMm).toBeCloseTo(70, 4);
  expect(line.path.at(-1)![0]).toBeCloseTo(100, 4);
  expect(line.closed).toBe(false);
});

test('a start off the plane is refused with its distance', () => {
  const { mesh, at } = sheet(4, 4, seeded(3), (u, v) => [100 * u, 100 * v, 0]);
  const plane: Plane = { normal: [0, 2, 0], offset: 106 };
  expect(() => slicePlane(mesh, buildAdjacency(mesh), plane, at(0.3, 0.5), [1, 0, 0])).toThrow(
    /start lies -[23]\.\d* mm/,
  );
});
