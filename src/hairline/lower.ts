import { chartToSkin, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { archEndY, napeLine } from './nape';
import { chartedSide, earArch, sideburnOf, smoothPath, type LowerEdits } from './outline';
import { Recent } from './recent';
import type { Side } from './tape';

/** The stretches of a hairline's loop, by number. */
export const STRETCHES = ['front', 'temple', 'sideburn', 'ear', 'nape'] as const;
export type StretchName = (typeof STRETCHES)[number];

/** Part of a loop on the chart; it ends where the next one begins. */
export interface Piece {
  readonly path: readonly ChartUv[];
  readonly stretch: StretchName;
  readonly side: Side;
}

/** Skin per unit of the chart over the temples and the neck, mm. */
export const NEAR_BORDER_MM = 240;

const lowerPaths = new Recent<readonly Piece[]>();

/** From the sideburn's back edge round the ear and along the nape: what all hairlines of a head share but for edits. */
export const lowerPath = (head: Head, side: Side, edits: LowerEdits = {}, napeMm = 0): readonly Piece[] =>
  lowerPaths.of(head, JSON.stringify([side, edits.sideburnFrontMm, edits.sideburnAboveMm, edits.earMm, napeMm]), () =>
    buildLowerPath(head, side, edits, napeMm),
  );

function buildLowerPath(head: Head, side: Side, edits: LowerEdits, napeMm: number): Piece[] {
  const { backZ, bottomY } = sideburnOf(head, side, edits);
  const start = required(chartedSide(head, side, { z: backZ, y: bottomY }), 'the sideburn');
  const { ear, endZ } = archAbove(head, earArch(head, side, edits), napeMm);
  const nape = [ear.at(-1)!, ...napeLine(head, side, napeMm, endZ)];
  return [
    { path: smoothPath([start, ...ear], 8, NEAR_BORDER_MM), stretch: 'ear', side },
    { path: smoothPath(nape, 12, NEAR_BORDER_MM), stretch: 'nape', side },
  ];
}

/** The arch without what would lie below the nape's line behind the ear, and how far back it ends. */
function archAbove(head: Head, arch: readonly ChartUv[], napeMm: number): { ear: readonly ChartUv[]; endZ: number } {
  const lowestY = archEndY(head, napeMm);
  const [yz, ear] = [arch.map((uv) => required(chartToSkin(head.surface, head.chart, ...uv), 'the ear')), [...arch]];
  let last = arch.length - 1;
  while (last > arch.length / 2 && yz[last]![1] < lowestY) last--;
  return { ear: ear.slice(0, last + 1), endZ: yz[last]![2] };
}

const reversed = new WeakMap<Piece, Piece>();

/** The same pieces walked the other way; the same objects for the same pieces. */
export const mirrored = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .map((piece) => {
      const before = reversed.get(piece);
      if (before) return before;
      const back = { ...piece, path: [...piece.path].reverse() };
      reversed.set(piece, back);
      return back;
    })
    .reverse();

export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the chart lacks ${what}`);
  return value;
}
