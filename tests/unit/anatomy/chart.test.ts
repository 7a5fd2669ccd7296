import { describe, expect, test } from 'vitest';
import { buildChart, chooseTriangles } from '../../../scripts/head/chart';
import { chartScaleAt, chartToSkin, chartUvOf, locate, placeChart, type ScalpChart } from '../../../src/anatomy/chart';
import { readHeadData, shapeHead } from '../../../src/anatomy/head';
import type { SurfacePoint, TriMesh, Vec3 } from '../../../src/anatomy/mesh';
import { gap, icosphere, placeOf, type Random, randomPoint, seeded, sheet } from '../support/meshes';
import { headBundle } from '../support/head';

const vertex = ({ positions: p }: TriMesh, v: number): Vec3 => [p[3 * v]!, p[3 * v + 1]!, p[3 * v + 2]!];

const cornersOf = ({ indices }: TriMesh, t: number): number[] => [...indices.subarray(3 * t, 3 * t + 3)];

interface Stretch {
  /** Chart length over skin length along the axes of greatest and least stretch, per mm. */
  readonly most: number;
  readonly least: number;
  /** Signed area ratio, per mm²; positive keeps the winding. */
  readonly area: number;
  readonly skinMm2: number;
}

/** Singular values of the map of a triangle from skin to chart. */
function stretchOf(mesh: TriMesh, uv: ArrayLike<number>, t: number): Stretch {
  const [a, b, c] = cornersOf(mesh, t) as [number, number, number];
  const [p, q, r] = [vertex(mesh, a), vertex(mesh, b), vertex(mesh, c)];
  const [e, f] = [q.map((x, k) => x - p[k]!), r.map((x, k) => x - p[k]!)];
  const base = Math.hypot(...e);
  const along = e.reduce((sum, x, k) => sum + x * f[k]!, 0) / base;
  const height = Math.sqrt(Math.hypot(...f) ** 2 - along ** 2);
  const side = (v: number, k: number): number => uv[2 * v + k]! - uv[2 * a + k]!;
  const [xx, yx] = [side(b, 0) / base, side(b, 1) / base];
  const [xy, yy] = [(side(c, 0) - xx * along) / height, (side(c, 1) - yx * along) / height];
  const area = xx * yy - xy * yx;
  const sum = xx ** 2 + xy ** 2 + yx ** 2 + yy ** 2;
  const root = Math.sqrt(Math.max(0, sum ** 2 - 4 * area ** 2));
  const [most, least] = [Math.sqrt((sum + root) / 2), Math.sqrt((sum - root) / 2)];
  return { most, least, area, skinMm2: (base * height) / 2 };
}

