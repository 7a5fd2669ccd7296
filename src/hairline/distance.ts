import { chartLengthMm, type ChartRaster } from './raster';

/** How far every cell's centre is from a closed loop on the chart. */
export interface LoopDistance {
  readonly size: number;
  /** Skin mm to the loop, positive inside; row by row. */
  readonly mm: Float32Array;
  /** The segment of the loop that is nearest to each cell's centre. */
  readonly segment: Int32Array;
}

/**
 * The signed distance to a closed loop of uv pairs: each cell learns of near segments from its neighbours (Danielsson 1980) and
 * keeps the one that the straight way over the skin's metric is shortest to.
 */
export function distanceToLoop(raster: ChartRaster, loop: Float32Array): LoopDistance {
  const { size } = raster;
  const { mm, segment } = nearestSegments(raster, segmentsOnChart(loop, size));
  const inside = fillLoop(size, loop);
  for (let cell = 0; cell < mm.length; cell++) if (!inside[cell]) mm[cell] = -mm[cell]!;
  return { size, mm, segment };
}

/** Numbers a segment of `segmentsOnChart`: its first point, the vector to its end, 1 / squared length. */
export const SEGMENT = 5;

/** The loop's segments in cells, so that the centre of cell (x, y) is at (x, y). */
export function segmentsOnChart(loop: Float32Array, size: number): Float64Array {
  const out = new Float64Array((loop.length / 2) * SEGMENT);
  for (let a = 0, at = 0; a < loop.length; a += 2, at += SEGMENT) {
    const b = a + 2 < loop.length ? a + 2 : 0;
    out[at] = loop[a]! * size - 0.5;
    out[at + 1] = loop[a + 1]! * size - 0.5;
    out[at + 2] = (loop[b]! - loop[a]!) * size;
    out[at + 3] = (loop[b + 1]! - loop[a + 1]!) * size;
    out[at + 4] = 1 / (out[at + 2]! ** 2 + out[at + 3]! ** 2 || 1);
  }
  return out;
}

/**
 * Skin mm from the centre of cell (x, y) straight to a segment: to the bit what `chartLengthMm` gives. All of it stands here, as it runs
 * some hundred thousand times for a loop.
 */
export function lengthTo(raster: ChartRaster, segments: Float64Array, at: number, x: number, y: number): number {
  const { metric, size } = raster;
  // A power of two: as exact as dividing by it.
  const cellSize = 1 / size;
  const fromX = segments[at]!;
  const fromY = segments[at + 1]!;
  const alongX = segments[at + 2]!;
  const alongY = segments[at + 3]!;
  const along = ((x - fromX) * alongX + (y - fromY) * alongY) * segments[at + 4]!;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const toU = (fromX + t * alongX + 0.5) * cellSize;
  const toV = (fromY + t * alongY + 0.5) * cellSize;
  const fromU = (x + 0.5) * cellSize;
  const fromV = (y + 0.5) * cellSize;
  if (x >= size - 1 || y >= size - 1) return chartLengthMm(raster, fromU, fromV, toU, toV);
  const du = toU - fromU;
  const dv = toV - fromV;
  const own = 3 * (y * size + x);
  const first = metric[own]! * du * du + 2 * metric[own + 1]! * du * dv + metric[own + 2]! * dv * dv;
  let sum = first > 0 ? Math.sqrt(first) : 0;
  const most = size - 1.001;
  for (let share = 0.5; share <= 1; share += 0.5) {
    const col = (share === 1 ? toU : fromU + du / 2) * size - 0.5;
    const row = (share === 1 ? toV : fromV + dv / 2) * size - 0.5;
    const px = col < 0 ? 0 : col > most ? most : col;
    const py = row < 0 ? 0 : row > most ? most : row;
    const left = px | 0;
    const top = py | 0;
    const fx = px - left;
    const fy = py - top;
    const i = 3 * (top * size + left);
    const j = i + 3 * size;
    const above =
      (metric[i]! * du * du + 2 * metric[i + 1]! * du * dv + metric[i + 2]! * dv * dv) * (1 - fx) +
      (metric[i + 3]! * du * du + 2 * metric[i + 4]! * du * dv + metric[i + 5]! * dv * dv) * fx;
    const below =
      (metric[j]! * du * du + 2 * metric[j + 1]! * du * dv + metric[j + 2]! * dv * dv) * (1 - fx) +
      (metric[j + 3]! * du * du + 2 * metric[j + 4]! * du * dv + metric[j + 5]! * dv * dv) * fx;
    const square = above * (1 - fy) + below * fy;
    if (square > 0) sum += (share === 1 ? 1 : 4) * Math.sqrt(square);
  }
  return sum / 6;
}

