import { placeChart } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { BeardSource } from './source';

/** The same head, its chart that of the face: what works on the scalp works on it. */
export const faceOf = (head: Head, { inside, uv }: BeardSource): Head => ({
  ...head,
  chart: placeChart(head.surface, inside, uv),
});

/** Numbers of the vertices on a head's chart, ascending. */
export function chartedVertices({ chart }: Head): Uint32Array {
  const on: number[] = [];
  for (let vertex = 0; vertex < chart.mmPerUnit.length; vertex++)
    if (!Number.isNaN(chart.mmPerUnit[vertex]!)) on.push(vertex);
  return Uint32Array.from(on);
}

/** From 0 at `low` to 1 at `high`, smoothly; `low` may be the greater one. */
export function ramp(low: number, high: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
