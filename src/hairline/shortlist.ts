import { CHUNK, chunkTo, halfOf, middleTo, squaredTo, type Segments } from './segments';

/** The way over the skin is measured to be shorter than the one through space by less than this, mm. */
export const CHORD_MM = 0.5;
/** More than rounding makes of any of these distances, mm. */
const SLACK_MM = 1e-6;

/** Segments by number, the first `count` of a buffer. */
export interface Shortlist {
  readonly of: Uint32Array;
  count: number;
}

/** Lists to choose segments into, each from the one before. */
export function listsFor(count: number): Record<'inChunks' | 'ofLarge' | 'ofSmall', Shortlist> {
  const empty = (): Shortlist => ({ of: new Uint32Array(count), count: 0 });
  return { inChunks: empty(), ofLarge: empty(), ofSmall: empty() };
}

/** Chooses the segments of chunks that may hold the nearest to anything in a ball. */
export function selectChunks(
  chunks: Float64Array,
  segments: number,
  balls: Float64Array,
  ball: number,
  into: Shortlist,
): void {
  const x = balls[4 * ball]!;
  const y = balls[4 * ball + 1]!;
  const z = balls[4 * ball + 2]!;
  let least = Infinity;
  for (let chunk = 0; 4 * chunk < chunks.length; chunk++)
    least = Math.min(least, chunkTo(chunks, chunk, x, y, z) + chunks[4 * chunk + 3]!);
  const reach = least + 2 * balls[4 * ball + 3]! + SLACK_MM;
  into.count = 0;
  for (let chunk = 0; 4 * chunk < chunks.length; chunk++) {
    if (chunkTo(chunks, chunk, x, y, z) - chunks[4 * chunk + 3]! > reach) continue;
    const end = Math.min(segments, CHUNK * (chunk + 1));
    for (let i = CHUNK * chunk; i < end; i++) into.of[into.count++] = i;
  }
}

let apart = new Float64Array(2048);

/**
 * Chooses the segments of a list that may be the nearest to anything in a ball and within `farthestMm` of it; returns how near they must
 * come to its middle.
 */
export function select(
  { at }: Segments,
  from: Shortlist,
  balls: Float64Array,
  ball: number,
  farthestMm: number,
  into: Shortlist,
): number {
  const x = balls[4 * ball]!;
  const y = balls[4 * ball + 1]!;
  const z = balls[4 * ball + 2]!;
  const radius = balls[4 * ball + 3]!;
  if (apart.length < from.count) apart = new Float64Array(2 * from.count);
  let least = Infinity;
  for (let n = 0; n < from.count; n++) {
    const segment = from.of[n]!;
    const middle = middleTo(at, segment, x, y, z);
    apart[n] = middle - halfOf(at, segment);
    if (middle < least) least = middle;
  }
  const reach = Math.min(least + 2 * radius, farthestMm + CHORD_MM + radius) + SLACK_MM;
  into.count = 0;
  for (let n = 0; n < from.count; n++) if (apart[n]! <= reach) into.of[into.count++] = from.of[n]!;
  return reach;
}

/** The segment of a list that is nearest to a place through space, the first of equals; −1 where none is within reach. */
export function nearest(
  { at }: Segments,
  { of, count }: Shortlist,
  x: number,
  y: number,
  z: number,
  reachMm: number,
): number {
  let best = reachMm * reachMm;
  let segment = -1;
  for (let n = 0; n < count; n++) {
    const squared = squaredTo(at, of[n]!, x, y, z);
    if (squared >= best) continue;
    best = squared;
    segment = of[n]!;
  }
  return segment;
}