class Nearest {
  readonly size: number;
  readonly segment: Int32Array;
  readonly mm: Float32Array;
  /** The last segment that was too far for each cell: it stays so. */
  private readonly refused: Int32Array;

  constructor(
    readonly raster: ChartRaster,
    readonly segments: Float64Array,
  ) {
    this.size = raster.size;
    this.segment = new Int32Array(this.size * this.size).fill(-1);
    this.mm = new Float32Array(this.size * this.size).fill(Infinity);
    this.refused = new Int32Array(this.size * this.size).fill(-1);
  }

  offer(x: number, y: number, candidate: number): void {
    const cell = y * this.size + x;
    const mm = lengthTo(this.raster, this.segments, SEGMENT * candidate, x, y);
    if (mm >= this.mm[cell]!) {
      this.refused[cell] = candidate;
      return;
    }
    this.mm[cell] = mm;
    this.segment[cell] = candidate;
  }

  /** Offers cell (x, y) what the cell `by` entries away has. */
  pass(x: number, y: number, by: number): void {
    const cell = y * this.size + x;
    const candidate = this.segment[cell + by]!;
    if (candidate < 0 || candidate === this.segment[cell] || candidate === this.refused[cell]) return;
    this.offer(x, y, candidate);
  }
}

/** Cells around a segment that look at it themselves instead of hearing of it from a neighbour. */
const SEED_CELLS = 2;

function nearestSegments(raster: ChartRaster, segments: Float64Array): Nearest {
  const { size } = raster;
  const nearest = new Nearest(raster, segments);
  for (let at = 0; at < segments.length; at += SEGMENT) seed(nearest, at);
  for (let y = 0; y < size; y++) passRow(nearest, y, y > 0 ? -size : 0);
  for (let y = size - 1; y >= 0; y--) passRow(nearest, y, y < size - 1 ? size : 0);
  return nearest;
}

function seed(nearest: Nearest, at: number): void {
  const { segments, size } = nearest;
  const range = (start: number, length: number): [number, number] => [
    Math.max(0, Math.floor(Math.min(start, start + length)) - SEED_CELLS),
    Math.min(size - 1, Math.ceil(Math.max(start, start + length)) + SEED_CELLS),
  ];
  const [left, right] = range(segments[at]!, segments[at + 2]!);
  const [low, high] = range(segments[at + 1]!, segments[at + 3]!);
  for (let y = low; y <= high; y++) for (let x = left; x <= right; x++) nearest.offer(x, y, at / SEGMENT);
}

/** Takes segments over from the row `by` entries away (none if 0), then along the row to and fro. */
function passRow(nearest: Nearest, y: number, by: number): void {
  const last = nearest.size - 1;
  if (by !== 0)
    for (let x = 0; x <= last; x++) {
      nearest.pass(x, y, by);
    }
  for (let x = 1; x <= last; x++) nearest.pass(x, y, -1);
  for (let x = last - 1; x >= 0; x--) nearest.pass(x, y, 1);
}

/** Where a loop crosses each row of cells, kept for the next time. */
const crossings: number[][] = [];

/** A few numbers, sorted in place. */
function sorted(xs: number[]): number[] {
  for (let i = 1; i < xs.length; i++) {
    const x = xs[i]!;
    let to = i;
    for (; to > 0 && xs[to - 1]! > x; to--) xs[to] = xs[to - 1]!;
    xs[to] = x;
  }
  return xs;
}

/** Puts 1 in cells whose centre is inside the loop, by the even–odd rule. */
export function fillLoop(
  size: number,
  loop: Float32Array,
  inside: Uint8Array = new Uint8Array(size * size),
): Uint8Array {
  for (let y = 0; y < size; y++) (crossings[y] ??= []).length = 0;
  for (let a = 0; a < loop.length; a += 2) {
    const b = a + 2 < loop.length ? a + 2 : 0;
    const [xa, ya] = [loop[a]! * size - 0.5, loop[a + 1]! * size - 0.5];
    const [xb, yb] = [loop[b]! * size - 0.5, loop[b + 1]! * size - 0.5];
    const last = Math.min(size - 1, Math.ceil(Math.max(ya, yb)) - 1);
    for (let y = Math.max(0, Math.ceil(Math.min(ya, yb))); y <= last; y++)
      crossings[y]!.push(xa + ((xb - xa) * (y - ya)) / (yb - ya));
  }
  for (let y = 0; y < size; y++) {
    const xs = sorted(crossings[y]!);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const first = Math.max(0, Math.ceil(xs[i]!));
      const end = Math.min(size, Math.ceil(xs[i + 1]!));
      if (first < end) inside.fill(1, y * size + first, y * size + end);
    }
  }
  return inside;
}
