import { describe, expect, test } from 'vitest';
import { chartToMm } from '../../../src/anatomy/chartMetric';
import type { TriMesh } from '../../../src/anatomy/mesh';
import { headOf } from '../support/head';

const corner = ({ positions, indices }: TriMesh, t: number, k: number) =>
  [0, 1, 2].map((axis) => positions[3 * indices[3 * t + k]! + axis]!);

describe.each(['man', 'woman'] as const)('dots drawn by the chart’s map on the %s', (person) => {
  const { surface, chart } = headOf(person);
  const toMm = chartToMm({ surface, chart });
  /** For a triangle: longest and shortest axis of what a circle of 1 mm becomes on the skin. */
  const axes = Array.from(chart.triangles, (t) => {
    const [i, j, k] = [0, 1, 2].map((n) => surface.indices[3 * t + n]!) as [number, number, number];
    const mean = (n: number) => (toMm[3 * i + n]! + toMm[3 * j + n]! + toMm[3 * k + n]!) / 3;
    const step = (v: number) => {
      const [du, dv] = [chart.uv[2 * v]! - chart.uv[2 * i]!, chart.uv[2 * v + 1]! - chart.uv[2 * i + 1]!];
      return [mean(0) * du + mean(1) * dv, mean(2) * dv] as const;
    };
    const [[ax, ay], [bx, by]] = [step(j), step(k)];
    const [p, q, r] = [0, 1, 2].map((n) => corner(surface, t, n)) as [number[], number[], number[]];
    const det = ax * by - bx * ay;
    const column = (x: number, y: number) => p.map((at, n) => ((q[n]! - at) * x + (r[n]! - at) * y) / det);
    const [u, v] = [column(by, -ay), column(-bx, ax)];
    const [e, f, g] = [dot(u, u), dot(u, v), dot(v, v)];
    const root = Math.sqrt(Math.max(0, (e - g) ** 2 / 4 + f * f));
    return [Math.sqrt((e + g) / 2 + root), Math.sqrt((e + g) / 2 - root)] as const;
  });
  const quantile = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

  test('are round on the skin within 8 %', () => {
    expect(quantile(axes.map(([long, short]) => long / short), 0.99)).toBeLessThan(1.08); // prettier-ignore
  });

  test('have their true size within 5 %', () => {
    expect(quantile(axes.map(([long, short]) => Math.abs(Math.sqrt(long * short) - 1)), 0.99)).toBeLessThan(0.05); // prettier-ignore
  });
});

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
