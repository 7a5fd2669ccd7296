import { locate } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { positionOf } from '../anatomy/landmarks';
import type { Vec3 } from '../anatomy/mesh';
import { LINE_RANGE, type LineEdits, type SideEdits } from '../design/line';
import type { Hairline } from './construct';
import { STRETCHES, type StretchName } from './lower';
import { lineOf, type LineSource } from './shape';
import { level, midline, placeAt, setBack, vertical, type Side, type SkinPlace } from './tape';

/** What a hand can take hold of on a line. */
export const HANDLES = [
  'mid-frontal',
  'peak',
  'corner-left',
  'corner-right',
  'hump-left',
  'hump-right',
  'temple-left',
  'temple-right',
  'sideburn-left',
  'sideburn-right',
  'ear-left',
  'ear-right',
  'nape',
] as const;
export type HandleName = (typeof HANDLES)[number];

/** Where a line's handles are on the skin; `peak` only where the line has one. */
export function handlePlaces(head: Head, hairline: Hairline): ReadonlyMap<HandleName, SkinPlace> {
  const { shape } = hairline;
  const up = midline(head);
  const base = placeAt(head, up, shape.midFrontalMm);
  const places = new Map<HandleName, SkinPlace>([['mid-frontal', base]]);
  if (shape.peak) places.set('peak', placeAt(head, up, shape.midFrontalMm - shape.peak.tallMm));
  for (const side of ['left', 'right'] as const) {
    const { lateralMm, setbackMm } = shape.sides[side].corner;
    const corner = setBack(head, placeAt(head, level(head, base, side), lateralMm), setbackMm);
    const temple = farthest(head, hairline, side, 'temple', ([, , z]) => z);
    const hump: Vec3 = [
      (corner.xyz[0] + temple.xyz[0]) / 2,
      (corner.xyz[1] + temple.xyz[1]) / 2,
      (corner.xyz[2] + temple.xyz[2]) / 2,
    ];
    places.set(`corner-${side}`, corner);
    places.set(
      `hump-${side}`,
      farthest(head, hairline, side, 'temple', ([x, y, z]) => -Math.hypot(x - hump[0], y - hump[1], z - hump[2])),
    );
    places.set(`temple-${side}`, temple);
    places.set(
      `sideburn-${side}`,
      farthest(head, hairline, side, 'sideburn', ([, y, z]) => z - y),
    );
    places.set(
      `ear-${side}`,
      farthest(head, hairline, side, 'ear', ([, y]) => y),
    );
  }
  places.set(
    'nape',
    farthest(head, hairline, 'left', 'nape', ([x]) => -Math.abs(x)),
  );
  return places;
}

/** The vertex of one side's stretch that is farthest by some measure. */
function farthest(
  head: Head,
  { uv, xyz, stretch }: Hairline,
  side: Side,
  name: StretchName,
  measure: (xyz: Vec3) => number,
): SkinPlace {
  let best = -1;
  let most = -Infinity;
  for (let i = 0; i < stretch.length; i++) {
    if (STRETCHES[stretch[i]!] !== name || (side === 'left') !== xyz[3 * i]! > -1e-3) continue;
    const value = measure([xyz[3 * i]!, xyz[3 * i + 1]!, xyz[3 * i + 2]!]);
    if (value > most) [best, most] = [i, value];
  }
  const point = locate(head.surface, head.chart, uv[2 * best]!, uv[2 * best + 1]!);
  if (!point) throw new Error(`no ${name} on the ${side}`);
  return { point, xyz: positionOf(head.surface, point) };
}

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, Math.round(100 * value) / 100));

/**
 * What is edited after a handle was dragged to a place on the skin, held to what the head allows: the line stays free of crossings and on
 * the chart, and the other handles stay where they are. With `mirror` the other side gets the same numbers.
 */
export function moveHandle(
  head: Head,
  source: LineSource,
  handle: HandleName,
  to: SkinPlace,
  mirror: boolean,
): LineEdits {
  const { line } = source;
  const shape = lineOf(source);
  if (handle === 'mid-frontal') return { ...line, midFrontalMm: clamp(midlineMm(head, to), LINE_RANGE.midFrontalMm) };
  if (handle !== 'corner-left' && handle !== 'corner-right') return line;
  const side = handle === 'corner-left' ? 'left' : 'right';
  const { lateralMm, setbackMm } = cornerAt(head, shape.midFrontalMm, side, to);
  const corner: SideEdits = {
    lateralMm: clamp(lateralMm, LINE_RANGE.lateralMm),
    setbackMm: clamp(setbackMm, LINE_RANGE.setbackMm),
  };
  const other = side === 'left' ? 'right' : 'left';
  const edits = { ...line, [side]: { ...line[side], ...corner } };
  return mirror ? { ...edits, [other]: { ...line[other], ...corner } } : edits;
}

/** What is edited after a handle was moved along the skin by keys: towards the client's left, and up or back; mm. */
export function nudgeHandle(
  head: Head,
  source: LineSource,
  handle: HandleName,
  by: { readonly asideMm: number; readonly upMm: number },
  mirror: boolean,
): LineEdits {
  const { line } = source;
  const { midFrontalMm, sides } = lineOf(source);
  if (handle === 'mid-frontal')
    return { ...line, midFrontalMm: clamp(midFrontalMm + by.upMm, LINE_RANGE.midFrontalMm) };
  if (handle !== 'corner-left' && handle !== 'corner-right') return line;
  const side = handle === 'corner-left' ? 'left' : 'right';
  const { lateralMm, setbackMm } = sides[side].corner;
  const base = placeAt(head, midline(head), midFrontalMm);
  const outwards = side === 'left' ? by.asideMm : -by.asideMm;
  const to = setBack(head, placeAt(head, level(head, base, side), lateralMm + outwards), setbackMm + by.upMm);
  return moveHandle(head, source, handle, to, mirror);
}

/** Tape up the midline to the place level with another, mm. */
function midlineMm(head: Head, { xyz }: SkinPlace): number {
  const tape = midline(head);
  let [best, least] = [0, Infinity];
  for (let mm = 0; mm < tape.lengthMm; mm += 0.25) {
    const [, y, z] = placeAt(head, tape, mm).xyz;
    const gap = Math.hypot(y - xyz[1], z - xyz[2]);
    if (gap < least) [best, least] = [mm, gap];
  }
  return best;
}

/** A place told as a corner. */
function cornerAt(
  head: Head,
  midFrontalMm: number,
  side: Side,
  { xyz }: SkinPlace,
): { lateralMm: number; setbackMm: number } {
  const tape = level(head, placeAt(head, midline(head), midFrontalMm), side);
  let lateralMm = 0;
  while (lateralMm + 0.05 < tape.lengthMm && Math.abs(placeAt(head, tape, lateralMm).xyz[0]) < Math.abs(xyz[0]))
    lateralMm += 0.05;
  const from = placeAt(head, tape, lateralMm);
  const sign = xyz[1] >= from.xyz[1] ? 1 : -1;
  const column = vertical(head, from, 100 * sign);
  const i = column.path.findIndex(([, y]) => sign * (y - xyz[1]) >= 0);
  return { lateralMm, setbackMm: sign * (i < 0 ? column.lengthMm : column.mm[i]!) };
}
