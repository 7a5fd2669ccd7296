import type { Head } from '../anatomy/head';
import type { BeardEdits } from '../design/client';
import { ramp } from './face';
import { groundOf } from './ground';
import { mmToLine } from './lines';
import type { BeardSource } from './source';

/** Where a beard grows, by surface vertex; 0 off the face's chart. */
export interface BeardField {
  /** Follicles per cm² of a beard without gaps. */
  readonly fullPerCm2: Float32Array;
  /** How far inside the beard's lines, 0…1: soft at its edges. */
  readonly edge: Float32Array;
  /** Share of the hair that is there. */
  readonly keep: Float32Array;
  /** Below the sideburn, 0 … 1: where its hair fades into the beard's. */
  readonly below: Float32Array;
}

/** Widths over which a beard thins out at its lines, mm: follicle by follicle (A). */
const SOFT_MM = { cheek: 9, moustache: 3.4, neck: 7, lips: 1.4, border: 4, moustacheBorder: 1.6 } as const;
/** A beard keeps so far from the red of the lips, mm (A). */
const LIPS_GAP_MM = 0.5;
/** And so far from the border of its chart: a moustache grows up to the nose and down to the lip, a beard keeps off the ear and the lower lip. */
const BORDER_GAP_MM = { beard: 2.6, moustache: 0.5 } as const;
/** Of the hair in a hole's middle, this much is left. */
const LEFT_IN_HOLES = 0.06;

/** `face` is a head with the face's chart, `scalp` marks the triangles of the scalp's. */
export function beardField(
  source: BeardSource,
  face: Head,
  scalp: Uint8Array,
  { cheekMm = 0, neckMm = 0, density = 1, patchy = 0, moustache = true }: BeardEdits,
): BeardField {
  const { mmPerUnit } = face.chart;
  const ground = groundOf(source, face, scalp);
  const { vertices, upper, neck, waveMm } = ground;
  const empty = () => new Float32Array(mmPerUnit.length);
  const field = { fullPerCm2: empty(), edge: empty(), keep: empty(), below: empty() };
  vertices.forEach((vertex, n) => {
    const wave = waveMm[n]!;
    // The moustache's edge follows the nose and hardly strays.
    const cheek = upper.moves[n]!;
    const soft = mixed(SOFT_MM.moustache, SOFT_MM.cheek, cheek);
    const below = (mmToLine(upper, n, vertex, mmPerUnit) + cheekMm * cheek + wave * (0.2 + 0.8 * cheek)) / soft;
    const above = (mmToLine(neck, n, vertex, mmPerUnit) - neckMm * neck.moves[n]! + wave) / SOFT_MM.neck;
    const outside = (ground.lipsMm[n]! - LIPS_GAP_MM) / SOFT_MM.lips;
    const lip = ground.moustacheShare[n]!;
    const toBorder = ground.borderMm[n]! - mixed(BORDER_GAP_MM.beard, BORDER_GAP_MM.moustache, lip);
    const border = (toBorder + 0.5 * wave * (1 - lip)) / mixed(SOFT_MM.border, SOFT_MM.moustacheBorder, lip);
    const shaven = moustache ? 1 : 1 - lip;
    field.edge[vertex] = ramp(-0.5, 0.5, Math.min(below, above, outside, border)) * shaven;
    field.fullPerCm2[vertex] = ground.fullPerCm2[n]!;
    field.below[vertex] = ground.below[n]!;
    field.keep[vertex] = density * (1 - (1 - LEFT_IN_HOLES) * holeAt(ground.holes[n]!, patchy * ground.patchiness[n]!));
  });
  return field;
}

const mixed = (from: number, to: number, share: number): number => from + (to - from) * share;

/** 1 in the middle of a hole: with `patchy` rising from 0, ever more of the noise (about −0.8…0.8) lies below its level. */
function holeAt(noise: number, patchy: number): number {
  if (patchy <= 0) return 0;
  const level = -0.75 + 1.05 * patchy;
  return ramp(level + 0.22, level - 0.22, noise) * Math.min(1, 4 * patchy);
}

/** The value of a vertex field at a surface point. */
export function atSite(values: Float32Array, { surface }: Head, triangle: number, b: number, c: number): number {
  const at = 3 * triangle;
  const { indices } = surface;
  return (1 - b - c) * values[indices[at]!]! + b * values[indices[at + 1]!]! + c * values[indices[at + 2]!]!;
}
