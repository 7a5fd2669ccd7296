import { describe, expect, test } from 'vitest';
import { EYE_RADIUS_MM, readHeadData, shapeHead } from '../../../src/anatomy/head';
import type { SkinLandmark } from '../../../src/anatomy/landmarks';
import type { Vec3 } from '../../../src/anatomy/mesh';
import { gap, unit } from '../support/meshes';
import { headBundle } from '../support/head';

const man = shapeHead(readHeadData(headBundle()), 'man');
const { positions, indices } = man.surface;

const at = (name: SkinLandmark): Vec3 => man.landmarks[name].at;
const vertex = (xyz: Float32Array, v: number): Vec3 => [xyz[3 * v]!, xyz[3 * v + 1]!, xyz[3 * v + 2]!];
const range = (values: Float32Array): [number, number] =>
  values.reduce<[number, number]>(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [Infinity, -Infinity]);
const scalp = [...man.chart.triangles].flatMap((t) => [...indices.subarray(3 * t, 3 * t + 3)]);

type Xz = readonly [number, number];

/** Where the mesh without its ears crosses a height. */
function level(y: number): Xz[] {
  const out: Xz[] = [];
  indices.forEach((i, h) => {
    const j = indices[h % 3 === 2 ? h - 2 : h + 1]!;
    const [p, q] = [vertex(positions, i), vertex(positions, j)];
    if (p[1] < y === q[1] < y || Math.max(man.ear[i]!, man.ear[j]!) > 0.01) return;
    const t = (y - p[1]) / (q[1] - p[1]);
    out.push([p[0] + t * (q[0] - p[0]), p[2] + t * (q[2] - p[2])]);
  });
  return out;
}

