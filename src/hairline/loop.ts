import type { Hairline } from './construct';
import { copySegment, STRIDE, type Segments } from './segments';

/** A line and its segments in head space. */
export interface Line {
  readonly hairline: Hairline;
  readonly segments: Segments;
}

/** The segments that came and those that went when one line gave way to the other. */
export function changeOf(before: Line, now: Line): Segments {
  const { removed, added } = changedSegments(before.hairline, now.hairline);
  const count = removed.length + added.length;
  const at = new Float64Array(STRIDE * count);
  removed.forEach((segment, n) => copySegment(before.segments, segment, at, n));
  added.forEach((segment, n) => copySegment(now.segments, segment, at, removed.length + n));
  return { count, at };
}

/**
 * The segments of each of two loops that the other lacks. What both share is in the same order in both; on a loop that is dragged all
 * but the stretch in the hand.
 */
function changedSegments(before: Hairline, now: Hairline): { removed: number[]; added: number[] } {
  const known = new Map<number, number>();
  const was = before.stretch.length;
  for (let i = was - 1; i >= 0; i--) known.set(keyOf(before, i), i);
  const removed: number[] = [];
  const added: number[] = [];
  let next = 0;
  for (let j = 0; j < now.stretch.length; j++) {
    const i = known.get(keyOf(now, j));
    if (i === undefined || i < next || !isSame(before, i, now, j)) {
      added.push(j);
      continue;
    }
    for (; next < i; next++) removed.push(next);
    next = i + 1;
  }
  for (; next < was; next++) removed.push(next);
  return { removed, added };
}

const keyOf = ({ uv }: Hairline, i: number): number => uv[2 * i]! + 8192 * uv[2 * i + 1]!;

function isSame(before: Hairline, i: number, now: Hairline, j: number): boolean {
  const [iNext, jNext] = [(i + 1) % before.stretch.length, (j + 1) % now.stretch.length];
  return (
    before.stretch[i] === now.stretch[j] &&
    before.uv[2 * i] === now.uv[2 * j] &&
    before.uv[2 * i + 1] === now.uv[2 * j + 1] &&
    before.uv[2 * iNext] === now.uv[2 * jNext] &&
    before.uv[2 * iNext + 1] === now.uv[2 * jNext + 1]
  );
}
