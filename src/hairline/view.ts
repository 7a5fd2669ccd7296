import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';

/** From where the chart's skin is looked at, along an axis of head space. */
export type Viewpoint = 'left' | 'right' | 'behind';

interface View {
  readonly bins: ReadonlyMap<number, readonly number[]>;
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

const binOf = (p: number, q: number): number => Math.floor(p / BIN_MM) * 1024 + Math.floor(q / BIN_MM);

function buildView({ surface, chart }: Head, from: Viewpoint): View {
  const { axis, sign, axes } = FACING[from];
  const { positions, indices } = surface;
  const bins = new Map<number, number[]>();
  for (const t of chart.triangles) {
    const corners = [0, 1, 2].map((k) => 3 * indices[3 * t + k]!);
    if (corners.some((at) => sign * positions[at + axis]! <= -BIN_MM)) continue;
    const [ps, qs] = axes.map((a) => corners.map((at) => positions[at + a]!)) as [number[], number[]];
    const [lowP, highP] = [Math.floor(Math.min(...ps) / BIN_MM), Math.floor(Math.max(...ps) / BIN_MM)];
    const [lowQ, highQ] = [Math.floor(Math.min(...qs) / BIN_MM), Math.floor(Math.max(...qs) / BIN_MM)];
    for (let p = lowP; p <= highP; p++)
      for (let q = lowQ; q <= highQ; q++) {
        const bin = p * 1024 + q;
        const list = bins.get(bin);
        if (list) list.push(t);
        else bins.set(bin, [t]);
      }
  }
  return { bins, axes };
}

/**
 * The chart position of the skin seen at two coordinates in mm: z and y from the left or right, x and y from behind. Undefined where
 * the chart has no skin. The picture of one half of the head from its side is one to one but for the overhang of the vertex.
 */
export function seenFrom(head: Head, from: Viewpoint, p: number, q: number): ChartUv | undefined {
  const { bins, axes } = viewOf(head, from);
  const { surface, chart } = head;
  const { positions: xyz, indices } = surface;
  for (const t of bins.get(binOf(p, q)) ?? []) {
    const [i, j, k] = [3 * indices[3 * t]!, 3 * indices[3 * t + 1]!, 3 * indices[3 * t + 2]!];
    const [m, n] = axes;
    const [ap, aq] = [xyz[i + m]!, xyz[i + n]!];
    const [bp, bq, cp, cq] = [xyz[j + m]! - ap, xyz[j + n]! - aq, xyz[k + m]! - ap, xyz[k + n]! - aq];
    const det = bp * cq - bq * cp;
    if (Math.abs(det) < 1e-9) continue;
    const b = ((p - ap) * cq - (q - aq) * cp) / det;
    const c = (bp * (q - aq) - bq * (p - ap)) / det;
    if (b >= 0 && c >= 0 && b + c <= 1) return chartUvOf(surface, chart, { triangle: t, b, c });
  }
  return undefined;
}
