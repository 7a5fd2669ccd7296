import { afterAll, describe, expect, test } from 'vitest';
import { inkedSkin, inkReturn, inkShare, mergedShare, scatteredShare, scatterMeans } from '../../src/optics/ink';
import { evaluate, openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
afterAll(() => dispose());

const gpu = (library: string, expression: string, inputs: readonly (readonly number[])[]) =>
  evaluate(renderer, [library], expression, inputs);

/** The largest difference relative to the value, where values below a thousandth count as one. */
function largestError(found: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): number {
  const errors = wanted.flatMap((values, i) =>
    values.map((value, k) => Math.abs(found[i]![k]! - value) / Math.max(Math.abs(value), 1e-3)),
  );
  expect(complaints).toEqual([]);
  return Math.max(...errors.map((error) => (Number.isNaN(error) ? Infinity : error)));
}

const range = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

describe('ink says the same in GLSL and in TypeScript', () => {
  const depths = range(0.01, 0.6, 40);
  const shares = range(0, 1, 21);

  test('inkReturn over depths', () => {
    const found = gpu(
      'ink',
      'vec4(inkReturn(x.x), 1.0)',
      depths.map((depth) => [depth]),
    );
    expect(
      largestError(
        found,
        depths.map((depth) => inkReturn(depth)),
      ),
    ).toBeLessThan(1e-3);
  });

  test('inkShare over depths and shares', () => {
    const inputs = depths.flatMap((depth) => shares.map((share) => [depth, share] as const));
    const found = gpu('ink', 'vec4(inkShare(inkReturn(x.x), x.y), 1.0)', inputs);
    expect(
      largestError(
        found,
        inputs.map(([depth, share]) => inkShare(inkReturn(depth), share)),
      ),
    ).toBeLessThan(1e-3);
  });

  test('scatteredShare over mean coverages', () => {
    const inputs = range(0, 0.6, 61).map((mean) => [mean] as const);
    const found = gpu('ink', 'vec4(scatteredShare(x.x))', inputs);
    expect(
      largestError(
        found,
        inputs.map(([mean]) => [scatteredShare(mean)]),
      ),
    ).toBeLessThan(1e-3);
  });

  test('inkedSkin over depths, cores and means, where dots overlap too', () => {
    const inputs = range(0.03, 0.4, 6).flatMap((core) =>
      range(0.03, 0.4, 6).flatMap((deep) =>
        range(0, 1.6, 9).flatMap((cover) => range(0, 0.5, 6).map((mean) => [core, deep, cover, mean] as const)),
      ),
    );
    const found = gpu('ink', 'vec4(inkedSkin(inkReturn(x.x), inkReturn(x.y), x.z, vec3(x.w)), 1.0)', inputs);
    const wanted = inputs.map(([core, deep, cover, mean]) => inkedSkin(inkReturn(core), inkReturn(deep), cover, mean));
    expect(largestError(found, wanted)).toBeLessThan(1e-3);
  });
});

describe('light that wanders says the same in GLSL and in TypeScript', () => {
  test('scatterMeans, and dots that run together', () => {
    const inputs = range(0, 1.2, 7).flatMap((core) =>
      range(0, 0.3, 13).flatMap((narrow) => range(0, 0.3, 13).map((wide) => [core, narrow, wide] as const)),
    );
    const found = gpu(
      'ink',
      'vec4(inkedSkin(inkReturn(0.06), inkReturn(0.12), x.x, scatterMeans(x.y, x.z)), 1.0)',
      inputs,
    );
    const wanted = inputs.map(([core, narrow, wide]) =>
      inkedSkin(inkReturn(0.06), inkReturn(0.12), core, scatterMeans(narrow, wide)),
    );
    expect(largestError(found, wanted)).toBeLessThan(1e-3);
  });

  test('mergedShare', () => {
    const inputs = range(0, 0.4, 81).map((mean) => [mean]);
    const wanted = inputs.map(([mean]) => [mergedShare(mean!)]);
    expect(largestError(gpu('ink', 'vec4(mergedShare(x.x))', inputs), wanted)).toBeLessThan(1e-3);
  });
});

describe('coverage drawn analytically keeps the area of what it draws', () => {
  const RADIUS = 0.125;
  const STEPS = 2000;
  const cases = [0.02, 0.3, 0.42, 0.8, 1, 1.15, 1.16, 1.5, 2.5, 5].map((ratio) => ({ ratio, edge: ratio * RADIUS }));

  /** Distances at the middles of equal steps, well past where anything is covered. */
  function profile(name: 'discCoverage' | 'strokeCoverage', edge: number) {
    const reach = 3 * (RADIUS + 2 * edge);
    const width = reach / STEPS;
    const inputs = Array.from({ length: STEPS }, (_, i) => [(i + 0.5) * width, RADIUS, edge]);
    const coverage = gpu('cells', `vec4(${name}(x.x, x.y, x.z))`, inputs).map(([value]) => value!);
    expect(complaints).toEqual([]);
    expect(Math.min(...coverage)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...coverage)).toBeLessThanOrEqual(1);
    expect(coverage.at(-1)).toBe(0);
    return { coverage, width };
  }

  test.each(cases)('a disc whose edge is $ratio of its radius', ({ edge }) => {
    const { coverage, width } = profile('discCoverage', edge);
    const area = coverage.reduce((sum, value, i) => sum + value * 2 * Math.PI * (i + 0.5) * width * width, 0);
    expect(Math.abs(area / (Math.PI * RADIUS ** 2) - 1)).toBeLessThan(0.01);
  });

  test.each(cases)('a stroke whose edge is $ratio of its half width', ({ edge }) => {
    const { coverage, width } = profile('strokeCoverage', edge);
    const across = 2 * coverage.reduce((sum, value) => sum + value * width, 0);
    expect(Math.abs(across / (2 * RADIUS) - 1)).toBeLessThan(0.01);
  });
});
