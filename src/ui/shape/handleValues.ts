import type { Head } from '../../anatomy/head';
import { LINE_RANGE, type LineEdits, type SideEdits } from '../../design/line';
import type { HandleName } from '../../hairline/handles';
import type { LineShape } from '../../hairline/shape';
import type { Side, SkinPlace } from '../../hairline/tape';

/** A handle's figures: the one that stands for it and a second one, mm, and what hands may ask of the first. */
export interface HandleValue {
  readonly mm: number;
  readonly also: number;
  readonly min: number;
  readonly max: number;
}

/** What each handle decides of a line or of one side of it. */
const PARTS = {
  'mid-frontal': ['midFrontalMm'],
  peak: ['peakMm'],
  corner: ['lateralMm', 'setbackMm'],
  hump: ['humpMm'],
  temple: ['templeBehindMm', 'templeAboveMm'],
  sideburn: ['sideburnFrontMm', 'sideburnAboveMm'],
  ear: ['earMm'],
  nape: ['napeMm'],
} as const;
type Part = keyof typeof PARTS;

function partsOf(handle: HandleName): { readonly part: Part; readonly side: Side | undefined } {
  const [, part, side] = /^(.*?)(?:-(left|right))?$/.exec(handle)!;
  return { part: part as Part, side: side as Side | undefined };
}

/** The figures of a handle that lies at `place`. */
export function handleValue(head: Head, shape: LineShape, handle: HandleName, place: SkinPlace): HandleValue {
  const { part, side } = partsOf(handle);
  const of = (key: keyof typeof LINE_RANGE, mm: number, also = 0): HandleValue => ({ mm, also, ...LINE_RANGE[key] });
  if (!side) {
    if (part === 'mid-frontal') return of('midFrontalMm', shape.midFrontalMm);
    return part === 'peak' ? of('peakMm', shape.peak?.tallMm ?? 0) : of('napeMm', shape.napeMm);
  }
  const { corner, edits } = shape.sides[side];
  const [, y, z] = place.xyz;
  const brow = head.landmarks[`outer-brow.${side}`].at;
  if (part === 'corner') return of('setbackMm', corner.setbackMm, corner.lateralMm);
  if (part === 'temple') return of('templeBehindMm', brow[2] - z, y - brow[1]);
  if (part === 'sideburn') return of('sideburnAboveMm', y - head.landmarks[`tragus.${side}`].at[1]);
  return part === 'ear' ? of('earMm', edits.earMm ?? 0) : of('humpMm', edits.humpMm ?? 0);
}

/** The edits without what a handle has changed, on the other side too where both are alike. */
export function withoutHandle(line: LineEdits, handle: HandleName, bothSides: boolean): LineEdits {
  const { part, side } = partsOf(handle);
  if (!side) return without(line, PARTS[part] as readonly (keyof LineEdits)[]);
  const sides = bothSides ? (['left', 'right'] as const) : ([side] as const);
  return sides.reduce<LineEdits>((edits, at) => {
    const { [at]: own = {}, ...rest } = edits;
    const kept = without(own, PARTS[part] as readonly (keyof SideEdits)[]);
    return Object.keys(kept).length === 0 ? rest : { ...rest, [at]: kept };
  }, line);
}

function without<T extends object>(edits: T, keys: readonly (keyof T)[]): T {
  const kept = { ...edits };
  for (const key of keys) delete kept[key];
  return kept;
}
