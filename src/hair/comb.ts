import type { Head } from '../anatomy/head';
import type { Vec3 } from '../anatomy/mesh';
import { CLIPPED_MM, type HairCut } from '../design/client';

/** What of a head a comb goes by. */
export interface CombMarks {
  readonly crown: Vec3;
  /** Where combed hair parts to all sides: ahead of where it grows apart, so that it lies over the crown. */
  readonly whorl: Vec3;
  readonly vertex: Vec3;
  /** Height of the tops of the ears, and how far ahead they are. */
  readonly earY: number;
  readonly earZ: number;
  /** How far ahead the front of the hair is. */
  readonly frontZ: number;
  /** Where hair is tied that is pulled back. */
  readonly tie: Vec3;
}

/** How far the comb's whorl lies on the way from the crown to the vertex, and to the client's left, mm; how it turns, radians, and over what, mm (A). */
const WHORL = { ahead: 0.28, asideMm: 6, turn: 0.95, fromMm: 26, toMm: 74 } as const;

export function combMarks({ landmarks }: Head): CombMarks {
  const { crown, vertex, occiput, glabella } = landmarks;
  const ear = landmarks['ear-top.left'].at;
  const tie: Vec3 = [0, occiput.at[1] + 22, occiput.at[2] - 14];
  const whorl = [0, 1, 2].map((k) => crown.at[k]! + WHORL.ahead * (vertex.at[k]! - crown.at[k]!)) as [
    number,
    number,
    number,
  ];
  whorl[0] += WHORL.asideMm;
  return { crown: crown.at, whorl, vertex: vertex.at, earY: ear[1], earZ: ear[2], frontZ: glabella.at[2] - 26, tie };
}

/** How far a side parting lies to the client's left, mm (A). */
const SIDE_MM = 34;

type Mutable3 = [number, number, number];

const smooth = (x: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/**
 * Which way a comb leads hair at a place on the head, unit length, along the skin with the normal `n`. `grows` is the way that it grows
 * there. Away from the part, round the whorl, or back; down at the sides and behind in every cut.
 */
export function combAt(cut: HairCut, marks: CombMarks, p: Vec3, n: Vec3, grows: Vec3): Vec3 {
  const top = topOf(marks, p);
  const out: Mutable3 = [0, 0, 0];
  if (cut === 'crown') {
    const near = 1 - smooth(Math.hypot(...offset(marks.whorl, p)), WHORL.fromMm, WHORL.toMm);
    const round = near > 0 ? roundWhorl(marks.whorl, p, n, WHORL.turn) : grows;
    for (let k = 0; k < 3; k++) out[k] = (grows[k]! + near * (round[k]! - grows[k]!)) * (0.35 + top);
    out[1] -= 0.7 * (1 - top);
  } else if (cut === 'back') {
    towards(out, marks.tie, p);
    // Over the ear, not across it.
    out[1] += 0.25 * top + 1.3 * beforeEar(marks, p);
  } else {
    const partX = cut === 'side' ? SIDE_MM : 0;
    const away = p[0] - partX;
    const sign = away >= 0 ? 1 : -1;
    // Behind the crown there is no parting: hair falls from it on all sides.
    const parted = smooth(p[2], marks.whorl[2] - 14, marks.whorl[2] + 22);
    // What grows at the front is swept back: straight aside it would lie across the forehead.
    const front = smooth(p[2], marks.frontZ - 40, marks.frontZ - 4) * smooth(p[1], marks.earY + 30, marks.earY + 60);
    const back = (cut === 'middle' ? -0.38 : -0.22) - 0.75 * front;
    const fromCrown = roundWhorl(marks.whorl, p, n, 0.5 * WHORL.turn);
    for (let k = 0; k < 3; k++) out[k] = (1 - parted) * fromCrown[k]!;
    out[0] += parted * sign;
    out[2] += parted * back * (0.4 + 0.6 * top);
    out[1] -= 0.9 * (1 - top);
  }
  return tangent(out, n, grows);
}

/** 1 ahead of the ear and lower than its top, 0 well over or behind it. */
const beforeEar = ({ earY, earZ }: CombMarks, p: Vec3): number =>
  smooth(p[1], earY + 26, earY + 2) * smooth(p[2], earZ - 16, earZ - 4);

const offset = (from: Vec3, to: Vec3): Mutable3 => [to[0] - from[0], to[1] - from[1], to[2] - from[2]];

/** Along the skin away from the whorl, turned clockwise as seen from above; unit length. */
function roundWhorl(whorl: Vec3, p: Vec3, n: Vec3, turn: number): Vec3 {
  const [x, y, z] = tangent(offset(whorl, p), n, [0, 0, -1]);
  const [c, s] = [Math.cos(turn), -Math.sin(turn)];
  const aside: Vec3 = [n[1] * z - n[2] * y, n[2] * x - n[0] * z, n[0] * y - n[1] * x];
  return [c * x + s * aside[0], c * y + s * aside[1], c * z + s * aside[2]];
}

/** 0 beside the ears and on the nape, 1 on top. */
const topOf = ({ earY, vertex }: CombMarks, p: Vec3): number =>
  smooth(p[1], earY + 0.25 * (vertex[1] - earY), earY + 0.8 * (vertex[1] - earY));

function towards(out: Mutable3, to: Vec3, from: Vec3): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) || 1;
  for (let k = 0; k < 3; k++) out[k] = (to[k]! - from[k]!) / length;
}

function tangent(d: Mutable3, n: Vec3, otherwise: Vec3): Vec3 {
  const dot = d[0] * n[0] + d[1] * n[1] + d[2] * n[2];
  for (let k = 0; k < 3; k++) d[k]! -= dot * n[k]!;
  const length = Math.hypot(...d);
  return length > 1e-6 ? [d[0] / length, d[1] / length, d[2] / length] : otherwise;
}

/** Hair ahead of the ear is too short to be tied: mm (A). */
const SIDEBURN_MM = 12;

/** A fringe ends over the brows: it reaches so far down from the front of the head, and from places behind it by as much more (A). */
const FRINGE = { mm: 46, growing: 1.05, halfWidthMm: 52 } as const;
const BEHIND_CROWN_MM = 25;

/**
 * How long hair is cut here, mm: hair worn short is shorter at the sides, and shortest on the nape; a fringe leaves the face free. Never more
 * than `lengthMm`.
 */
export function cutLength(cut: HairCut, marks: CombMarks, p: Vec3, lengthMm: number): number {
  // What has just begun to fall is still as long everywhere as hair that stands.
  const long = Math.max(smooth(lengthMm, 90, 170), 1 - smooth(lengthMm, CLIPPED_MM, 45));
  const onNape = smooth(p[1], marks.earY - 18, marks.earY - 55);
  const sides = (0.42 - 0.24 * onNape) * (1 - long) + long;
  const worn = lengthMm * (sides + (1 - sides) * topOf(marks, p));
  if (cut === 'back') {
    const free = beforeEar(marks, p) * smooth(p[1], marks.earY + 8, marks.earY - 6);
    return worn + free * (Math.min(worn, SIDEBURN_MM) - worn);
  }
  if (cut !== 'crown') return worn;
  const behind = Math.max(0, marks.frontZ - p[2]);
  const fringe =
    FRINGE.mm + FRINGE.growing * behind + 400 * smooth(Math.abs(p[0]), FRINGE.halfWidthMm, FRINGE.halfWidthMm + 12);
  // What grows well behind the crown does not fall over the face.
  return p[2] > marks.crown[2] - BEHIND_CROWN_MM ? Math.min(worn, fringe) : worn;
}
