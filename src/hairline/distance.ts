import { lengthFromCell, type ChartRaster } from './raster';

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

/** How far along a segment, 0…1, the point nearest to x, y is. */
function footOn(segments: Float64Array, at: number, x: number, y: number): number {
  const along = (x - segments[at]!) * segments[at + 2]! + (y - segments[at + 1]!) * segments[at + 3]!;
  const t = along * segments[at + 4]!;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Skin mm from the centre of cell (x, y) straight to a segment. */
export function lengthTo(raster: ChartRaster, segments: Float64Array, at: number, x: number, y: number): number {
  const { size } = raster;
  const t = footOn(segments, at, x, y);
  const toX = segments[at]! + t * segments[at + 2]!;
  const toY = segments[at + 1]! + t * segments[at + 3]!;
  return lengthFromCell(raster, x, y, (toX + 0.5) / size, (toY + 0.5) / size);
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
    const xs = crossings[y]!.sort((p, q) => p - q);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const first = Math.max(0, Math.ceil(xs[i]!));
      const end = Math.min(size, Math.ceil(xs[i + 1]!));
      if (first < end) inside.fill(1, y * size + first, y * size + end);
    }
  }
  return inside;
}
