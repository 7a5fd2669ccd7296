import { STROKE_GRID } from './line';

/** A point of the chart in whole steps of 1 / STROKE_GRID. */
export type GridPoint = readonly [number, number];

/** Most points that one stroke keeps; a hand that goes on beyond them is not followed. */
export const MAX_STROKE_POINTS = 1000;

/**
 * A stroke's path as it grows: corners, and the point that the hand is at. A corner is set where the way since the last one would
 * otherwise stray from a straight line by more than the tolerance (an opening window: Reumann and Witkam's idea with Douglas and Peucker's
 * distance). Corners never move again, so what is seen while painting is what is kept.
 */
export class StrokePath {
  private readonly corners: GridPoint[] = [];
  /** What has been passed since the last corner, the hand last. */
  private since: GridPoint[] = [];

  /** @param tolerance in steps of the grid */
  constructor(private readonly tolerance: number) {}

  /** False where the point changes nothing: it is where the hand already is, or one too many. */
  add(u: number, v: number): boolean {
    const point = onGrid(u, v);
    const last = this.since.at(-1) ?? this.corners.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) return false;
    const from = this.corners.at(-1);
    if (!from) this.corners.push(point);
    else if (this.corners.length >= MAX_STROKE_POINTS - 1) return false;
    else if (this.since.some((passed) => distance(passed, from, point) > this.tolerance)) {
      this.corners.push(this.since.at(-1)!);
      this.since = [point];
    } else this.since.push(point);
    return true;
  }

  /** u, v pairs as a `Stroke` holds them; a new array. */
  get path(): number[] {
    const hand = this.since.at(-1);
    return [...this.corners, ...(hand ? [hand] : [])].flat();
  }
}

const onGrid = (u: number, v: number): GridPoint => [gridded(u), gridded(v)];
const gridded = (x: number): number => Math.min(STROKE_GRID, Math.max(0, Math.round(x * STROKE_GRID)));

/** From a point to the segment between two others. */
function distance([x, y]: GridPoint, [ax, ay]: GridPoint, [bx, by]: GridPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
