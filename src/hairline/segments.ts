/** Numbers a segment: first point and way to the end (xyz, mm), 1 / squared length, middle (xyz) and half its length. */
export const STRIDE = 11;
const WAY = 3;
const INVERSE = 6;
const MIDDLE = 7;
const HALF = 10;

/** Segments in head space, `STRIDE` numbers each. */
export interface Segments {
  readonly count: number;
  readonly at: Float64Array;
}

/** The segments from each point (xyz, mm) to the next, and from the last to the first where `closed`. A single point is one of no length. */
export function segmentsAlong(xyz: ArrayLike<number>, closed: boolean): Segments {
  const points = xyz.length / 3;
  const count = closed ? points : Math.min(points, Math.max(1, points - 1));
  const at = new Float64Array(STRIDE * count);
  for (let i = 0, to = 0; i < count; i++, to += STRIDE) {
    const a = 3 * i;
    const b = i + 1 < points ? a + 3 : 0;
    let squared = 0;
    for (let k = 0; k < 3; k++) {
      const way = xyz[b + k]! - xyz[a + k]!;
      at[to + k] = xyz[a + k]!;
      at[to + WAY + k] = way;
      at[to + MIDDLE + k] = xyz[a + k]! + way / 2;
      squared += way * way;
    }
    at[to + INVERSE] = 1 / (squared || 1);
    at[to + HALF] = Math.sqrt(squared) / 2;
  }
  return { count, at };
}

export function copySegment({ at }: Segments, segment: number, to: Float64Array, n: number): void {
  for (let k = 0; k < STRIDE; k++) to[STRIDE * n + k] = at[STRIDE * segment + k]!;
}

/** Squared distance from a place to segment `i`, mm². */
export function squaredTo(at: Float64Array, i: number, x: number, y: number, z: number): number {
  const s = STRIDE * i;
  const dx = at[s + WAY]!;
  const dy = at[s + WAY + 1]!;
  const dz = at[s + WAY + 2]!;
  const px = x - at[s]!;
  const py = y - at[s + 1]!;
  const pz = z - at[s + 2]!;
  const along = (px * dx + py * dy + pz * dz) * at[s + INVERSE]!;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ex = px - t * dx;
  const ey = py - t * dy;
  const ez = pz - t * dz;
  return ex * ex + ey * ey + ez * ez;
}

/** Distance from a place to the middle of segment `i`, mm. */
export function middleTo(at: Float64Array, i: number, x: number, y: number, z: number): number {
  const s = STRIDE * i;
  const dx = at[s + MIDDLE]! - x;
  const dy = at[s + MIDDLE + 1]! - y;
  const dz = at[s + MIDDLE + 2]! - z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

export const halfOf = (at: Float64Array, i: number): number => at[STRIDE * i + HALF]!;

/** At most the distance from a place to segment `i`, mm. */
export const gapTo = (at: Float64Array, i: number, x: number, y: number, z: number): number =>
  middleTo(at, i, x, y, z) - halfOf(at, i);

/** Segments in a row that are looked at as one first. */
export const CHUNK = 16;

/** Balls (x, y, z, radius) around every CHUNK segments. */
export function chunksOf({ at, count }: Segments): Float64Array {
  const out = new Float64Array(4 * Math.ceil(count / CHUNK));
  for (let chunk = 0; 4 * chunk < out.length; chunk++) {
    const [first, end] = [CHUNK * chunk, Math.min(count, CHUNK * (chunk + 1))];
    for (let i = first; i < end; i++)
      for (let k = 0; k < 3; k++) out[4 * chunk + k]! += at[STRIDE * i + MIDDLE + k]! / (end - first);
    const [x, y, z] = [out[4 * chunk]!, out[4 * chunk + 1]!, out[4 * chunk + 2]!];
    for (let i = first; i < end; i++)
      out[4 * chunk + 3] = Math.max(out[4 * chunk + 3]!, middleTo(at, i, x, y, z) + halfOf(at, i));
  }
  return out;
}

/** How far a chunk's middle is from a place, mm. */
export function chunkTo(chunks: Float64Array, chunk: number, x: number, y: number, z: number): number {
  const dx = chunks[4 * chunk]! - x;
  const dy = chunks[4 * chunk + 1]! - y;
  const dz = chunks[4 * chunk + 2]! - z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Whether any chunk comes within `reach` of the middle of a ball. */
export function chunkComesNear(chunks: Float64Array, balls: Float64Array, ball: number, reach: number): boolean {
  const x = balls[4 * ball]!;
  const y = balls[4 * ball + 1]!;
  const z = balls[4 * ball + 2]!;
  for (let chunk = 0; 4 * chunk < chunks.length; chunk++)
    if (chunkTo(chunks, chunk, x, y, z) - chunks[4 * chunk + 3]! <= reach) return true;
  return false;
}

/** Whether any segment comes within `reach` of the middle of a ball (four numbers each: x, y, z, radius). */
export function comesNear({ at, count }: Segments, balls: Float64Array, ball: number, reach: number): boolean {
  const x = balls[4 * ball]!;
  const y = balls[4 * ball + 1]!;
  const z = balls[4 * ball + 2]!;
  for (let i = 0; i < count; i++) if (gapTo(at, i, x, y, z) <= reach) return true;
  return false;
}

/** Segments cut down to those at hand, in a buffer for as many as there may be. */
export interface Shortened {
  count: number;
  readonly at: Float64Array;
}

/** Copies the segments that come within `reach` of the middle of a ball. */
export function keepNear(from: Segments, balls: Float64Array, ball: number, reach: number, into: Shortened): void {
  const x = balls[4 * ball]!;
  const y = balls[4 * ball + 1]!;
  const z = balls[4 * ball + 2]!;
  into.count = 0;
  for (let i = 0; i < from.count; i++)
    if (gapTo(from.at, i, x, y, z) <= reach) copySegment(from, i, into.at, into.count++);
}
