import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAdjacency } from '../../../src/anatomy/adjacency';
import { distanceField, pointAtLength, tapeBetween } from '../support/geodesic/geodesic';
import type { SurfacePoint, TriMesh, Vec3 } from '../../../src/anatomy/mesh';
import {
  bumpyHeadMm,
  cubeSphere,
  gap,
  icosphere,
  meshOf,
  placeOf,
  pointTowards,
  randomPoint,
  seeded,
  sheet,
  smoothGeodesicMm,
  stationDistances,
  unit,
} from '../support/meshes';

const head = cubeSphere(48, bumpyHeadMm);
const headAdjacency = buildAdjacency(head);
const headTriangles = head.indices.length / 3;

const surfacePoints = (triangles: number): fc.Arbitrary<SurfacePoint> =>
  fc
    .record({
      triangle: fc.nat(triangles - 1),
      s: fc.constantFrom(0, 0.2, 0.5, 0.71, 1),
      t: fc.constantFrom(0, 0.3, 0.5, 1),
    })
    .map(({ triangle, s, t }) => ({ triangle, b: s * (1 - t), c: s * t }));

const lengthBetween = (mesh: TriMesh, a: SurfacePoint, b: SurfacePoint): number =>
  tapeBetween(mesh, buildAdjacency(mesh), a, b).lengthMm;

describe('on a sphere of 85 mm', () => {
  const mesh = icosphere(5, 85);
  const adjacency = buildAdjacency(mesh);

  test('the tape is the great circle, seed 4', () => {
    const random = seeded(4);
    for (let i = 0; i < 60; i++) {
      const [a, b] = [randomPoint(mesh, random), randomPoint(mesh, random)];
      const [p, q] = [unit(placeOf(mesh, a)), unit(placeOf(mesh, b))];
      const arc = 85 * Math.acos(p[0] * q[0] + p[1] * q[1] + p[2] * q[2]);
      expect(Math.abs(tapeBetween(mesh, adjacency, a, b).lengthMm - arc)).toBeLessThan(0.15);
    }
  });

  test('the field is within 0.7 mm of the great circle over 20 cm and stops at its limit', () => {
    const source = pointTowards(mesh, [0.2, 1, 0.3]);
    const field = distanceField(mesh, adjacency, [source], 200);
    const p = unit(placeOf(mesh, source));
    const arcs = Array.from(field, (_, v) => {
      const q = unit([mesh.positions[3 * v]!, mesh.positions[3 * v + 1]!, mesh.positions[3 * v + 2]!]);
      return 85 * Math.acos(p[0] * q[0] + p[1] * q[1] + p[2] * q[2]);
    });
    const errors = arcs.map((arc, v) => (arc < 199.5 ? Math.abs(field[v]! - arc) : 0));
    expect(Math.max(...errors)).toBeLessThan(0.7);
    expect(field.filter((mm, v) => arcs[v]! > 200.5 && mm !== Infinity)).toHaveLength(0);
  });
});

describe('on surfaces that unroll', () => {
  const cases: [string, number, number, (u: number, v: number) => Vec3, (u: number, v: number) => [number, number]][] =
    [
      ['plane', 200, 120, (u, v) => [200 * u, 120 * v, 7], (u, v) => [200 * u, 120 * v]],
      [
        'cylinder',
        85 * 4,
        150,
        (u, v) => [85 * Math.cos(4 * u), 150 * v, -85 * Math.sin(4 * u)],
        (u, v) => [85 * 4 * u, 150 * v],
      ],
      [
        'cone',
        200,
        200,
        (u, v) => {
          const [r, turn] = [40 + 160 * v, (2.4 * u) / 0.6];
          return [0.6 * r * Math.cos(turn), 0.8 * r, -0.6 * r * Math.sin(turn)];
        },
        (u, v) => [(40 + 160 * v) * Math.cos(2.4 * u), (40 + 160 * v) * Math.sin(2.4 * u)],
      ],
    ];

  test.each(cases)('the tape is the straight line of the unrolled %s, seed 8', (_, width, depth, place, unrolled) => {
    const random = seeded(8);
    const { mesh, at } = sheet(Math.round(width / 2), Math.round(depth / 2), random, place);
    const adjacency = buildAdjacency(mesh);
    for (let i = 0; i < 12; i++) {
      const [u, v, s] = [random() * 0.4, 0.5 + random() * 0.4, 0.02 + random() * 0.5];
      const [a, b] = [at(u, v), at(u + s, v + 0.05)];
      const [p, q] = [unrolled(u, v), unrolled(u + s, v + 0.05)];
      const exact = Math.hypot(p[0] - q[0], p[1] - q[1]);
      expect(Math.abs(tapeBetween(mesh, adjacency, a, b).lengthMm - exact)).toBeLessThan(0.1);
    }
  });

  test('on the plane tape and field are exact, whatever the triangles, seed 15', () => {
    const random = seeded(15);
    const { mesh } = sheet(60, 40, random, (u, v) => [150 * u, 100 * v, 0]);
    const adjacency = buildAdjacency(mesh);
    const source = randomPoint(mesh, random);
    const field = distanceField(mesh, adjacency, [source], Infinity);
    for (let i = 0; i < 200; i++) {
      const goal = randomPoint(mesh, random);
      const exact = gap(placeOf(mesh, source), placeOf(mesh, goal));
      expect(tapeBetween(mesh, adjacency, source, goal).lengthMm).toBeCloseTo(exact, 4);
      const corner = mesh.indices[3 * goal.triangle]!;
      const there = gap(placeOf(mesh, source), placeOf(mesh, { triangle: goal.triangle, b: 0, c: 0 }));
      expect(Math.abs(field[corner]! - there)).toBeLessThan(0.05);
    }
  });
});

