import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { chartedSide, earArch, napeLine, sideburnOf, smoothPath } from './outline';
import type { Side } from './tape';

/** The stretches of a hairline's loop, by number. */
export const STRETCHES = ['front', 'temple', 'sideburn', 'ear', 'nape'] as const;
export type StretchName = (typeof STRETCHES)[number];

/** Part of a loop on the chart; it ends where the next one begins. */
export interface Piece {
  readonly path: readonly ChartUv[];
  readonly stretch: StretchName;
}

/** Skin per unit of the chart over the temples and the neck, mm. */
export const NEAR_BORDER_MM = 240;

const lowerPaths = new WeakMap<Head, Partial<Record<Side, Piece[]>>>();

/** What all hairlines of a head share: from the sideburn's back edge round the ear and along the nape. */
export function lowerPath(head: Head, side: Side): Piece[] {
  const known = lowerPaths.get(head) ?? {};
  lowerPaths.set(head, known);
  return (known[side] ??= buildLowerPath(head, side));
}

function buildLowerPath(head: Head, side: Side): Piece[] {
  const { backZ, bottomY } = sideburnOf(head, side);
  const start = required(chartedSide(head, side, { z: backZ, y: bottomY }), 'the sideburn');
  const ear = earArch(head, side);
  const nape = [ear.at(-1)!, ...napeLine(head, side)];
  return [
    { path: smoothPath([start, ...ear], 8, NEAR_BORDER_MM), stretch: 'ear' },
    { path: smoothPath(nape, 12, NEAR_BORDER_MM), stretch: 'nape' },
  ];
}

/** The same pieces walked the other way. */
export const mirrored = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(({ path, stretch }) => ({ path: [...path].reverse(), stretch })).reverse();

export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the chart lacks ${what}`);
  return value;
}
