import { chartUvOf, locate, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { positionOf } from '../anatomy/landmarks';
import type { SkinPlace } from './tape';

/** A point of a drawn stroke. */
export interface DrawnPoint extends SkinPlace {
  readonly uv: ChartUv;
}

/** Points of a stroke are put this far apart, and evened out over so many to either side. */
const STEP_MM = 1;
const AROUND = 3;
/** Shortest stroke, mm, and the least share of its points that must be on the chart. */
const SHORTEST_MM = 15;
const LEAST_CHARTED = 0.8;

/**
 * A stroke as points a millimetre apart from the client's right to the left, shaking taken out; undefined where it is too short, off the
 * chart, or crosses itself.
 */
export function drawnPath(head: Head, drawn: readonly SkinPlace[]): DrawnPoint[] | undefined {
  const { surface, chart } = head;
  const charted = drawn
    .map(({ point, xyz }): DrawnPoint => ({ point, xyz, uv: chartUvOf(surface, chart, point) }))
    .filter(({ uv: [u] }) => !Number.isNaN(u));
  if (charted.length < 2 || charted.length < LEAST_CHARTED * drawn.length) return undefined;
  const even = evenedOut(stepped(charted));
  const path = even.flatMap((uv): DrawnPoint[] => {
    const point = locate(surface, chart, ...uv);
    return point ? [{ point, uv, xyz: positionOf(surface, point) }] : [];
  });
  if (path.length < SHORTEST_MM / STEP_MM || crossesOver(path)) return undefined;
  return path[0]!.xyz[0] <= path.at(-1)!.xyz[0] ? path : path.reverse();
}

/** Chart positions about a step of skin apart along the points. */
function stepped(points: readonly DrawnPoint[]): ChartUv[] {
  const out: ChartUv[] = [points[0]!.uv];
  let sinceMm = 0;
  for (let i = 1; i < points.length; i++) {
    const [p, q] = [points[i - 1]!, points[i]!];
    const mm = Math.hypot(...[0, 1, 2].map((k) => q.xyz[k]! - p.xyz[k]!));
    for (let at = STEP_MM - sinceMm; at <= mm; at += STEP_MM) {
      const t = at / mm;
      out.push([p.uv[0] + (q.uv[0] - p.uv[0]) * t, p.uv[1] + (q.uv[1] - p.uv[1]) * t]);
    }
    sinceMm = (sinceMm + mm) % STEP_MM;
  }
  return out;
}

/** Means of so many positions to either side as there are on both. */
const evenedOut = (path: readonly ChartUv[]): ChartUv[] =>
  path.map((_, i): ChartUv => {
    const reach = Math.min(AROUND, i, path.length - 1 - i);
    const near = path.slice(i - reach, i + reach + 1);
    const mean = (k: 0 | 1) => near.reduce((sum, uv) => sum + uv[k], 0) / near.length;
    return [mean(0), mean(1)];
  });

/** Points nearer along the stroke than this are not asked whether they meet: a shaking hand is no crossing. */
const APART = 14;

function crossesOver(path: readonly DrawnPoint[]): boolean {
  const side = (p: ChartUv, q: ChartUv, r: ChartUv) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]));
  for (let i = 0; i + 1 < path.length; i++)
    for (let j = i + APART; j + 1 < path.length; j++) {
      const [a, b, c, d] = [path[i]!.uv, path[i + 1]!.uv, path[j]!.uv, path[j + 1]!.uv];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  return false;
}
