import type { Head } from '../anatomy/head';
import type { HairMap } from '../density/hairLoss';
import { chartUvOf } from '../anatomy/chart';
import type { Hairline } from './construct';
import { STRETCHES } from './lower';
import { sampleGrid } from './raster';
import type { LineShape } from './shape';
import { midline, placeAt, type Side } from './tape';

const FRONT = STRETCHES.indexOf('front');
const TEMPLE = STRETCHES.indexOf('temple');

/** How far a corner stands nearer to the midline than the outer corner of its eye, mm; negative outside it. */
export const insideCanthusMm = ({ landmarks }: Head, { bends }: Hairline, side: Side): number =>
  Math.abs(landmarks[`lateral-canthus.${side}`].at[0]) - Math.abs(bends[side].corner.xyz[0]);

/** Next to the corner a temple is open skin on every receding head; it counts from here on, mm from the corner (A). */
const BELOW_CORNER_MM = 20;

/** How far a side's temple is filled ahead of the client's own hair at the most, mm; negative where it stays behind its edge. */
export function templeAheadMm(hairline: Hairline, hair: HairMap, side: Side): number {
  const { xyz, stretch } = hairline;
  const [x, y, z] = hairline.bends[side].corner.xyz;
  let most = -Infinity;
  for (let i = 0; i < stretch.length; i++) {
    if (stretch[i] !== TEMPLE || side !== (xyz[3 * i]! > 0 ? 'left' : 'right')) continue;
    const off = Math.hypot(xyz[3 * i]! - x, xyz[3 * i + 1]! - y, xyz[3 * i + 2]! - z);
    if (off >= BELOW_CORNER_MM) most = Math.max(most, -ownHairMm(hair, hairline, i));
  }
  return most;
}

/** How far a side's temple peak is behind the tail of the brow, seen from the side, mm. */
export const templeBehindMm = ({ landmarks }: Head, { bends }: Hairline, side: Side): number =>
  landmarks[`outer-brow.${side}`].at[2] - bends[side].peak.z;

/** Middle part of a front: to either side of the midline, mm (A). */
const MIDDLE_MM = 30;

/** How far the middle of a front stands ahead of the client's own frontal hair at the most, mm; undefined where there is none. */
export function aheadOfHairMm(head: Head, hairline: Hairline, hair: HairMap): number | undefined {
  if (!hasFrontalHair(head, hair)) return undefined;
  const { xyz, stretch } = hairline;
  let most = -Infinity;
  for (let i = 0; i < stretch.length; i++)
    if (stretch[i] === FRONT && Math.abs(xyz[3 * i]!) <= MIDDLE_MM)
      most = Math.max(most, -ownHairMm(hair, hairline, i));
  return most;
}

/** Largest difference between the numbers that the two sides were asked for, mm. */
export function sidesDifferMm({ sides: { left, right }, knots }: LineShape): number {
  const gaps = [left.corner.lateralMm - right.corner.lateralMm, left.corner.setbackMm - right.corner.setbackMm];
  for (const name of EDITED) gaps.push((left.edits[name] ?? 0) - (right.edits[name] ?? 0));
  for (const [lateralMm, setbackMm] of knots ?? []) gaps.push(setbackMm - mirroredSetback(knots!, lateralMm));
  return Math.max(...gaps.map(Math.abs));
}

const EDITED = ['humpMm', 'templeBehindMm', 'templeAboveMm', 'sideburnFrontMm', 'sideburnAboveMm', 'earMm'] as const;

/** Setback of the knot nearest to the mirrored place. */
function mirroredSetback(knots: NonNullable<LineShape['knots']>, lateralMm: number): number {
  const off = ([at]: (typeof knots)[number]) => Math.abs(at + lateralMm);
  return knots.reduce((best, knot) => (off(knot) < off(best) ? knot : best))[1];
}

/** How deep a hairline's vertex lies in the client's own hair, mm; negative outside it. Hair that has only thinned counts as hair. */
const ownHairMm = (hair: HairMap, { uv }: Hairline, vertex: number): number =>
  ownHairAt(hair, uv[2 * vertex]!, uv[2 * vertex + 1]!);

function ownHairAt({ loss, bald, bearing, size }: HairMap, u: number, v: number): number {
  const grown = sampleGrid(bearing, size, u, v);
  return loss.kind === 'fringe' ? Math.min(grown, -sampleGrid(bald, size, u, v)) : grown;
}

/** Frontal hair is met within this up the midline, mm from the glabella (A). */
const FRONTAL_MM = { from: 50, to: 110, step: 4 } as const;
const frontal = new WeakMap<HairMap, boolean>();

function hasFrontalHair(head: Head, hair: HairMap): boolean {
  let known = frontal.get(hair);
  if (known === undefined) frontal.set(hair, (known = meetsHair(head, hair)));
  return known;
}

function meetsHair(head: Head, hair: HairMap): boolean {
  const tape = midline(head);
  for (let mm: number = FRONTAL_MM.from; mm <= FRONTAL_MM.to; mm += FRONTAL_MM.step) {
    const [u, v] = chartUvOf(head.surface, head.chart, placeAt(head, tape, mm).point);
    if (!Number.isNaN(u) && ownHairAt(hair, u, v) > 0) return true;
  }
  return false;
}
