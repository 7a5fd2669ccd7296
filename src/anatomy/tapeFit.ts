import { TAPE_RANGE, type TapeEdits } from '../design/client';
import type { Landmarks } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';
import {
  tapeMm,
  TAPES,
  tapePlane,
  tapePoints,
  trianglesNear,
  type TapeMeasures,
  type TapeName,
  type TapePoints,
} from './tapeLines';
import { NO_WARP, WARP_KEYS, WARP_RANGE, warpPoint, warpPoints, type Warp } from './warp';

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

/** How far a tape's plane moves at most while a head is fitted, mm: the farthest point behind wanders, the middle stays. */
const BAND_MM: Readonly<Record<TapeName, number>> = { circumferenceMm: 45, earToEarMm: 25, nasionInionMm: 8 };

/** Longer than any edge, mm. */
const EDGE_MM = 12;

/** The head as it is, under all three tapes: on its finest triangles. */
export const measureTapes = (head: Measurable): TapeMeasures => {
  const mm = fineMeasure(head, TAPES);
  return Object.fromEntries(TAPES.map((name, i) => [name, mm[i]])) as unknown as TapeMeasures;
};

function fineMeasure(head: Measurable, names: readonly TapeName[]): number[] {
  const points = pointsOf(head, NO_WARP);
  return names.map((name) => {
    const plane = tapePlane(name, points);
    return tapeMm(head.fine.positions, trianglesNear(head.fine, head.fineTriangles, plane, EDGE_MM), plane);
  });
}

/** Landmarks under a warp, the occiput where it is farthest from the glabella. */
function pointsOf({ landmarks, back, fine }: Measurable, warp: Warp): TapePoints {
  const points = tapePoints(landmarks, (at) => warpPoint(warp, at));
  const moved = new Float64Array(3 * back.length);
  for (let i = 0; i < back.length; i++)
    for (let k = 0; k < 3; k++) moved[3 * i + k] = fine.positions[3 * back[i]! + k]!;
  warpPoints(warp, moved, moved);
  let [best, farthest]: [Vec3, number] = [points.occiput, 0];
  for (let i = 0; i < moved.length; i += 3) {
    const mm = Math.hypot(moved[i + 1]! - points.glabella[1], moved[i + 2]! - points.glabella[2]);
    if (mm > farthest) [best, farthest] = [[points.glabella[0], moved[i + 1]!, moved[i + 2]!], mm];
  }
  return { ...points, occiput: best };
}

/** How readily each is used: a larger head first, then a differently shaped skull. */
const READINESS: Readonly<Record<keyof Warp, number>> = {
  scale: 1,
  width: 0.5,
  depth: 0.5,
  height: 0.7,
  crown: 0.6,
  ears: 6,
};
/** mm² that a warp of 1 of readiness 1 counts as much as: enough to choose among heads that fit, too little to keep one from fitting. */
const RELUCTANCE = 30;
const STEPS = 30;
const CLOSE_MM = 0.03;
const PROBE = 0.004;

/**
 * The warp under which a head has the tapes that are wanted, or as nearly as a human head can: Gauss–Newton steps within what is human,
 * damped (Marquardt 1963), by a Jacobian that is measured once and then follows the steps (Broyden 1965), on the coarse triangles; what
 * the fine ones measure more is added.
 */
export function fitTapes(head: Measurable, wanted: Partial<Record<TapeName, number>>): Warp {
  const names = TAPES.filter((name) => wanted[name] !== undefined);
  if (names.length === 0) return NO_WARP;
  const measure = coarseMeasure(head, names);
  const own = measure(NO_WARP);
  const more = fineMeasure(head, names).map((mm, i) => mm - own[i]!);
  return new Fit((warp) => measure(warp).map((mm, i) => wanted[names[i]!]! - mm - more[i]!)).run();
}

/** Measures on the coarse triangles near the tapes alone. */
function coarseMeasure(head: Measurable, names: readonly TapeName[]): (warp: Warp) => number[] {
  const own = pointsOf(head, NO_WARP);
  const lines = names.map((name) =>
    trianglesNear(head.coarse, head.coarseTriangles, tapePlane(name, own), BAND_MM[name]),
  );
  const vertices = Uint32Array.from(new Set(lines.flatMap((corners) => [...corners])));
  const moved = new Float64Array(head.coarse.positions.length);
  return (warp) => {
    warpPoints(warp, head.coarse.positions, moved, vertices);
    const points = pointsOf(head, warp);
    return names.map((name, i) => tapeMm(moved, lines[i]!, tapePlane(name, points)));
  };
}

