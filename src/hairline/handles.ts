import type { Head } from '../anatomy/head';
import type { LineEdits } from '../design/line';
import { baseAt, midlineOf } from './base';
import { constructHairline, type Hairline } from './construct';
import { charted, numbersOf, wantedAt, type Grip, type Wanted } from './grip';
import { napeLevel } from './nape';
import { earTop } from './outline';
import { settled } from './settle';
import { lineOf, type LineSource } from './shape';
import { placeAt, signOf, type Side, type SkinPlace } from './tape';
import { seenFrom } from './view';

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
export function handlePlaces(head: Head, { shape, bends }: Hairline): ReadonlyMap<HandleName, SkinPlace> {
  const places = new Map<HandleName, SkinPlace>([['mid-frontal', baseAt(head, shape.midFrontalMm).place]]);
  if (shape.peak) places.set('peak', placeAt(head, midlineOf(head), shape.midFrontalMm - shape.peak.tallMm));
  for (const side of ['left', 'right'] as const) {
    const { corner, hump, peak, sideburn } = bends[side];
    const top = earTop(head, side, shape.sides[side].edits.earMm);
    places.set(`corner-${side}`, corner);
    places.set(`hump-${side}`, charted(head, hump));
    places.set(`temple-${side}`, charted(head, peak.uv));
    places.set(`sideburn-${side}`, charted(head, sideburn));
    places.set(`ear-${side}`, charted(head, seenFrom(head, side, top.z, top.y)));
  }
  places.set('nape', charted(head, seenFrom(head, 'behind', 0, napeLevel(head, shape.napeMm))));
  return places;
}

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
  const line = constructHairline(head, lineOf(source));
  const grip = gripOf(handle);
  const [start, wanted] = [numbersOf(head, line, grip), wantedAt(head, line, grip, to)];
  return settled(head, source, line, grip, start, wanted, mirror);
}

/** What is edited after a handle was moved along the skin by keys: towards the client's left, and up or back; mm. */
export function nudgeHandle(
  head: Head,
  source: LineSource,
  handle: HandleName,
  by: { readonly asideMm: number; readonly upMm: number },
  mirror: boolean,
): LineEdits {
  const line = constructHairline(head, lineOf(source));
  const grip = gripOf(handle);
  const now = numbersOf(head, line, grip);
  const [along, up] = grip.kind === 'hump' ? [0, -by.upMm] : [by.asideMm, by.upMm];
  const out = 'side' in grip ? signOf(grip.side) * along : 0;
  const back = grip.kind === 'hump' ? up - signOf(grip.side) * by.asideMm : up;
  const wanted: Record<keyof Wanted, number> = {
    midFrontalMm: up,
    peakMm: -up,
    lateralMm: out,
    setbackMm: up,
    humpMm: back,
    templeBehindMm: out,
    templeAboveMm: up,
    sideburnFrontMm: -out,
    sideburnAboveMm: up,
    earMm: up,
    napeMm: up,
  };
  const moved = Object.entries(now).map(([name, mm]) => [name, mm + wanted[name as keyof Wanted]]);
  return settled(head, source, line, grip, now, Object.fromEntries(moved) as Wanted, mirror);
}

function gripOf(handle: HandleName): Grip {
  const [kind, side] = handle.split(/-(?=left|right)/) as [Grip['kind'], Side | undefined];
  return (side ? { kind, side } : { kind }) as Grip;
}
