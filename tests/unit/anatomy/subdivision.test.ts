import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refine, subdivide, triangulate, type Subdivision } from '../../../src/anatomy/subdivision';
import { icosphere, seeded } from '../support/meshes';

type Point = readonly number[];

interface QuadMesh {
  readonly quads: Uint32Array;
  readonly points: readonly Point[];
}

const mean = (points: readonly Point[]): Point =>
  [0, 1, 2].map((k) => points.reduce((sum, p) => sum + p[k]!, 0) / points.length);

const mix = (terms: readonly (readonly [number, Point])[]): Point =>
  [0, 1, 2].map((k) => terms.reduce((sum, [weight, p]) => sum + weight * p[k]!, 0));

const pointsOf = (xyz: Float32Array): Point[] =>
  Array.from({ length: xyz.length / 3 }, (_, i) => [...xyz.subarray(3 * i, 3 * i + 3)]);

const stepOf = ({ quads, points }: QuadMesh): Subdivision => subdivide(quads, points.length);

function next(mesh: QuadMesh): QuadMesh {
  const step = stepOf(mesh);
  return { quads: step.quads, points: pointsOf(refine(step, mesh.points.flat(), 3)) };
}

const cornersOf = ({ quads }: QuadMesh, q: number): number[] => [...quads.subarray(4 * q, 4 * q + 4)];

const quadsOf = (mesh: QuadMesh): number[][] =>
  Array.from({ length: mesh.quads.length / 4 }, (_, q) => cornersOf(mesh, q));

const at = (mesh: QuadMesh, vertices: readonly number[]): Point[] => vertices.map((v) => mesh.points[v]!);

/** Quads at each vertex, turned so that the vertex is their first corner. */
function fans(mesh: QuadMesh): number[][][] {
  const out: number[][][] = mesh.points.map(() => []);
  for (const quad of quadsOf(mesh)) quad.forEach((v, k) => out[v]!.push([...quad.slice(k), ...quad.slice(0, k)]));
  return out;
}

/** Far ends of a vertex's edges. */
const spokes = (fan: readonly number[][]): number[] => [...new Set(fan.flatMap((quad) => [quad[1]!, quad[3]!]))];

const isInner = (fan: readonly number[][]): boolean => fan.length > 0 && spokes(fan).length === fan.length;

/** Greatest difference of a coordinate. */
const gapOf = (p: Point, q: Point): number => Math.max(...p.map((x, k) => Math.abs(x - q[k]!)));

const CUBE: QuadMesh = {
  points: Array.from({ length: 8 }, (_, i) => [i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1]),
  quads: Uint32Array.from([0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5]),
};

/** An icosahedron with every triangle cut into three kites: valences 3, 4 and 5; without its first triangles it has a border. */
function kites(dropped = 0, shake = 0): QuadMesh {
  const { positions, indices } = icosphere(0, 1);
  const points: number[][] = pointsOf(positions).map((p) => [...p]);
  const middles = new Map<string, number>();
  const middle = (i: number, j: number): number => {
    const key = [i, j].sort((a, b) => a - b).join();
    if (!middles.has(key)) middles.set(key, points.push([...mean([points[i]!, points[j]!])]) - 1);
    return middles.get(key)!;
  };
  const quads: number[] = [];
  for (let t = 3 * dropped; t < indices.length; t += 3) {
    const corners = [...indices.subarray(t, t + 3)];
    const centre = points.push([...mean(corners.map((v) => points[v]!))]) - 1;
    corners.forEach((v, k) =>
      quads.push(v, middle(v, corners[(k + 1) % 3]!), centre, middle(corners[(k + 2) % 3]!, v)),
    );
  }
  const random = seeded(41);
  return { quads: Uint32Array.from(quads), points: points.map((p) => p.map((x) => x + shake * (random() - 0.5))) };
}

/** n × n squares over the plane z = 0. */
function grid(n: number): QuadMesh {
  const quads: number[] = [];
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      const v = j * (n + 1) + i;
      quads.push(v, v + 1, v + n + 2, v + n + 1);
    }
  const points = Array.from({ length: (n + 1) ** 2 }, (_, v) => [v % (n + 1), Math.floor(v / (n + 1)), 0]);
  return { quads: Uint32Array.from(quads), points };
}

const MESHES: readonly (readonly [string, QuadMesh])[] = [
  ['a cube', CUBE],
  ['kites all round', kites(0, 0.3)],
  ['kites with a border', kites(6, 0.3)],
  ['a grid', grid(5)],
];