type Gap = readonly number[];

class Fit {
  private warp = NO_WARP;
  private gap: Gap;
  /** mm that each measure grows by for 1 of each key. */
  private slope: number[][];
  private damping = 1e-3;

  constructor(private readonly missing: (warp: Warp) => Gap) {
    this.gap = missing(NO_WARP);
    this.slope = this.measureSlope();
  }

  run(): Warp {
    let isFresh = true;
    for (let step = 0; step < STEPS && Math.max(...this.gap.map(Math.abs)) > CLOSE_MM; step++) {
      if (this.improve()) isFresh = false;
      else if (isFresh && this.damping > 100) break;
      else if (!isFresh) {
        this.slope = this.measureSlope();
        isFresh = true;
      }
    }
    return this.warp;
  }

  private measureSlope(): number[][] {
    return WARP_KEYS.map((key) => {
      const probed = this.missing({ ...this.warp, [key]: this.warp[key] + PROBE });
      return this.gap.map((mm, i) => (mm - probed[i]!) / PROBE);
    });
  }

  /** Takes a step if it leads nearer; whether it does. */
  private improve(): boolean {
    const next = this.within(this.step());
    const left = this.missing(next);
    const isBetter = this.cost(next, left) < this.cost(this.warp, this.gap);
    this.learn(next, left);
    this.damping = isBetter ? Math.max(1e-6, this.damping / 10) : this.damping * 8;
    if (isBetter) [this.warp, this.gap] = [next, left];
    return isBetter;
  }

  private cost(warp: Warp, gap: Gap): number {
    const reluctance = WARP_KEYS.reduce((sum, key) => sum + warp[key] ** 2 / READINESS[key], 0);
    return gap.reduce((sum, mm) => sum + mm * mm, 0) + RELUCTANCE * reluctance;
  }

  /** The damped step; keys at their end that it would push further are left out. */
  private step(): number[] {
    let free = WARP_KEYS.map(() => true);
    for (;;) {
      const move = this.stepOf(free);
      const isBlocked = WARP_KEYS.map((key, k) => {
        const { min, max } = WARP_RANGE[key];
        return free[k]! && ((this.warp[key] <= min && move[k]! < 0) || (this.warp[key] >= max && move[k]! > 0));
      });
      if (!isBlocked.includes(true)) return move;
      free = free.map((one, k) => one && !isBlocked[k]);
    }
  }

  private stepOf(free: readonly boolean[]): number[] {
    const { slope, gap, warp } = this;
    const matrix = WARP_KEYS.map((key, a) =>
      WARP_KEYS.map((_, b) => {
        if (!free[a] || !free[b]) return a === b ? 1 : 0;
        const both = slope[a]!.reduce((sum, mm, i) => sum + mm * slope[b]![i]!, 0);
        return a === b ? both + (RELUCTANCE + this.damping * SCALE) / READINESS[key] : both;
      }),
    );
    const pull = WARP_KEYS.map((key, k) => {
      if (!free[k]) return 0;
      return slope[k]!.reduce((sum, mm, i) => sum + mm * gap[i]!, 0) - (RELUCTANCE * warp[key]) / READINESS[key];
    });
    return solve(matrix, pull);
  }

  private within(move: readonly number[]): Warp {
    return Object.fromEntries(
      WARP_KEYS.map((key, k) => {
        const { min, max } = WARP_RANGE[key];
        return [key, Math.min(max, Math.max(min, this.warp[key] + move[k]!))];
      }),
    ) as unknown as Warp;
  }

  /** Broyden's update: what a step has taught about the slope along it. */
  private learn(next: Warp, left: Gap): void {
    const went = WARP_KEYS.map((key) => next[key] - this.warp[key]);
    const squared = went.reduce((sum, d) => sum + d * d, 0);
    if (squared < 1e-12) return;
    const wrong = this.gap.map((mm, i) => mm - left[i]! - went.reduce((sum, d, k) => sum + d * this.slope[k]![i]!, 0));
    this.slope = this.slope.map((row, k) => row.map((mm, i) => mm + (wrong[i]! * went[k]!) / squared));
  }
}

/** mm² of a slope, for damping without a unit. */
const SCALE = 1e5;

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