describe('a sheet of 60 × 40 mm, its left third outside the chart, seed 10', () => {
  const { mesh, at } = sheet(12, 8, seeded(10), (u, v) => [60 * u, 40 * v, 5]);
  const inside = Uint8Array.from({ length: mesh.indices.length / 3 }, (_, t) => (t % 24 >= 8 ? 1 : 0));
  const covered = [...new Set([...mesh.indices].filter((_, i) => inside[Math.floor(i / 3)]))].sort((a, b) => a - b);
  const stored = covered.flatMap((v) => [vertex(mesh, v)[0] / 100, 0.2 + vertex(mesh, v)[1] / 100]);
  const chart = placeChart(mesh, inside, stored);

  test('has the scale of 100 mm a unit and the area of its triangles', () => {
    for (const v of covered) expect(chart.mmPerUnit[v]).toBeCloseTo(100, 2);
    const area = [...inside.keys()]
      .filter((t) => inside[t])
      .reduce((sum, t) => sum + stretchOf(mesh, chart.uv, t).skinMm2, 0);
    expect(chart.areaMm2).toBeCloseTo(area, 6);
    expect(chart.areaMm2).toBeGreaterThan((60 * 40 * 7) / 12);
    expect(chartScaleAt(mesh, chart, at(0.8, 0.5))).toBeCloseTo(100, 2);
  });

  test('puts uv on the covered vertices in ascending order, NaN on the others', () => {
    const outside = [...Array(mesh.positions.length / 3).keys()].filter((v) => !covered.includes(v));
    expect(outside.length).toBeGreaterThan(20);
    for (const v of outside)
      expect([chart.uv[2 * v], chart.uv[2 * v + 1], chart.mmPerUnit[v]]).toEqual([NaN, NaN, NaN]);
    for (const v of covered) expect(chart.uv[2 * v]).toBeCloseTo(vertex(mesh, v)[0] / 100, 6);
    expect(chartUvOf(mesh, chart, at(0.05, 0.5))).toEqual([NaN, NaN]);
    expect([...chart.triangles]).toEqual([...inside.keys()].filter((t) => inside[t]));
  });

  test('finds skin where it covers, nothing elsewhere', () => {
    const [x, y, z] = chartToSkin(mesh, chart, 0.5, 0.4)!;
    expect(gap([x, y, z], [50, 20, 5])).toBeLessThan(1e-4);
    const misses = [[0.1, 0.4], [0.61, 0.4], [0.5, 0.19], [0.5, 0.61], [-0.2, 0.4], [0.5, 1.4], [NaN, 0.4], [0.5, Infinity]] as const; // prettier-ignore
    for (const [u, v] of misses) {
      expect(locate(mesh, chart, u, v)).toBeUndefined();
      expect(chartToSkin(mesh, chart, u, v)).toBeUndefined();
    }
  });

  test('refuses a stored chart of another size', () => {
    expect(() => placeChart(mesh, inside, stored.slice(2))).toThrow(RangeError);
    expect(() => placeChart(mesh, inside, [...stored, 0, 0])).toThrow(
      new RangeError(`chart: ${covered.length + 1} uv for ${covered.length} vertices`),
    );
  });
});

