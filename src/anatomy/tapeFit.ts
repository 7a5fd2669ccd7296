import { TAPE_RANGE, type TapeEdits } from '../design/client';
import type { Landmarks } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';
import { tapeMm, TAPES, tapePlane, tapePoints, trianglesNear, type TapeMeasures, type TapeName, type TapePoints } from './tapeLines';
import { NO_WARP, WARP_RANGE, warpPoint, warpPoints, type Warp } from './warp';

/** A head to be measured: its surface twice, and which triangles of each a tape may lie on. */
export interface Measurable {
  readonly fine: TriMesh;
  readonly coarse: TriMesh;
  readonly fineTriangles: Uint32Array;
  readonly coarseTriangles: Uint32Array;
  readonly landmarks: Landmarks;
  /** Vertices among which the farthest point of the occiput lies. */
  readonly back: Uint32Array;
}

/** Of a tape in mm, what can be fitted: those that were measured, within their range. */
export function wantedTapes(tape: TapeEdits): Partial<Record<TapeName, number>> {
  const given = TAPES.filter((name) => tape[name] !== undefined && Number.isFinite(tape[name]));
  return Object.fromEntries(
    given.map((name) => [name, Math.min(TAPE_RANGE[name].max, Math.max(TAPE_RANGE[name].min, tape[name]!))]),
  );
}

/** Planes move by no more than this while a head is fitted, mm. */
const BAND_MM = 22;

/** The head as it is, under all three tapes: on its finest triangles. */
export function measureTapes(head: Measurable): TapeMeasures {
  const points = pointsOf(head, NO_WARP);
  const { positions } = head.fine;
  const of = (name: TapeName) => {
    const plane = tapePlane(name, points);
    return tapeMm(positions, trianglesNear(head.fine, head.fineTriangles, plane, BAND_MM), plane);
  };
  return Object.fromEntries(TAPES.map((name) => [name, of(name)])) as unknown as TapeMeasures;
}

/** Landmarks under a warp, the occiput where it is farthest from the glabella. */
function pointsOf({ landmarks, back, fine }: Measurable, warp: Warp): TapePoints {
  const points = tapePoints(landmarks, (at) => warpPoint(warp, at));
  let [best, farthest]: [Vec3, number] = [points.occiput, 0];
  const { positions: p } = fine;
  for (const v of back) {
    const at = warpPoint(warp, [0, p[3 * v + 1]!, p[3 * v + 2]!]);
    const mm = Math.hypot(at[1] - points.glabella[1], at[2] - points.glabella[2]);
    if (mm > farthest) [best, farthest] = [at, mm];
  }
  return { ...points, occiput: best };
}

const KEYS = ['scale', 'width', 'depth', 'height'] as const;
/** How readily each is used: a larger head first, then a differently shaped skull. */
const READINESS: Readonly<Record<keyof Warp, number>> = { scale: 1, width: 0.5, depth: 0.5, height: 0.7 };
const STEPS = 10;
const CLOSE_MM = 0.05;
const PROBE = 0.002;

/**
 * The warp under which a head has the tapes that are wanted, or as nearly as a human head can: damped Newton steps, each the smallest that
 * does it, by a measured Jacobian, on the coarse triangles; what the fine ones measure more is added.
 */
export function fitTapes(head: Measurable, wanted: Partial<Record<TapeName, number>>): Warp {
  const names = TAPES.filter((name) => wanted[name] !== undefined);
  if (names.length === 0) return NO_WARP;
  const measure = coarseMeasure(head, names);
  const fine = measureTapes(head);
  const own = measure(NO_WARP);
  const more = names.map((name, i) => fine[name] - own[i]!);
  const missing = (warp: Warp) => measure(warp).map((mm, i) => wanted[names[i]!]! - mm - more[i]!);
  let warp = NO_WARP;
  let gap = missing(warp);
  for (let step = 0; step < STEPS && Math.max(...gap.map(Math.abs)) > CLOSE_MM; step++) {
    const next = better(warp, gap, missing);
    if (!next) break;
    [warp, gap] = next;
  }
  return warp;
}

