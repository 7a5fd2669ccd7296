import { hermite } from './knots';

/** What a curve is fitted to: points, and how much a bend of it counts against a miss (mm³, as a smoothing spline's λ). */
export interface FitInput {
  /** Where the curve has its knots, ascending. */
  readonly xs: readonly number[];
  /** Values that are given; the others are looked for. */
  readonly given: ReadonlyMap<number, number>;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly stiffness: number;
  /** A shape whose height is looked for, too, and taken off the curve. */
  readonly bump?: (x: number) => number;
}

/** The values at the knots that miss points and bend least in the sense of least squares, and the bump's height. */
export function smoothFit({ xs, given, points, stiffness, bump }: FitInput): { ys: number[]; bump: number } {
  const free = xs.map((_, i) => i).filter((i) => !given.has(i));
  const count = free.length + (bump ? 1 : 0);
  const matrix = Array.from({ length: count }, () => new Float64Array(count + 1));
  const add = (row: readonly number[], rest: number, weight: number): void => {
    for (let i = 0; i < count; i++) {
      if (row[i] === 0) continue;
      for (let j = 0; j < count; j++) matrix[i]![j]! += weight * row[i]! * row[j]!;
      matrix[i]![count]! += weight * row[i]! * rest;
    }
  };
  /** Splits a row over all knots into what is looked for and what is given. */
  const put = (row: readonly number[], y: number, height: number, weight: number): void => {
    const known = [...given].reduce((sum, [i, value]) => sum + row[i]! * value, 0);
    add([...free.map((i) => row[i]!), ...(bump ? [height] : [])], y - known, weight);
  };
  const bases = xs.map((_, k) => hermite(xs, xs.map((__, i) => (i === k ? 1 : 0)))); // prettier-ignore
  for (const [x, y] of points) put(bases.map((base) => base(x)), y, bump ? -bump(x) : 0, 1); // prettier-ignore
  for (let i = 1; i + 1 < xs.length; i++) {
    const [h, k] = [xs[i]! - xs[i - 1]!, xs[i + 1]! - xs[i]!];
    const row = xs.map((_, j) => (j === i - 1 ? 1 / h : j === i ? -1 / h - 1 / k : j === i + 1 ? 1 / k : 0));
    put(row, 0, 0, (2 * stiffness) / (h + k));
  }
  const solved = solve(matrix);
  const ys = xs.map((_, i) => given.get(i) ?? solved[free.indexOf(i)]!);
  return { ys, bump: bump ? solved[free.length]! : 0 };
}

/** Gauss's elimination with a little added to the diagonal: what nothing decides comes out as 0. */
function solve(rows: Float64Array[]): number[] {
  const count = rows.length;
  for (let i = 0; i < count; i++) {
    rows[i]![i]! += 1e-9;
    let pivot = i;
    for (let j = i + 1; j < count; j++) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let j = i + 1; j < count; j++) {
      const share = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= count; k++) rows[j]![k]! -= share * rows[i]![k]!;
    }
  }
  const out = Array.from({ length: count }, () => 0);
  for (let i = count - 1; i >= 0; i--) {
    let rest = rows[i]![count]!;
    for (let j = i + 1; j < count; j++) rest -= rows[i]![j]! * out[j]!;
    out[i] = rest / rows[i]![i]!;
  }
  return out;
}