describe('the reference man’s chart', () => {
  const bundle = headBundle();
  const { surface, chart, ear, landmarks } = shapeHead(readHeadData(bundle), 'man');
  const stretches = Array.from(chart.triangles, (t) => stretchOf(surface, chart.uv, t));
  const vertices = [...new Set([...chart.triangles].flatMap((t) => cornersOf(surface, t)))];

  /** Points of even density on the skin. */
  function points(count: number, random: Random): SurfacePoint[] {
    const sums: number[] = [];
    for (const { skinMm2 } of stretches) sums.push((sums.at(-1) ?? 0) + skinMm2);
    return Array.from({ length: count }, () => {
      const mm2 = random() * sums.at(-1)!;
      const triangle = chart.triangles[sums.findIndex((sum) => sum >= mm2)]!;
      return { ...randomPoint(surface, random), triangle };
    });
  }

  test('is finite on its vertices, within the square', () => {
    for (const v of vertices) {
      const [u, w, scale] = [chart.uv[2 * v]!, chart.uv[2 * v + 1]!, chart.mmPerUnit[v]!];
      expect(Math.min(u, w)).toBeGreaterThan(0.005);
      expect(Math.max(u, w)).toBeLessThan(0.995);
      expect(scale).toBeGreaterThan(100);
      expect(scale).toBeLessThan(1000);
    }
    expect(chart.uv.filter(Number.isFinite)).toHaveLength(2 * vertices.length);
  });

  test('turns no triangle over and has axes alike within 8 %', () => {
    expect(stretches.filter(({ area }) => area <= 0)).toEqual([]);
    expect(Math.max(...stretches.map(({ most, least }) => most / least))).toBeLessThan(1.08);
  });

  test('covers the 550 to 650 cm² of a scalp with its margin', () => {
    const areaMm2 = stretches.reduce((sum, { skinMm2 }) => sum + skinMm2, 0);
    expect(chart.areaMm2 / areaMm2).toBeCloseTo(1, 6);
    expect(chart.areaMm2).toBeGreaterThan(55000);
    expect(chart.areaMm2).toBeLessThan(65000);
  });

  test('gives a dot its area within 5 % at 99 % of 1,000 points of the skin, seed 12', () => {
    const areas = new Map(Array.from(chart.triangles, (t, i) => [t, stretches[i]!.area]));
    const errors = points(1000, seeded(12)).map((point) =>
      Math.abs(chartScaleAt(surface, chart, point) ** 2 * areas.get(point.triangle)! - 1),
    );
    expect(errors.filter((error) => error < 0.05).length).toBeGreaterThanOrEqual(990);
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });

  test('locate takes 2,000 points of the skin back to themselves: nothing overlaps, seed 13', () => {
    for (const point of points(2000, seeded(13))) {
      const [u, v] = chartUvOf(surface, chart, point);
      const back = locate(surface, chart, u, v)!;
      expect(chart.inside[back.triangle]).toBe(1);
      expect(gap(placeOf(surface, back), placeOf(surface, point))).toBeLessThan(0.002);
    }
  });

  test('locate finds every vertex', () => {
    const far = vertices.filter((v) => {
      const xyz = chartToSkin(surface, chart, chart.uv[2 * v]!, chart.uv[2 * v + 1]!);
      return !xyz || gap(xyz, vertex(surface, v)) > 0.002;
    });
    expect(far).toEqual([]);
  });

  test('what locate finds has the uv asked for; the corners of the square lie outside, seed 14', () => {
    const random = seeded(14);
    let found = 0;
    for (let i = 0; i < 2000; i++) {
      const [u, v] = [random(), random()];
      const point = locate(surface, chart, u, v);
      if (!point) continue;
      found++;
      const [x, y] = chartUvOf(surface, chart, point);
      expect(Math.hypot(x - u, y - v)).toBeLessThan(1e-6);
    }
    expect(found).toBeGreaterThan(500);
    expect(found).toBeLessThan(1500);
    for (const [u, v] of [
      [0.001, 0.001],
      [0.999, 0.001],
      [0.001, 0.999],
      [0.999, 0.999],
    ] as const)
      // prettier-ignore
      expect(locate(surface, chart, u, v)).toBeUndefined();
  });

  test('has the nose towards v = 0, the client’s left towards u = 1', () => {
    const uv = (name: 'vertex' | 'crown' | 'inion') => chartUvOf(surface, chart, landmarks[name].site);
    expect(uv('vertex')[1]).toBeLessThan(uv('crown')[1]);
    expect(uv('crown')[1]).toBeLessThan(uv('inion')[1]);
    const sides = vertices.filter((v) => Math.abs(vertex(surface, v)[0]) > 20);
    expect(sides.length).toBeGreaterThan(1000);
    expect(sides.filter((v) => (chart.uv[2 * v]! - 0.5) * vertex(surface, v)[0] <= 0)).toHaveLength(0);
  });

  // Today it stands 5° askew: the least-squares turn is taken about the first border vertex, not about the middle.
  test('has the midline at u = ½', () => {
    const midline = vertices.filter((v) => Math.abs(vertex(surface, v)[0]) < 1e-3);
    expect(midline.length).toBeGreaterThan(50);
    const off = midline.map((v) => Math.abs(chart.uv[2 * v]! - 0.5));
    expect(Math.max(...off)).toBeLessThan(1e-3);
  });

  test('leaves the ears out', () => {
    expect(vertices.filter((v) => ear[v]! > 0.99)).toEqual([]);
    const quads = bundle.get('ear', 'u8');
    expect(quads.filter(Boolean).length).toBeGreaterThan(20);
    expect(chart.triangles.filter((t) => quads[t >> 5])).toHaveLength(0);
  });
});

