import { expect } from 'vitest';
import { chartUvOf, locate } from '../../../src/anatomy/chart';
import type { Head } from '../../../src/anatomy/head';
import { positionOf } from '../../../src/anatomy/landmarks';
import type { Vec3 } from '../../../src/anatomy/mesh';
import type { Hairline } from '../../../src/hairline/construct';
import { STRETCHES } from '../../../src/hairline/lower';
import type { SkinPlace } from '../../../src/hairline/tape';

/** From uv to uv. */
export type Segment = readonly [number, number, number, number];

export function segmentsOf({ uv }: Hairline): Segment[] {
  return Array.from({ length: uv.length / 2 }, (_, i) => {
    const b = (2 * i + 2) % uv.length;
    return [uv[2 * i]!, uv[2 * i + 1]!, uv[b]!, uv[b + 1]!] as const;
  });
}

/** Whether two segments cross in the open. */
export function cross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

export const mmBetween = (p: Vec3, q: Vec3): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

const vertex = ({ xyz }: Hairline, i: number): Vec3 => {
  const at = 3 * (i % (xyz.length / 3));
  return [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!];
};

const IN_ORDER = ['front', 'temple', 'sideburn', 'ear', 'nape', 'ear', 'sideburn', 'temple', 'front'];

/** Expects one ring of short segments on the chart that meet no other, with its stretches in order. */
export function expectSound(head: Head, line: Hairline): void {
  const segments = segmentsOf(line);
  const meets = segments.filter((one, i) => segments.slice(i + 2).some((other) => cross(one, other)));
  expect(meets).toEqual([]);
  segments.forEach(([au, av, bu, bv], i) => {
    const mm = mmBetween(vertex(line, i), vertex(line, i + 1));
    expect(mm).toBeGreaterThan(0);
    expect(mm).toBeLessThan(2.5);
    for (const t of [0, 0.5])
      expect(locate(head.surface, head.chart, au + t * (bu - au), av + t * (bv - av))).toBeDefined();
  });
  const runs = [...line.stretch].filter((stretch, i, all) => stretch !== all[i - 1]);
  expect(runs.map((stretch) => STRETCHES[stretch])).toEqual(IN_ORDER);
}

/** How far a place is from a line, mm. */
export function missMm(line: Hairline, p: Vec3): number {
  let least = Infinity;
  for (let i = 0; i < line.stretch.length; i++) {
    const a = vertex(line, i);
    if (mmBetween(a, p) > least + 2.5) continue;
    const b = vertex(line, i + 1);
    const along = [0, 1, 2].map((k) => b[k]! - a[k]!) as unknown as Vec3;
    const length = along[0] ** 2 + along[1] ** 2 + along[2] ** 2 || 1;
    const t = ((p[0] - a[0]) * along[0] + (p[1] - a[1]) * along[1] + (p[2] - a[2]) * along[2]) / length;
    const s = Math.max(0, Math.min(1, t));
    least = Math.min(least, mmBetween(p, [a[0] + s * along[0], a[1] + s * along[1], a[2] + s * along[2]]));
  }
  return least;
}

/** Every how manieth vertex is asked. */
const STRIDE = 3;

/** How far the farthest point of one line is from another, mm. */
export function apartMm(one: Hairline, other: Hairline): number {
  let most = 0;
  for (let i = 0; i < one.stretch.length; i += STRIDE) most = Math.max(most, missMm(other, vertex(one, i)));
  for (let i = 0; i < other.stretch.length; i += STRIDE) most = Math.max(most, missMm(one, vertex(other, i)));
  return most;
}

/** The skin at a chart position. */
export function skinAt({ surface, chart }: Head, u: number, v: number): SkinPlace | undefined {
  const point = locate(surface, chart, u, v);
  return point && { point, xyz: positionOf(surface, point) };
}

/** The place so many chart units away from another; undefined off the chart. */
export function besides(head: Head, { point }: SkinPlace, du: number, dv: number): SkinPlace | undefined {
  const [u, v] = chartUvOf(head.surface, head.chart, point);
  return skinAt(head, u + du, v + dv);
}