/** Measures on the coarse triangles near the tapes alone. */
function coarseMeasure(head: Measurable, names: readonly TapeName[]): (warp: Warp) => number[] {
  const own = pointsOf(head, NO_WARP);
  const lines = names.map((name) => trianglesNear(head.coarse, head.coarseTriangles, tapePlane(name, own), BAND_MM));
  const vertices = Uint32Array.from(new Set(lines.flatMap((corners) => [...corners])));
  const moved = new Float64Array(head.coarse.positions.length);
  return (warp) => {
    warpPoints(warp, head.coarse.positions, moved, vertices);
    const points = pointsOf(head, warp);
    return names.map((name, i) => tapeMm(moved, lines[i]!, tapePlane(name, points)));
  };
}

type Gap = readonly number[];

/** A step nearer, within what is human; undefined where there is none. */
function better(warp: Warp, gap: Gap, missing: (warp: Warp) => number[]): [Warp, number[]] | undefined {
  const slope = KEYS.map((key) => missing({ ...warp, [key]: warp[key] + PROBE }).map((mm, i) => (gap[i]! - mm) / PROBE));
  let free = KEYS.map(() => true);
  let move: readonly number[] = [];
  // What is at its end already and would be pushed further is left out.
  for (let round = 0; round < KEYS.length; round++) {
    move = smallestStep(slope, free, gap);
    const isBlocked = KEYS.map((key, k) => {
      const { min, max } = WARP_RANGE[key];
      return free[k]! && ((warp[key] <= min && move[k]! < 0) || (warp[key] >= max && move[k]! > 0));
    });
    if (!isBlocked.includes(true)) break;
    free = free.map((one, k) => one && !isBlocked[k]);
  }
  for (let share = 1; share > 0.1; share /= 2) {
    const next = moved(warp, move, share);
    const left = missing(next);
    if (norm(left) < norm(gap) - CLOSE_MM / 10) return [next, left];
  }
  return undefined;
}

const norm = (gap: Gap): number => Math.hypot(...gap);

const moved = (warp: Warp, move: readonly number[], share: number): Warp =>
  Object.fromEntries(
    KEYS.map((key, k) => {
      const { min, max } = WARP_RANGE[key];
      return [key, Math.min(max, Math.max(min, warp[key] + share * move[k]!))];
    }),
  ) as unknown as Warp;

/** mm² that the normal equations are softened by, so that measures which contradict each other share what can't be met. */
const SOFTENING = 2;

/** The step that closes the gap with the least warp: W Jᵀ (J W Jᵀ + ε)⁻¹ gap. */
function smallestStep(slope: readonly (readonly number[])[], free: readonly boolean[], gap: Gap): number[] {
  const readiness = KEYS.map((key, k) => (free[k] ? READINESS[key] : 0));
  const matrix = gap.map((_, i) =>
    gap.map((__, j) => slope.reduce((sum, s, k) => sum + readiness[k]! * s[i]! * s[j]!, i === j ? SOFTENING : 0)),
  );
  const pull = solve(matrix, gap);
  return slope.map((s, k) => readiness[k]! * s.reduce((sum, mm, i) => sum + mm * pull[i]!, 0));
}

/** Gauss–Jordan; the matrix is symmetric and positive. */
function solve(matrix: number[][], right: Gap): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  rows.forEach((row, i) => {
    const pivot = row[i]!;
    for (let k = i; k < row.length; k++) row[k]! /= pivot;
    rows.forEach((other, j) => {
      const factor = other[i]!;
      if (j !== i) for (let k = i; k < row.length; k++) other[k]! -= factor * row[k]!;
    });
  });
  return rows.map((row) => row.at(-1)!);
}