describe('choosing and flattening on a ball of 110 mm', () => {
  const ball = icosphere(4, 110);
  const noEar = new Uint8Array(ball.indices.length / 96);
  const meanOf = (t: number, axis: 1 | 2): number =>
    cornersOf(ball, t).reduce((sum, v) => sum + vertex(ball, v)[axis] / 3, 0);
  const count = (inside: Uint8Array): number => inside.filter(Boolean).length;

  test('keeps the crown and the back, leaves the face and the neck', () => {
    const inside = chooseTriangles(ball, noEar);
    const share = (where: (y: number, z: number) => boolean): number => {
      const there = [...inside.keys()].filter((t) => where(meanOf(t, 1), meanOf(t, 2)));
      expect(there.length).toBeGreaterThan(50);
      return there.filter((t) => inside[t]).length / there.length;
    };
    expect(share((y) => y > 60)).toBe(1);
    expect(share((y, z) => y > -80 && z < -60)).toBe(1);
    expect(share((y, z) => y < 5 && z > 75)).toBe(0);
    expect(share((y) => y < -95)).toBe(0);
  });

  test('leaves out the ears’ 32 triangles a quad', () => {
    const whole = chooseTriangles(ball, noEar);
    const quad = [...noEar.keys()].find((q) => count(whole.subarray(32 * q, 32 * q + 32)) === 32)!;
    const marked = noEar.with(quad, 1);
    const inside = chooseTriangles(ball, marked);
    expect(count(inside.subarray(32 * quad, 32 * quad + 32))).toBe(0);
    expect(count(inside)).toBeGreaterThan(count(whole) - 64);
  });

  test('keeps one piece', () => {
    const inner = icosphere(2, 30);
    const both: TriMesh = {
      positions: Float32Array.from([...inner.positions, ...ball.positions]),
      indices: Uint32Array.from([...inner.indices, ...ball.indices.map((v) => v + inner.positions.length / 3)]),
    };
    const inside = chooseTriangles(both, new Uint8Array(both.indices.length / 96));
    const split = inner.indices.length / 3;
    expect(count(inside.subarray(0, split))).toBe(0);
    expect(inside.subarray(split)).toEqual(chooseTriangles(ball, noEar));
  });

  test('fills the square but for 1 %, upright, and says how long its side is', () => {
    const built = buildChart(ball, noEar);
    const used = [...new Set([...ball.indices].filter((_, i) => built.inside[Math.floor(i / 3)]))].sort(
      (a, b) => a - b,
    );
    expect([...built.vertices]).toEqual(used);
    expect(Math.min(...built.uv)).toBeCloseTo(0.01, 5);
    expect(Math.max(...built.uv)).toBeCloseTo(0.99, 5);
    const chart: ScalpChart = placeChart(ball, built.inside, built.uv);
    for (const t of chart.triangles) expect(stretchOf(ball, chart.uv, t).area).toBeGreaterThan(0);
    const mean = (axis: 0 | 1 | 2, uv: 0 | 1): number =>
      used.reduce((sum, v) => sum + vertex(ball, v)[axis] * (chart.uv[2 * v + uv]! - 0.5), 0);
    expect(mean(0, 0)).toBeGreaterThan(0);
    expect(mean(2, 1)).toBeLessThan(0);
    const onBorder = [...borderOf(ball, chart)];
    const skin = onBorder.reduce((sum, [a, b]) => sum + gap(vertex(ball, a), vertex(ball, b)), 0);
    const flat = onBorder.reduce(
      (sum, [a, b]) =>
        sum + Math.hypot(chart.uv[2 * a]! - chart.uv[2 * b]!, chart.uv[2 * a + 1]! - chart.uv[2 * b + 1]!),
      0,
    );
    expect((flat * built.mmPerUnit) / skin).toBeCloseTo(1, 2);
  });
});

/** Edges with the chart on one side only. */
function borderOf({ indices }: TriMesh, { triangles }: ScalpChart): [number, number][] {
  const edges = new Map<string, [number, number]>();
  for (const t of triangles)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[3 * t + k]!, indices[3 * t + ((k + 1) % 3)]!];
      if (!edges.delete(`${b},${a}`)) edges.set(`${a},${b}`, [a, b]);
    }
  return [...edges.values()];
}
