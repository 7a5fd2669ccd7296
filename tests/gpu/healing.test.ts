import { afterAll, describe, expect, test } from 'vitest';
import { flushShare, patchFactor } from '../../src/optics/healing';
import { evaluate, openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
afterAll(() => dispose());

const range = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

describe('healing says the same in GLSL and in TypeScript', () => {
  test('flushShare over densities', () => {
    const densities = range(0, 4, 81);
    const found = evaluate(
      renderer,
      ['healing'],
      'vec4(flushShare(x.x))',
      densities.map((density) => [density]),
    );
    densities.forEach((density, i) => expect(Math.abs(found[i]![0]! - flushShare(density))).toBeLessThan(1e-4));
    expect(complaints).toEqual([]);
  });

  test('patchFactor over amplitudes and noise', () => {
    const inputs = range(0, 0.3, 7).flatMap((amplitude) =>
      range(-1, 1, 41).map((noise) => [amplitude, noise] as const),
    );
    const found = evaluate(renderer, ['healing'], 'patchFactor(vec4(x.x, 0.0, 0.5 * x.x, x.x), x.y)', inputs);
    inputs.forEach(([amplitude, noise], i) => {
      [amplitude, 0, 0.5 * amplitude, amplitude].forEach((at, k) =>
        expect(Math.abs(found[i]![k]! - patchFactor(at, noise))).toBeLessThan(1e-4),
      );
    });
    expect(complaints).toEqual([]);
  });
});
