import { chartUvOf, locate, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { positionOf } from '../anatomy/landmarks';
import type { LINE_RANGE } from '../design/line';
import { baseAt, midlineOf } from './base';
import type { Hairline } from './construct';
import { asCorner } from './corner';
import { humpAt } from './hump';
import { required } from './lower';
import { napeLevel } from './nape';
import { earTop } from './outline';
import type { Side, SkinPlace } from './tape';

/** A handle by what it holds. */
export type Grip =
  | { readonly kind: 'mid-frontal' }
  | { readonly kind: 'peak' }
  | { readonly kind: 'nape' }
  | { readonly kind: 'corner' | 'hump' | 'temple' | 'sideburn' | 'ear'; readonly side: Side };

/** The numbers of a handle, mm. */
export type Wanted = Partial<Record<keyof typeof LINE_RANGE, number>>;

/** The skin at a chart position; throws where there is none. */
export function charted({ surface, chart }: Head, uv: ChartUv | undefined): SkinPlace {
  const point = required(uv && locate(surface, chart, ...uv), `uv ${uv?.join(', ')}`);
  return { point, xyz: positionOf(surface, point) };
}

/** A handle's numbers on a line as it is. */
export function numbersOf(head: Head, { shape, bends }: Hairline, grip: Grip): Wanted {
  if (grip.kind === 'mid-frontal') return { midFrontalMm: shape.midFrontalMm };
  if (grip.kind === 'peak') return { peakMm: shape.peak?.tallMm ?? 0 };
  if (grip.kind === 'nape') return { napeMm: shape.napeMm };
  const { side } = grip;
  const { corner, edits } = shape.sides[side];
  if (grip.kind === 'corner') return { ...corner };
  if (grip.kind === 'hump') return { humpMm: edits.humpMm ?? 0 };
  if (grip.kind === 'ear') return { earMm: edits.earMm ?? 0 };
  if (grip.kind === 'temple') return behindBrow(head, side, bends[side].peak);
  return beforeTragus(head, side, charted(head, bends[side].sideburn).xyz);
}

function behindBrow(head: Head, side: Side, { y, z }: { readonly y: number; readonly z: number }): Wanted {
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  return { templeBehindMm: browZ - z, templeAboveMm: y - browY };
}

function beforeTragus(head: Head, side: Side, [, y, z]: SkinPlace['xyz']): Wanted {
  const [, earY, earZ] = head.landmarks[`tragus.${side}`].at;
  return { sideburnFrontMm: z - earZ, sideburnAboveMm: y - earY };
}

/** The numbers that bring a handle to a place. */
export function wantedAt(head: Head, { shape, bends }: Hairline, grip: Grip, to: SkinPlace): Wanted {
  const [, y] = to.xyz;
  if (grip.kind === 'mid-frontal') return { midFrontalMm: midlineMm(head, to) };
  if (grip.kind === 'peak') return { peakMm: shape.midFrontalMm - midlineMm(head, to) };
  if (grip.kind === 'nape') return { napeMm: y - napeLevel(head, 0) };
  const { side } = grip;
  if (grip.kind === 'corner') return { ...asCorner(head, baseAt(head, shape.midFrontalMm).tapes[side], side, to) };
  if (grip.kind === 'ear') return { earMm: y - earTop(head, side).y };
  if (grip.kind === 'sideburn') return beforeTragus(head, side, to.xyz);
  if (grip.kind === 'temple') return behindBrow(head, side, { y, z: to.xyz[2] });
  const uv = chartUvOf(head.surface, head.chart, to.point);
  return { humpMm: Number.isNaN(uv[0]) ? 0 : humpAt(bends[side].crest, uv) };
}

/** Tape up the midline to the place nearest to another, seen from the side; mm. */
export function midlineMm(head: Head, { xyz: [, y, z] }: SkinPlace): number {
  const { path, mm } = midlineOf(head);
  let [best, least] = [0, Infinity];
  for (let i = 0; i + 1 < path.length; i++) {
    const [, py, pz] = path[i]!;
    const [dy, dz] = [path[i + 1]![1] - py, path[i + 1]![2] - pz];
    const t = Math.max(0, Math.min(1, ((y - py) * dy + (z - pz) * dz) / (dy * dy + dz * dz || 1)));
    const gap = Math.hypot(py + t * dy - y, pz + t * dz - z);
    if (gap < least) [best, least] = [mm[i]! + t * (mm[i + 1]! - mm[i]!), gap];
  }
  return best;
}