describe('on a bumpy head', () => {
  test('the tape agrees with the curve relaxed on the smooth surface, seed 21', () => {
    const random = seeded(21);
    let longest = 0;
    for (let i = 0; i < 8; i++) {
      const direction = (): Vec3 => unit([random() - 0.5, random() - 0.5, random() - 0.5]);
      const [a, b] = [pointTowards(head, direction()), pointTowards(head, direction())];
      const { lengthMm } = tapeBetween(head, headAdjacency, a, b);
      const smooth = smoothGeodesicMm(bumpyHeadMm, placeOf(head, a), placeOf(head, b));
      longest = Math.max(longest, lengthMm);
      expect(lengthMm - smooth).toBeLessThan(0.15);
      expect(lengthMm - smooth).toBeGreaterThan(-0.5);
    }
    expect(longest).toBeGreaterThan(180);
  });

  test('the tape is never longer, and at most 1 mm shorter, than the best way over stations on the edges, seed 9', () => {
    const mesh = cubeSphere(16, bumpyHeadMm);
    const adjacency = buildAdjacency(mesh);
    const random = seeded(9);
    const source = randomPoint(mesh, random);
    const targets = Array.from({ length: 150 }, () => randomPoint(mesh, random));
    stationDistances(mesh, source, targets, 9).forEach((stations, i) => {
      const tape = tapeBetween(mesh, adjacency, source, targets[i]!).lengthMm;
      expect(tape).toBeLessThan(stations + 1e-6);
      expect(stations - tape).toBeLessThan(1);
    });
  });

  test('the field of several sources is the nearest tape within 0.6 mm, seed 33', () => {
    const random = seeded(33);
    const sources = [randomPoint(head, random), randomPoint(head, random)];
    const field = distanceField(head, headAdjacency, sources, Infinity);
    for (let i = 0; i < 60; i++) {
      const triangle = Math.floor(random() * headTriangles);
      const at = { triangle, b: 0, c: 0 };
      const tape = Math.min(...sources.map((s) => tapeBetween(head, headAdjacency, s, at).lengthMm));
      const mm = field[head.indices[3 * triangle]!]!;
      expect(Math.abs(mm - tape)).toBeLessThan(0.6);
    }
  });

  test('the tape is the same both ways', () => {
    fc.assert(
      fc.property(surfacePoints(headTriangles), surfacePoints(headTriangles), (a, b) => {
        const there = tapeBetween(head, headAdjacency, a, b);
        const back = tapeBetween(head, headAdjacency, b, a);
        expect(back.lengthMm).toBeCloseTo(there.lengthMm, 9);
        expect(back.path).toEqual([...there.path].reverse());
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('a way through a third point is never shorter, nor is the straight line longer', () => {
    const mesh = cubeSphere(24, bumpyHeadMm);
    const adjacency = buildAdjacency(mesh);
    const point = surfacePoints(mesh.indices.length / 3);
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const mm = (p: SurfacePoint, q: SurfacePoint): number => tapeBetween(mesh, adjacency, p, q).lengthMm;
        const direct = mm(a, c);
        expect(direct).toBeLessThan(mm(a, b) + mm(b, c) + 0.05);
        expect(direct).toBeGreaterThan(gap(placeOf(mesh, a), placeOf(mesh, c)) - 1e-6);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('the line lies on the mesh, each step in the triangle it names', () => {
    fc.assert(
      fc.property(surfacePoints(headTriangles), surfacePoints(headTriangles), (a, b) => {
        const line = tapeBetween(head, headAdjacency, a, b);
        line.points.forEach((point, i) => {
          expect(gap(placeOf(head, point), line.path[i]!)).toBeLessThan(1e-4);
          if (i === 0 || line.mm[i] === line.mm[i - 1]) return;
          const middle = pointAtLength(head, line, (line.mm[i]! + line.mm[i - 1]!) / 2);
          expect(gap(placeOf(head, middle.point), middle.xyz)).toBeLessThan(1e-4);
        });
        expect(gap(line.path[0]!, placeOf(head, a))).toBeLessThan(1e-9);
        expect(gap(line.path.at(-1)!, placeOf(head, b))).toBeLessThan(1e-9);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('at borders, corners and gaps', () => {
  test('the tape bends round the corner of a hole', () => {
    const { mesh, at } = sheet(
      40,
      40,
      () => 0.5,
      (u, v) => [200 * u, 200 * v, 0],
      (i, j) => i >= 10 && i < 30 && j < 30,
    );
    const line = tapeBetween(mesh, buildAdjacency(mesh), at(0.1, 0.2), at(0.9, 0.3));
    expect(line.lengthMm).toBeCloseTo(Math.hypot(30, 110) + 100 + Math.hypot(30, 90), 3);
    for (const corner of [
      [50, 150, 0],
      [150, 150, 0],
    ] as Vec3[])
      // prettier-ignore
      expect(Math.min(...line.path.map((p) => gap(p, corner)))).toBeLessThan(1e-6);
  });

  test('the tape goes through a vertex of more than a full turn', () => {
    const rim = Array.from({ length: 12 }, (_, i): Vec3 => {
      const turn = (i * Math.PI) / 6;
      return [30 * Math.cos(turn), i % 2 ? 25 : -25, 30 * Math.sin(turn)];
    });
    const fan = rim.map((_, i) => [0, 1 + ((i + 1) % 12), 1 + i]);
    const mesh = meshOf([[0, 0, 0], ...rim], fan);
    const far = Math.hypot(30, 25);
    const [a, b] = [{ triangle: 0, b: 0, c: 1 }, { triangle: 6, b: 0, c: 1 }]; // prettier-ignore
    expect(lengthBetween(mesh, a, b)).toBeCloseTo(2 * far, 4);
  });

  test('within one triangle the tape is the straight line, of one point it has no length', () => {
    const [a, b] = [{ triangle: 5, b: 0.1, c: 0.2 }, { triangle: 5, b: 0.6, c: 0.3 }]; // prettier-ignore
    const line = tapeBetween(head, headAdjacency, a, b);
    expect(line.path).toHaveLength(2);
    expect(line.lengthMm).toBeCloseTo(gap(placeOf(head, a), placeOf(head, b)), 9);
    expect(tapeBetween(head, headAdjacency, a, a)).toMatchObject({ lengthMm: 0, path: [placeOf(head, a)] });
  });

  test('one place named by two triangles has no length', () => {
    const corner = headAdjacency.corners.subarray(headAdjacency.cornerStart[100], headAdjacency.cornerStart[101]);
    const named = [...corner].map((h) => ({
      triangle: Math.floor(h / 3),
      b: h % 3 === 1 ? 1 : 0,
      c: h % 3 === 2 ? 1 : 0,
    }));
    for (const a of named) expect(tapeBetween(head, headAdjacency, named[0]!, a).lengthMm).toBeLessThan(1e-9);
  });

  test('two parts that do not touch are refused with their triangles; the field leaves the other at Infinity', () => {
    const vertices: Vec3[] = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [5, 0, 0], [6, 0, 0], [5, 1, 0]]; // prettier-ignore
    const mesh = meshOf(vertices, [[0, 1, 2], [3, 4, 5]]); // prettier-ignore
    const [a, b] = [{ triangle: 1, b: 0.2, c: 0.2 }, { triangle: 0, b: 0.2, c: 0.2 }]; // prettier-ignore
    expect(() => lengthBetween(mesh, a, b)).toThrow('no way along the surface from triangle 0 to triangle 1');
    expect([...distanceField(mesh, buildAdjacency(mesh), [b], Infinity)].slice(3)).toEqual([
      Infinity,
      Infinity,
      Infinity,
    ]);
  });

  test('a triangle that is not there is refused with its number', () => {
    const a = { triangle: 0, b: 0.2, c: 0.2 };
    expect(() => tapeBetween(head, headAdjacency, a, { ...a, triangle: headTriangles })).toThrow(
      `no triangle ${headTriangles} in a mesh of ${headTriangles}`,
    );
    const line = tapeBetween(head, headAdjacency, a, { ...a, triangle: 9 });
    expect(() => pointAtLength(head, line, line.lengthMm + 1)).toThrow(RangeError);
  });
});
