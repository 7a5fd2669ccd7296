import { chartUvOf } from '../anatomy/chart';
import { pointAtLength } from '../anatomy/geodesic-line';
import type { Head } from '../anatomy/head';
import { slicePlane } from '../anatomy/slice';
import type { Vec3 } from '../anatomy/mesh';
import { STROKE_GRID } from '../design/line';
import { GRID_SIZE, rasterOf, sampleGrid } from '../hairline/raster';
import { adjacencyOf, type SkinPlace } from '../hairline/tape';

/** The middle of a scar, or of a band of them, on the chart. */
export interface Course {
  readonly count: number;
  /** Two numbers a point. */
  readonly uv: Float64Array;
  /** Where they are along the skin, mm. */
  readonly mm: Float64Array;
  /** Where the scar itself ends, mm: beyond the first or last point where the chart has cut it. */
  readonly from: number;
  readonly to: number;
}

/** Points of a course lie so far apart, mm. */
const STEP_MM = 2.5;
/**
 * A strip's plane rises so steeply towards the ears, radians: seen from behind the scar is a shallow smile that follows the occiput and ends
 * above the ears (A, after photographs of healed strips).
 */
const SMILE = 0.36;

/** Across the back of the head: from the middle, so far above the inion along the skin, half of the length to either side. */
export function acrossTheBack(head: Head, heightMm: number, lengthMm: number): Course {
  const middle = aboveInion(head, heightMm);
  const half = lengthMm / 2;
  const right = [...sideOf(head, middle, -1, half)].reverse();
  const left = sideOf(head, middle, 1, half);
  const points = [...right.slice(0, -1), ...left];
  return {
    count: points.length,
    uv: Float64Array.from(points.flatMap(({ u, v }) => [u, v])),
    mm: Float64Array.from(points, ({ mm }) => mm),
    from: -half,
    to: half,
  };
}

interface CoursePoint {
  readonly u: number;
  readonly v: number;
  readonly mm: number;
}

/** The place so far up the midline from the inion; down where negative. */
function aboveInion(head: Head, mm: number): SkinPlace {
  const { site, at } = head.landmarks.inion;
  const plane = { normal: [1, 0, 0] as Vec3, offset: at[0] };
  const up: Vec3 = [0, Math.sign(mm) || 1, 0];
  const tape = slicePlane(head.surface, adjacencyOf(head.surface), plane, site, up, { maxMm: Math.abs(mm) + 1e-6 });
  return pointAtLength(head.surface, tape, Math.min(Math.abs(mm), tape.lengthMm));
}

/** From the middle to one side, as far as the chart goes; what lies before it comes to the chart is left out. */
function sideOf(head: Head, { point, xyz }: SkinPlace, sign: 1 | -1, lengthMm: number): CoursePoint[] {
  const normal: Vec3 = [0, Math.cos(SMILE), -Math.sin(SMILE)];
  const offset = normal[1] * xyz[1] + normal[2] * xyz[2];
  const { surface, chart } = head;
  const line = slicePlane(surface, adjacencyOf(surface), { normal, offset }, point, [sign, 0, 0], { maxMm: lengthMm });
  const out: CoursePoint[] = [];
  const steps = Math.max(1, Math.ceil(line.lengthMm / STEP_MM));
  for (let i = 0; i <= steps; i++) {
    const mm = Math.min(line.lengthMm, (line.lengthMm * i) / steps);
    const [u, v] = chartUvOf(surface, chart, pointAtLength(surface, line, mm).point);
    if (!Number.isNaN(u)) out.push({ u, v, mm: sign * mm });
    else if (out.length > 0) break;
  }
  return out;
}

/** Along a path drawn by hand; a single point is a course of no length. */
export function alongPath(head: Head, path: readonly number[]): Course {
  const corners = path.length >> 1;
  const at = (i: number, k: 0 | 1) => path[2 * i + k]! / STROKE_GRID;
  const uv: number[] = corners > 0 ? [at(0, 0), at(0, 1)] : [];
  const mm: number[] = corners > 0 ? [0] : [];
  for (let i = 1; i < corners; i++) {
    const [u, v] = [at(i - 1, 0), at(i - 1, 1)];
    const [du, dv] = [at(i, 0) - u, at(i, 1) - v];
    const whole = lengthOf(head, u, v, du, dv);
    const steps = Math.max(1, Math.ceil(whole / STEP_MM));
    for (let n = 1; n <= steps; n++) {
      const t = n / steps;
      uv.push(u + du * t, v + dv * t);
      mm.push(
        mm.at(-1)! + lengthOf(head, u + (du * (n - 1)) / steps, v + (dv * (n - 1)) / steps, du / steps, dv / steps),
      );
    }
  }
  return { count: mm.length, uv: Float64Array.from(uv), mm: Float64Array.from(mm), from: 0, to: mm.at(-1) ?? 0 };
}

/** Straight through head space between two places of the chart, mm. */
function lengthOf(head: Head, u: number, v: number, du: number, dv: number): number {
  const { xyz } = rasterOf(head);
  const way = (k: number) => sampleGrid(xyz, GRID_SIZE, u + du, v + dv, 3, k) - sampleGrid(xyz, GRID_SIZE, u, v, 3, k);
  return Math.hypot(way(0), way(1), way(2));
}
