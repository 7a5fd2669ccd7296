import { chartUvOf } from '../../anatomy/chart';
import type { Head } from '../../anatomy/head';
import type { Design } from '../../design/schema';
import { fitFront } from '../../hairline/pencil';
import type { SkinPlace } from '../../hairline/tape';
import { commitDraft, holdDraft } from '../../store/draft';
import { setShaping, shaping, type DrawingProblem } from '../../store/shaping';
import { studio } from '../../store/studio';

/** Shorter is no front, mm. */
const SHORTEST_MM = 15;
/** More of a stroke beside the hair-bearing skin is not followed. */
const MOST_OFF_SCALP = 0.2;

/** The line drawn last, for as long as nothing else has changed since. */
let last:
  | { readonly head: Head; readonly base: Design; readonly places: readonly SkinPlace[]; readonly fitted: Design }
  | undefined;

let committing = false;

/** Makes a drawn line the design's, as one step; or says why not and leaves the design as it is. */
export function takeDrawing(head: Head, base: Design, places: readonly SkinPlace[], isOff: boolean): void {
  const problem = isOff ? 'off-head' : problemOf(head, places);
  const line = problem ? undefined : fitFront(head, base, places, shaping.getState().smoothing);
  if (!line) return setShaping({ problem: problem ?? 'no-front' });
  holdDraft({ line });
  const fitted = commit();
  last = { head, base, places, fitted };
  setShaping({ problem: null, isFresh: true });
}

/** Shows the line drawn last smoothed more or less, until it is let go. */
export function smoothDrawing(smoothing: number): void {
  setShaping({ smoothing });
  if (!last) return;
  const line = fitFront(last.head, last.base, last.places, smoothing);
  if (line) holdDraft({ line });
}

/** Decides for the smoothing shown; it can still be changed again. */
export function endSmoothing(): void {
  if (last) last = { ...last, fitted: commit() };
}

function commit(): Design {
  committing = true;
  commitDraft();
  committing = false;
  return studio.getState().design;
}

/** Whatever else changes the design ends the smoothing. */
studio.subscribe(({ design }) => {
  if (!last || committing || design === last.fitted) return;
  last = undefined;
  setShaping({ isFresh: false });
});

function problemOf(head: Head, places: readonly SkinPlace[]): DrawingProblem | undefined {
  if (lengthMm(places) < SHORTEST_MM) return 'too-short';
  const line = places.map(({ point }) => chartUvOf(head.surface, head.chart, point));
  if (line.filter(([u]) => Number.isNaN(u)).length > MOST_OFF_SCALP * line.length) return 'off-scalp';
  return crosses(line) ? 'crossing' : undefined;
}

const lengthMm = (places: readonly SkinPlace[]): number =>
  places.reduce((sum, { xyz: [x, y, z] }, i) => {
    const [px, py, pz] = places[Math.max(0, i - 1)]!.xyz;
    return sum + Math.hypot(x - px, y - py, z - pz);
  }, 0);

type Uv = readonly [number, number];

/** Whether a line meets itself; neighbouring pieces share a point and don't count. */
function crosses(line: readonly Uv[]): boolean {
  for (let i = 0; i + 1 < line.length; i++)
    for (let j = i + 2; j + 1 < line.length; j++) if (meet(line[i]!, line[i + 1]!, line[j]!, line[j + 1]!)) return true;
  return false;
}

const turn = ([ax, ay]: Uv, [bx, by]: Uv, [cx, cy]: Uv): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const meet = (a: Uv, b: Uv, c: Uv, d: Uv): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
