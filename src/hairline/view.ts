import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';

/** From where the chart's skin is looked at, along an axis of head space. */
export type Viewpoint = 'left' | 'right' | 'behind';

/** The chart's triangles by bin of a picture, compressed rows, in rising order in a bin. */
interface View {
  readonly lowP: number;
  readonly lowQ: number;
  /** Bins along each axis. */
  readonly across: number;
  readonly up: number;
  readonly start: Uint32Array;
  readonly triangle: Uint32Array;
  /** The picture's two axes: 0, 1, 2 for x, y, z. */
  readonly axes: readonly [number, number];
}

const BIN_MM = 6;
const FACING: Readonly<Record<Viewpoint, { axis: 0 | 2; sign: 1 | -1; axes: readonly [number, number] }>> = {
  left: { axis: 0, sign: 1, axes: [2, 1] },
  right: { axis: 0, sign: -1, axes: [2, 1] },
  behind: { axis: 2, sign: -1, axes: [0, 1] },
};

const views = new WeakMap<Head, Map<Viewpoint, View>>();

function viewOf(head: Head, from: Viewpoint): View {
  let known = views.get(head);
  if (!known) views.set(head, (known = new Map<Viewpoint, View>()));
  let view = known.get(from);
  if (!view) known.set(from, (view = buildView(head, from)));
  return view;
}

function buildView({ surface: { positions, indices }, chart }: Head, from: Viewpoint): View {
  const { axis, sign, axes } = FACING[from];
  const facing = chart.triangles.filter((t) => {
    for (let k = 3 * t; k < 3 * t + 3; k++) if (sign * positions[3 * indices[k]! + axis]! <= -BIN_MM) return false;
    return true;
  });
  const [p, q] = axes.map((a) => binRanges(positions, indices, facing, a)) as [BinRanges, BinRanges];
  const across = p.most - p.least + 1;
  const up = q.most - q.least + 1;
  const start = new Uint32Array(across * up + 1);
  const each = (visit: (bin: number, n: number) => void) => {
    for (let n = 0; n < facing.length; n++)
      for (let x = p.low[n]! - p.least; x <= p.high[n]! - p.least; x++)
        for (let y = q.low[n]! - q.least; y <= q.high[n]! - q.least; y++) visit(x * up + y, n);
  };
  each((bin) => start[bin + 1]!++);
  for (let bin = 0; bin < across * up; bin++) start[bin + 1]! += start[bin]!;
  const cursor = start.slice();
  const triangle = new Uint32Array(start.at(-1)!);
  each((bin, n) => (triangle[cursor[bin]!++] = facing[n]!));
  return { lowP: p.least, lowQ: q.least, across, up, start, triangle, axes };
}

/** Each triangle's first and last bin along an axis, and those of all. */
interface BinRanges {
  readonly low: Int16Array;
  readonly high: Int16Array;
  readonly least: number;
  readonly most: number;
}

function binRanges(positions: Float32Array, indices: Uint32Array, triangles: Uint32Array, axis: number): BinRanges {
  const low = new Int16Array(triangles.length);
  const high = new Int16Array(triangles.length);
  let [least, most] = [Infinity, -Infinity];
  for (let n = 0; n < triangles.length; n++) {
    const t = 3 * triangles[n]!;
    const a = positions[3 * indices[t]! + axis]!;
    const b = positions[3 * indices[t + 1]! + axis]!;
    const c = positions[3 * indices[t + 2]! + axis]!;
    low[n] = Math.floor(Math.min(a, b, c) / BIN_MM);
    high[n] = Math.floor(Math.max(a, b, c) / BIN_MM);
    least = Math.min(least, low[n]!);
    most = Math.max(most, high[n]!);
  }
  return { low, high, least, most };
}

/**
 * The chart position of the skin seen at two coordinates in mm: z and y from the left or right, x and y from behind. Undefined where
 * the chart has no skin. The picture of one half of the head from its side is one to one but for the overhang of the vertex.
 */
export function seenFrom(head: Head, from: Viewpoint, p: number, q: number): ChartUv | undefined {
  const { lowP, lowQ, across, up, start, triangle, axes } = viewOf(head, from);
  const { surface, chart } = head;
  const { positions: xyz, indices } = surface;
  const [m, n] = axes;
  const x = Math.floor(p / BIN_MM) - lowP;
  const y = Math.floor(q / BIN_MM) - lowQ;
  if (!(x >= 0 && y >= 0 && x < across && y < up)) return undefined;
  for (let entry = start[x * up + y]!; entry < start[x * up + y + 1]!; entry++) {
    const t = triangle[entry]!;
    const i = 3 * indices[3 * t]!;
    const j = 3 * indices[3 * t + 1]!;
    const k = 3 * indices[3 * t + 2]!;
    const ap = xyz[i + m]!;
    const aq = xyz[i + n]!;
    const bp = xyz[j + m]! - ap;
    const bq = xyz[j + n]! - aq;
    const cp = xyz[k + m]! - ap;
    const cq = xyz[k + n]! - aq;
    const det = bp * cq - bq * cp;
    if (Math.abs(det) < 1e-9) continue;
    const b = ((p - ap) * cq - (q - aq) * cp) / det;
    const c = (bp * (q - aq) - bq * (p - ap)) / det;
    if (b >= 0 && c >= 0 && b + c <= 1) return chartUvOf(surface, chart, { triangle: t, b, c });
  }
  return undefined;
}
