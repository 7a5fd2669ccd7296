import type { ChartUv } from '../anatomy/chart';

/** A corner of a path to be rounded, in chart units. */
export interface Bend {
  readonly uv: ChartUv;
  /** How far from the corner the rounding begins, in chart units; less where its sides are short. */
  readonly trim: number;
}

const mix = (p: ChartUv, q: ChartUv, t: number): ChartUv => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];

const gap = (p: ChartUv, q: ChartUv): number => Math.hypot(q[0] - p[0], q[1] - p[1]);

/** Points along an open control polygon whose inner corners are rounded by parabolas, not farther apart than `step`. */
export function roundedPath(bends: readonly Bend[], step: number): ChartUv[] {
  const out: ChartUv[] = [bends[0]!.uv];
  for (let i = 1; i < bends.length - 1; i++) {
    const [before, here, after] = [bends[i - 1]!.uv, bends[i]!.uv, bends[i + 1]!.uv];
    const { trim, from, to } = roundingOf(before, bends[i]!, after);
    out.push(from);
    const count = Math.ceil((2 * trim) / step);
    for (let k = 1; k <= count; k++) out.push(mix(mix(from, here, k / count), mix(here, to, k / count), k / count));
  }
  out.push(bends.at(-1)!.uv);
  return resample(out, step);
}

/** The parabola that rounds a bend: where it begins and ends, its apex, and how far from the bend it begins. */
export function roundingOf(
  before: ChartUv,
  { uv: here, trim: wanted }: Bend,
  after: ChartUv,
): { readonly from: ChartUv; readonly to: ChartUv; readonly apex: ChartUv; readonly trim: number } {
  const [back, on] = [gap(before, here), gap(here, after)];
  const trim = Math.min(wanted, back / 2, on / 2);
  const from = back > 0 ? mix(here, before, trim / back) : here;
  const to = on > 0 ? mix(here, after, trim / on) : here;
  return { from, to, apex: mix(mix(from, here, 0.5), mix(here, to, 0.5), 0.5), trim };
}

/** The same path with its points `step` apart or slightly less; both ends stay. */
function resample(path: readonly ChartUv[], step: number): ChartUv[] {
  const at = [0];
  for (let i = 1; i < path.length; i++) at.push(at[i - 1]! + gap(path[i - 1]!, path[i]!));
  const length = at.at(-1)!;
  const count = Math.max(1, Math.ceil(length / step));
  const out: ChartUv[] = [];
  for (let k = 0, i = 0; k < count; k++) {
    const want = (k * length) / count;
    while (i < path.length - 2 && at[i + 1]! <= want) i++;
    const span = at[i + 1]! - at[i]! || 1;
    out.push(mix(path[i]!, path[i + 1]!, (want - at[i]!) / span));
  }
  out.push(path.at(-1)!);
  return out;
}

/** A circular arc from `from`, setting out in `direction` (unit), turning by `turn` radians (positive: counter-clockwise). */
export function arc(from: ChartUv, direction: ChartUv, radius: number, turn: number, count: number): ChartUv[] {
  const side = Math.sign(turn) || 1;
  const centre: ChartUv = [from[0] - side * direction[1] * radius, from[1] + side * direction[0] * radius];
  const [x, y] = [from[0] - centre[0], from[1] - centre[1]];
  return Array.from({ length: count }, (_, i) => {
    const angle = (turn * (i + 1)) / count;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return [centre[0] + c * x - s * y, centre[1] + s * x + c * y] as const;
  });
}
