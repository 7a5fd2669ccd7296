import { expect, test } from 'vitest';
import { createRandom } from '../../../src/density/sampling/random';
import { runsOf } from '../../../src/gpu/runs';
import type { StrandRoots } from '../../../src/hair/roots';
import { FARTHEST_MM, strandTexels, STRANDS_A_ROW } from '../../../src/hair/strandTexels';

const COUNT = 700;

/** Roots all around, each with a thickness and a vertex of its own; seed 3. */
function someRoots(): StrandRoots {
  const random = createRandom(3);
  const unit = (): number[] => {
    const d = [0, 1, 2].map(() => 2 * random() - 1);
    const length = Math.hypot(...d);
    return d.map((value) => value / length);
  };
  const normals = Array.from({ length: COUNT }, unit);
  return {
    count: COUNT,
    xyz: Float32Array.from(normals.flatMap((n) => n.map((value) => 140 * value))),
    normal: Float32Array.from(normals.flat()),
    direction: Float32Array.from(Array.from({ length: COUNT }, unit).flat()),
    shaftUm: Uint8Array.from({ length: COUNT }, (_, i) => 1 + (i % 255)),
    trim: Uint8Array.from({ length: COUNT }, (_, i) => i % 16),
    open: Float32Array.from({ length: COUNT }, random),
    vertex: Uint32Array.from({ length: COUNT }, (_, i) => i * 1490),
  };
}

const signed = (bits: number, size: 8 | 16): number => ((bits << (32 - size)) >> (32 - size)) / (2 ** (size - 1) - 1);

/** As the shader reads it. */
function direction(bits: number): number[] {
  const [x, y] = [signed(bits, 8), signed(bits >> 8, 8)];
  const z = 1 - Math.abs(x) - Math.abs(y);
  const below = Math.max(-z, 0);
  const d = [x - below * (x < 0 ? -1 : 1), y - below * (y < 0 ? -1 : 1), z];
  return d.map((value) => value / Math.hypot(...d));
}

test('a texel tells all of a strand, and there is one for each', () => {
  const roots = someRoots();
  const texels = strandTexels(roots);
  expect(texels.length).toBe(4 * STRANDS_A_ROW * Math.ceil(COUNT / STRANDS_A_ROW));
  const met = new Set<number>();
  for (let n = 0; n < COUNT; n++) {
    const [xy, zAndOpen, ways, rest] = texels.subarray(4 * n, 4 * n + 4) as unknown as [number, number, number, number];
    const vertex = rest & 0xfffff;
    const i = vertex / 1490;
    met.add(i);
    expect((rest >>> 20) & 0xff).toBe(roots.shaftUm[i]);
    expect(rest >>> 28).toBe(roots.trim![i]);
    expect(Math.abs(signed(zAndOpen >> 16, 16) - roots.open[i]!)).toBeLessThan(0.0001);
    const place = [signed(xy, 16), signed(xy >> 16, 16), signed(zAndOpen, 16)].map((value) => FARTHEST_MM * value);
    place.forEach((mm, k) => expect(Math.abs(mm - roots.xyz[3 * i + k]!)).toBeLessThan(0.0041));
    const cosines = [direction(ways), direction(ways >> 16)].map((d, which) =>
      d.reduce((sum, value, k) => sum + value * [roots.normal, roots.direction][which]![3 * i + k]!, 0),
    );
    for (const cosine of cosines) expect(cosine).toBeGreaterThan(Math.cos((1.2 * Math.PI) / 180));
  }
  expect(met.size).toBe(COUNT);
});

test('a strand is the same whatever grows around it', () => {
  const roots = someRoots();
  const every =
    (n: number) =>
    <T extends Float32Array | Uint8Array | Uint32Array>(values: T, size = 1) =>
      values.filter((_, k) => Math.floor(k / size) % n === 0) as T;
  const third = every(3);
  const fewer = {
    count: Math.ceil(COUNT / 3),
    xyz: third(roots.xyz, 3),
    normal: third(roots.normal, 3),
    direction: third(roots.direction, 3),
    shaftUm: third(roots.shaftUm),
    trim: third(roots.trim!),
    open: third(roots.open),
    vertex: third(roots.vertex),
  };
  const texelsOf = (some: StrandRoots) => {
    const texels = strandTexels(some);
    return Array.from({ length: some.count }, (_, n) => texels.subarray(4 * n, 4 * n + 4).join());
  };
  const all = new Set(texelsOf(roots));
  for (const texel of texelsOf(fewer)) expect(all).toContain(texel);
});

test.each([
  [27_000, 15],
  [1, 26],
  [8_000, 110],
  [0, 5],
])('%i strands of %i corners are all drawn, once, with indices that begin no shape anew', (strands, corners) => {
  let next = 0;
  for (const { first, count } of runsOf(strands, corners)) {
    expect(first).toBe(next);
    expect(count).toBeGreaterThan(0);
    expect(count * corners - 1).toBeLessThan(0xffff);
    next += count;
  }
  expect(next).toBe(strands);
});