describe.each(MESHES)('%s', (_, mesh) => {
  test('rows are shares: no weight below 0, their sum 1', () => {
    const { start, weight, fineCount } = stepOf(mesh);
    for (let row = 0; row < fineCount; row++) {
      const shares = weight.subarray(start[row], start[row + 1]);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 6);
    }
  });

  test('an affine map of the vertices goes through', () => {
    const step = stepOf(mesh);
    const plain = pointsOf(refine(step, mesh.points.flat(), 3));
    const entries = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(entries, (m) => {
        const map = (p: Point): Point => [0, 1, 2].map((k) => m[k]! * p[0]! + m[3 + k]! * p[1]! + m[6 + k]! * p[2]! + m[9 + k]!); // prettier-ignore
        const mapped = pointsOf(refine(step, mesh.points.map(map).flat(), 3));
        mapped.forEach((p, i) => expect(gapOf(p, map(plain[i]!))).toBeLessThan(1e-4));
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  test('face and edge points are the published means', () => {
    const fine = next(mesh);
    const quads = quadsOf(mesh);
    quads.forEach((quad, q) => {
      const centre = mean(at(mesh, quad));
      expect(gapOf(fine.points[cornersOf(fine, 4 * q)[2]!]!, centre)).toBeLessThan(1e-6);
      quad.forEach((a, k) => {
        const b = quad[(k + 1) % 4]!;
        const other = quads.find((candidate, n) => n !== q && candidate.includes(a) && candidate.includes(b));
        const ends = at(mesh, [a, b]);
        const expected = other ? mean([...ends, centre, mean(at(mesh, other))]) : mean(ends);
        expect(gapOf(fine.points[cornersOf(fine, 4 * q + k)[1]!]!, expected)).toBeLessThan(1e-6);
      });
    });
  });

  test('inner vertices move to (Q + 2R + (n − 3)S) / n', () => {
    const fine = next(mesh);
    let count = 0;
    fans(mesh).forEach((fan, v) => {
      if (!isInner(fan)) return;
      count++;
      const own = mesh.points[v]!;
      const n = fan.length;
      const q = mean(fan.map((quad) => mean(at(mesh, quad))));
      const r = mean(spokes(fan).map((far) => mean([own, mesh.points[far]!])));
      expect(gapOf(fine.points[v]!, mix([[1 / n, q], [2 / n, r], [(n - 3) / n, own]]))).toBeLessThan(1e-6); // prettier-ignore
    });
    expect(count).toBeGreaterThan(7);
  });

  test('numbers: coarse vertices, edges, faces; child k begins with corner k', () => {
    const step = stepOf(mesh);
    const quads = quadsOf(mesh);
    const edges = new Set(quads.flatMap((quad) => quad.map((a, k) => [a, quad[(k + 1) % 4]!].sort((x, y) => x - y).join()))); // prettier-ignore
    const firstFace = mesh.points.length + edges.size;
    expect(step.fineCount).toBe(firstFace + quads.length);
    const fine = { quads: step.quads, points: [] };
    quads.forEach((quad, q) =>
      quad.forEach((corner, k) => {
        const [first, second, third] = cornersOf(fine, 4 * q + k);
        expect([first, third]).toEqual([corner, firstFace + q]);
        expect(second).toBeGreaterThanOrEqual(mesh.points.length);
        expect(second).toBeLessThan(firstFace);
        expect(cornersOf(fine, 4 * q + ((k + 1) % 4))[3]).toBe(second);
      }),
    );
  });
});

describe('limits', () => {
  test('the cube’s corner goes to 5/9 and rests at 1/2, its edges’ middles go to 3/4', () => {
    let mesh = next(CUBE);
    expect(gapOf(mesh.points[7]!, [5 / 9, 5 / 9, 5 / 9])).toBeLessThan(1e-6);
    const onEdge = mesh.points.filter((p) => p[0]! > 0.6 && p[1]! > 0.6);
    expect(onEdge).toHaveLength(1);
    expect(gapOf(onEdge[0]!, [3 / 4, 3 / 4, 0])).toBeLessThan(1e-6);
    for (let level = 1; level < 5; level++) mesh = next(mesh);
    expect(gapOf(mesh.points[7]!, [1 / 2, 1 / 2, 1 / 2])).toBeLessThan(5e-4);
  });

  test('no step moves the limit of an inner vertex (Halstead, Kass & DeRose 1993), seed 41', () => {
    const limits = (mesh: QuadMesh): (Point | undefined)[] =>
      fans(mesh).map((fan, v) => {
        const n = fan.length;
        if (!isInner(fan)) return undefined;
        const sum = 1 / (n * (n + 5));
        const terms = fan.flatMap((quad) => [[4 * sum, mesh.points[quad[1]!]!], [sum, mesh.points[quad[2]!]!]] as const); // prettier-ignore
        return mix([[n * n * sum, mesh.points[v]!], ...terms]);
      });
    let mesh = kites(0, 0.3);
    const [rest, valences] = [limits(mesh), new Set(fans(mesh).map((fan) => fan.length))];
    expect(valences).toEqual(new Set([3, 4, 5]));
    for (let level = 0; level < 3; level++) {
      mesh = next(mesh);
      limits(mesh)
        .slice(0, rest.length)
        .forEach((p, v) => expect(gapOf(p!, rest[v]!)).toBeLessThan(2e-6));
    }
  });
});

describe('the border', () => {
  /** Border vertices in order, from the lowest number. */
  function border(mesh: QuadMesh): number[] {
    const after = new Map<number, number>();
    const quads = quadsOf(mesh);
    const sides = new Set(quads.flatMap((quad) => quad.map((a, k) => `${a},${quad[(k + 1) % 4]}`)));
    for (const side of sides) {
      const [a, b] = side.split(',').map(Number) as [number, number];
      if (!sides.has(`${b},${a}`)) after.set(a, b);
    }
    const loop = [Math.min(...after.keys())];
    while (after.get(loop.at(-1)!) !== loop[0]) loop.push(after.get(loop.at(-1)!)!);
    return loop;
  }

  /** Uniform cubic B-spline of a closed polygon; t counts its sides. */
  function spline(polygon: readonly Point[], t: number): Point {
    const [i, s] = [Math.floor(t), t % 1];
    const control = (k: number): Point => polygon[(i + k + polygon.length) % polygon.length]!;
    return mix([
      [(1 - s) ** 3 / 6, control(-1)],
      [(3 * s ** 3 - 6 * s * s + 4) / 6, control(0)],
      [(-3 * s ** 3 + 3 * s * s + 3 * s + 1) / 6, control(1)],
      [s ** 3 / 6, control(2)],
    ]);
  }

  test.each([
    ['kites', kites(6, 0.3)],
    ['a grid', grid(5)],
  ])('of %s is one cubic B-spline on all levels', (_, mesh) => {
    const coarse = at(mesh, border(mesh));
    const second = next(next(mesh));
    const fine = at(second, border(second));
    expect(fine).toHaveLength(4 * coarse.length);
    for (let t = 0; t < coarse.length; t += 0.13)
      expect(gapOf(spline(fine, 4 * t), spline(coarse, t))).toBeLessThan(2e-6);
  });

  test('does not feel the inside', () => {
    const mesh = grid(4);
    const bumpy = { ...mesh, points: mesh.points.map(([x, y]) => [x!, y!, x! % 4 && y! % 4 ? 3 : 0]) };
    const fine = next(bumpy);
    for (const p of at(fine, border(fine))) expect(p[2]).toBe(0);
    expect(Math.max(...fine.points.map((p) => p[2]!))).toBeGreaterThan(2);
  });
});

test('children keep the winding and their quarter of the quad', () => {
  const fine = next(grid(5));
  const [q, low] = [12, [2, 2]];
  [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ].forEach(([x, y], k) => {
    // prettier-ignore
    const corners = at(fine, cornersOf(fine, 4 * q + k));
    expect(gapOf(mean(corners), [low[0]! + x!, low[1]! + y!, 0])).toBeLessThan(1e-6);
    const doubled = corners.reduce((sum, p, n) => {
      const to = corners[(n + 1) % 4]!;
      return sum + p[0]! * to[1]! - to[0]! * p[1]!;
    }, 0);
    expect(doubled).toBeCloseTo(0.5, 6);
  });
});

test('a vertex of no quad stays where it is', () => {
  const step = subdivide(Uint32Array.from([0, 1, 2, 3]), 5);
  expect(refine(step, [1, 2, 3, 4, 7], 1)[4]).toBe(7);
});

test('colours, uv and xyz share the stencils', () => {
  const step = stepOf(CUBE);
  const [xyz, x] = [refine(step, CUBE.points.flat(), 3), refine(step, CUBE.points.map((p) => p[0]!), 1)]; // prettier-ignore
  x.forEach((value, i) => expect(value).toBe(xyz[3 * i]));
});

test('triangles share the diagonal from corner 0 to corner 2', () => {
  expect([...triangulate(Uint32Array.from([4, 5, 6, 7, 6, 5, 9, 8]))]).toEqual([4, 5, 6, 4, 6, 7, 6, 5, 9, 6, 9, 8]);
});

test('a third quad at an edge is refused with the edge', () => {
  const quads = Uint32Array.from([0, 1, 2, 3, 1, 0, 4, 5, 0, 1, 6, 7]);
  expect(() => subdivide(quads, 8)).toThrow(new RangeError('edge 0–1 has more than two quads'));
});

test('values of another length are refused', () => {
  expect(() => refine(stepOf(CUBE), new Float32Array(23), 3)).toThrow(RangeError);
});