/** Convex hull, counter-clockwise (Andrew's monotone chain): what a tape touches. */
function hull(points: readonly Xz[]): Xz[] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const chain = (list: readonly Xz[]): Xz[] => {
    const out: Xz[] = [];
    for (const r of list) {
      for (;;) {
        const [p, q] = [out.at(-2), out.at(-1)];
        if (!p || !q || (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0) break;
        out.pop();
      }
      out.push(r);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

describe('the size of a grown man', () => {
  const tape = hull(level(at('glabella')[1]));

  test('562 mm round the brow, ± 10', () => {
    const lengthMm = tape.reduce((sum, [x, z], i) => {
      const [nx, nz] = tape[(i + 1) % tape.length]!;
      return sum + Math.hypot(nx - x, nz - z);
    }, 0);
    expect(Math.abs(lengthMm - 562)).toBeLessThan(10);
  });

  test('about 200 mm long and 145 mm broad there', () => {
    const [xs, zs] = [0, 1].map((k) => range(Float32Array.from(tape, (p) => p[k]!)));
    expect(Math.abs(zs![1] - zs![0] - 200)).toBeLessThan(8);
    expect(Math.abs(xs![1] - xs![0] - 146)).toBeLessThan(8);
  });

  test('vertex 200 to 250 mm above menton, at the top of the head', () => {
    const height = at('vertex')[1] - at('menton')[1];
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(250);
    const top = Math.max(...scalp.map((v) => positions[3 * v + 1]!));
    expect(top - at('vertex')[1]).toBeLessThan(1);
  });

  test('lateral canthi 45 mm from the midline, tragi 60 to 80', () => {
    expect(Math.abs(at('lateral-canthus.left')[0] - 45)).toBeLessThan(1);
    expect(at('tragus.left')[0]).toBeGreaterThan(60);
    expect(at('tragus.left')[0]).toBeLessThan(80);
  });

  test('eyes 58 to 68 mm apart', () => {
    const { left, right } = man.eyes;
    expect(gap(left, right)).toBeGreaterThan(58);
    expect(gap(left, right)).toBeLessThan(68);
  });
});

describe('landmarks', () => {
  const midline: SkinLandmark[] = ['glabella', 'nasion', 'pronasale', 'subnasale', 'pogonion', 'menton', 'vertex', 'occiput', 'inion', 'nape']; // prettier-ignore
  const paired = ['outer-brow', 'lateral-canthus', 'tragus', 'ear-top'] as const;

  test('are these', () => {
    const names = [...midline, 'crown', ...paired.flatMap((name) => [`${name}.left`, `${name}.right`])];
    expect(Object.keys(man.landmarks).sort()).toEqual(names.sort());
  });

  test('left mirrors right within 0.5 mm, left at positive x', () => {
    for (const name of paired) {
      const [x, y, z] = at(`${name}.left`);
      expect(x).toBeGreaterThan(20);
      expect(gap([-x, y, z], at(`${name}.right`))).toBeLessThan(0.5);
    }
    const [x, y, z] = man.eyes.left;
    expect(x).toBeGreaterThan(20);
    expect(gap([-x, y, z], man.eyes.right)).toBeLessThan(0.5);
  });

  test('of the midline lie on it', () => {
    for (const name of midline) expect(Math.abs(at(name)[0])).toBeLessThan(0.5);
  });

  test.each<[string, 0 | 1 | 2, SkinLandmark[]]>([
    ['down the face', 1, ['vertex', 'glabella', 'nasion', 'pronasale', 'subnasale', 'pogonion', 'menton']],
    ['down the back', 1, ['vertex', 'crown', 'occiput', 'inion', 'nape']],
    ['from the nose back', 2, ['pronasale', 'glabella', 'tragus.left', 'vertex', 'crown', 'occiput']],
    ['along the side', 2, ['glabella', 'outer-brow.left', 'lateral-canthus.left', 'tragus.left', 'ear-top.left']],
    ['outwards', 0, ['glabella', 'lateral-canthus.left', 'outer-brow.left', 'tragus.left']],
  ])('follow each other %s', (_, axis, names) => {
    const values = names.map((name) => at(name)[axis]);
    const rising = axis === 0 ? values : values.map((mm) => -mm);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });

  test('nose before nasion and mouth, inion and nape in front of the occiput', () => {
    expect(at('pronasale')[2]).toBeGreaterThan(Math.max(at('nasion')[2], at('subnasale')[2]) + 10);
    expect(at('occiput')[2]).toBeLessThan(Math.min(at('inion')[2], at('nape')[2]));
  });

  test('of the scalp are in the chart, of face and ears outside', () => {
    const inChart = (name: SkinLandmark): boolean => man.chart.inside[man.landmarks[name].site.triangle] === 1;
    expect((['vertex', 'crown', 'occiput', 'inion'] as const).filter(inChart)).toHaveLength(4);
    expect((['glabella', 'nasion', 'menton', 'tragus.left', 'ear-top.right'] as const).filter(inChart)).toEqual([]);
  });

  test('of the ear are on it', () => {
    for (const name of ['tragus.left', 'tragus.right', 'ear-top.left', 'ear-top.right'] as const)
      expect(man.ear[indices[3 * man.landmarks[name].site.triangle]!]).toBeGreaterThan(0.9);
  });
});

describe('the surface', () => {
  test('has a finite value everywhere', () => {
    const { normals, colour, occlusion, beard, ear } = man;
    for (const values of [positions, normals, colour, occlusion, beard, ear, man.lashes.positions, man.brows.positions])
      expect(values.findIndex((x) => !Number.isFinite(x))).toBe(-1);
    const count = positions.length / 3;
    const perVertex = [normals.length / 3, colour.length / 3, occlusion.length, beard.length, ear.length];
    expect(new Set(perVertex)).toEqual(new Set([count]));
    expect(indices.findIndex((v) => v >= count)).toBe(-1);
  });

  test('shares and colours keep their bounds', () => {
    for (const [low, high] of [man.occlusion, man.beard, man.ear].map(range)) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThan(1 + 1e-6);
    }
    expect(range(man.ear)[1]).toBeCloseTo(1, 6);
    const [low, high] = range(man.colour);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(2);
  });

  test('has unit normals, on the scalp away from the inside of the head', () => {
    const lengths = Float32Array.from({ length: positions.length / 3 }, (_, v) =>
      Math.hypot(...vertex(man.normals, v)),
    );
    const [low, high] = range(lengths);
    expect(low).toBeGreaterThan(1 - 1e-5);
    expect(high).toBeLessThan(1 + 1e-5);
    const outward = scalp.map((v) => {
      const [x, y, z] = vertex(positions, v);
      const away = unit([x, Math.max(0, y), z - 25]);
      return vertex(man.normals, v).reduce((sum, n, k) => sum + n * away[k]!, 0);
    });
    expect(Math.min(...outward)).toBeGreaterThan(0.8);
  });

  test('is the same on both sides', () => {
    const key = (x: number, y: number, z: number): string => [x, y, z].map((mm) => Math.round(mm * 4)).join();
    const cells = new Set<string>();
    for (let v = 0; v < positions.length / 3; v++) {
      const [x, y, z] = vertex(positions, v);
      for (const dx of [-0.1, 0.1])
        for (const dy of [-0.1, 0.1]) for (const dz of [-0.1, 0.1]) cells.add(key(x + dx, y + dy, z + dz));
    }
    let strays = 0;
    for (let v = 0; v < positions.length / 3; v += 5) {
      const [x, y, z] = vertex(positions, v);
      if (!cells.has(key(-x, y, z))) strays++;
    }
    expect(strays).toBe(0);
  });
});

describe('what grows on the face', () => {
  test('a beard grows on the chin, none on nose, brow and scalp', () => {
    const beardAt = (name: SkinLandmark): number => man.beard[indices[3 * man.landmarks[name].site.triangle]!]!;
    expect(beardAt('pogonion')).toBeGreaterThan(0.9);
    for (const name of ['pronasale', 'glabella', 'vertex', 'occiput', 'nape'] as const) expect(beardAt(name)).toBe(0);
  });

  const toEye = (xyz: Float32Array): number[] =>
    Array.from({ length: xyz.length / 3 }, (_, v) =>
      Math.min(gap(vertex(xyz, v), man.eyes.left), gap(vertex(xyz, v), man.eyes.right)),
    );

  test('lashes spring from the eyeball’s rim, brows lie above', () => {
    const [lashes, brows] = [toEye(man.lashes.positions), toEye(man.brows.positions)];
    expect(Math.min(...lashes)).toBeGreaterThan(EYE_RADIUS_MM - 3);
    expect(Math.max(...lashes)).toBeLessThan(EYE_RADIUS_MM + 15);
    expect(Math.min(...brows)).toBeGreaterThan(EYE_RADIUS_MM);
    const heights = man.brows.positions.filter((_, i) => i % 3 === 1);
    expect(range(heights)[0]).toBeGreaterThan(man.eyes.left[1] + 2);
    expect(range(heights)[1]).toBeLessThan(at('glabella')[1] + 20);
  });

  test.each(['lashes', 'brows'] as const)('%s have texture within 0…1 and triangles of their vertices', (name) => {
    const strips = man[name];
    const [low, high] = range(strips.uv);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(strips.uv.length / 2).toBe(strips.positions.length / 3);
    expect(Math.max(...strips.indices)).toBe(strips.positions.length / 3 - 1);
  });
});

test('the mid-pupils lie 55–70 mm apart, at one height, inside the lateral canthi and in front of them', () => {
  const { left, right } = man.midPupils;
  expect(left[0] - right[0]).toBeGreaterThan(55);
  expect(left[0] - right[0]).toBeLessThan(70);
  expect(Math.abs(left[1] - right[1])).toBeLessThan(0.1);
  expect(left[0]).toBeLessThan(at('lateral-canthus.left')[0]);
  expect(left[2]).toBeGreaterThan(at('lateral-canthus.left')[2]);
});

describe('the coarse triangles', () => {
  const areaOf = (triangles: Uint32Array): number => {
    let mm2 = 0;
    for (let corner = 0; corner < triangles.length; corner += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => man.surface.positions.subarray(3 * triangles[corner + k]!)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const [u, v] = [b, c].map((p) => [p[0]! - a[0]!, p[1]! - a[1]!, p[2]! - a[2]!]) as [number[], number[]];
      mm2 +=
        Math.hypot(u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!) / 2;
    }
    return mm2;
  };

  test('are a quarter as many and span the same skin', () => {
    expect(man.coarseIndices.length * 4).toBe(man.surface.indices.length);
    expect(Math.abs(areaOf(man.coarseIndices) / areaOf(man.surface.indices) - 1)).toBeLessThan(0.01);
  });
});
