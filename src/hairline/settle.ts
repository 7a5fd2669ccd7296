import type { Head } from '../anatomy/head';
import { LINE_RANGE, type FrontKnot, type LineEdits, type SideEdits } from '../design/line';
import { baseAt, midFrontalRange } from './base';
import { attemptHairline, type Hairline } from './construct';
import { asCorner } from './corner';
import { numbersOf } from './grip';
import type { Grip, Wanted } from './grip';
import { napeRange } from './nape';
import { lineOf, type LineShape, type LineSource } from './shape';
import { placeAt, setBack, signOf, type Side, type SkinPlace } from './tape';

const SIDES = ['left', 'right'] as const;
/** Figures are kept in steps of this, mm. */
const round = (mm: number): number => Math.round(100 * mm) / 100;
/** What counts as held: the figure is as asked within this, and the place stays within that; mm. */
const SAME_MM = 0.05;
const STAYS_MM = 0.3;
/** The higher the middle, the less far out a corner can be told from its plane: it gives way by no more than this, mm. */
const GIVES_WAY_MM = 12;
/** A drag that the head has no room for is taken back by halves so many times. */
const HALVINGS = 7;

/**
 * The edits that give a handle the numbers that are wanted, or the nearest on the way from what it has now with which the line is free
 * of crossings and all other handles stay where they are.
 */
export function settled(
  head: Head,
  source: LineSource,
  now: Hairline,
  grip: Grip,
  start: Wanted,
  wanted: Wanted,
  mirror: boolean,
): LineEdits {
  const pull: Pull = { head, source, now, grip, mirror };
  const at = (share: number): Trial => tried(pull, partOf(head, start, wanted, share));
  const whole = at(1);
  if (whole.isHeld) return whole.edits;
  let best: Trial | undefined;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const trial = at((low + high) / 2);
    if (trial.isHeld) [best, low] = [trial, (low + high) / 2];
    else high = (low + high) / 2;
  }
  best ??= at(0);
  return best.isHeld || !whole.isWhole ? best.edits : whole.edits;
}

/** The numbers part of the way from those that a handle has to those that are wanted, within what is allowed. */
function partOf(head: Head, start: Wanted, wanted: Wanted, share: number): Wanted {
  const ranges = { ...LINE_RANGE, midFrontalMm: midFrontalRange(head), napeMm: napeRange(head) };
  const parts = Object.entries(wanted).map(([key, mm]) => {
    const name = key as keyof Wanted;
    const from = start[name] ?? mm;
    return [name, round(from + (Math.max(ranges[name].min, Math.min(ranges[name].max, mm)) - from) * share)];
  });
  return Object.fromEntries(parts) as Wanted;
}

/** A handle in a hand. */
interface Pull {
  readonly head: Head;
  readonly source: LineSource;
  readonly now: Hairline;
  readonly grip: Grip;
  readonly mirror: boolean;
}

interface Trial {
  readonly edits: LineEdits;
  /** Whether the line did not have to go back to a plain one, and whether all other handles stay, too. */
  readonly isWhole: boolean;
  readonly isHeld: boolean;
}

function tried(pull: Pull, numbers: Wanted): Trial {
  const { head, source, now, grip } = pull;
  const edits = edited(pull, numbers);
  const asked = lineOf({ ...source, line: edits });
  const line = attemptHairline(head, asked);
  if (!line) return { edits, isWhole: false, isHeld: false };
  const own = numbersOf(head, line, grip);
  const isCut = Object.entries(numbers).some(([name, mm]) => Math.abs(own[name as keyof Wanted]! - mm) > SAME_MM);
  const rounded = Object.fromEntries(Object.entries(own).map(([name, mm]) => [name, round(mm)])) as Wanted;
  return { edits: isCut ? edited(pull, rounded) : edits, isWhole: true, isHeld: stays(pull, asked, line, now) };
}

/** Whether a line has all that was asked of it but for the handle in the hand, with the other handles where they were. */
function stays({ grip, mirror }: Pull, asked: LineShape, line: Hairline, now: Hairline): boolean {
  const free = (side: Side, kind: Grip['kind']) =>
    grip.kind === kind && (!('side' in grip) || mirror || grip.side === side);
  const isSame = (a = 0, b = 0) => Math.abs(a - b) <= SAME_MM;
  return (
    isSame(asked.midFrontalMm, line.shape.midFrontalMm) &&
    SIDES.every((side) => {
      const [wish, got] = [asked.sides[side].edits, line.shape.sides[side].edits];
      const [from, to] = [now.bends[side], line.bends[side]];
      const cornerMm = Math.hypot(...[0, 1, 2].map((k) => from.corner.xyz[k]! - to.corner.xyz[k]!));
      const peakMm = Math.hypot(from.peak.y - to.peak.y, from.peak.z - to.peak.z);
      return (
        (free(side, 'corner') || cornerMm < (grip.kind === 'mid-frontal' ? GIVES_WAY_MM : STAYS_MM)) &&
        (free(side, 'temple') || peakMm < STAYS_MM) &&
        (free(side, 'hump') || isSame(wish.humpMm, got.humpMm)) &&
        (free(side, 'ear') || isSame(wish.earMm, got.earMm)) &&
        (free(side, 'sideburn') || isSame(wish.sideburnAboveMm, got.sideburnAboveMm))
      );
    })
  );
}

/** The edits with new numbers for the handle in the hand, and with whatever else is needed for the others to stay. */
function edited(pull: Pull, numbers: Wanted): LineEdits {
  const { head, source, now, grip, mirror } = pull;
  const line = grounded(source.line, now.shape);
  if (grip.kind === 'mid-frontal') return risen(head, line, now, numbers.midFrontalMm!);
  if (grip.kind === 'peak' || grip.kind === 'nape') return { ...line, ...numbers };
  const sides = mirror ? SIDES : [grip.side];
  const change: Partial<Record<Side, SideEdits>> = {};
  for (const side of sides) {
    const pinned = grip.kind === 'corner' || grip.kind === 'sideburn' ? templePin(head, now, side) : {};
    change[side] = { ...line[side], ...pinned, ...numbers };
  }
  const out = { ...line, ...change };
  return grip.kind === 'corner' && line.front
    ? { ...out, front: drawnAlong(line.front, now.shape, numbers, sides) }
    : out;
}

/** Edits that ask for no more than what the line has. */
function grounded(line: LineEdits, shape: LineShape): LineEdits {
  const held = (asked: number, has: number | undefined) =>
    has === undefined || Math.abs(asked - has) <= SAME_MM ? asked : round(has);
  const sideOf = (side: Side): SideEdits => {
    const { corner, edits } = shape.sides[side];
    const has: SideEdits = { ...edits, ...corner };
    const entries = Object.entries(line[side] ?? {}) as [keyof SideEdits, number][];
    return Object.fromEntries(entries.map(([name, mm]) => [name, held(mm, has[name])]));
  };
  return {
    ...line,
    ...(line.midFrontalMm !== undefined && { midFrontalMm: held(line.midFrontalMm, shape.midFrontalMm) }),
    ...(line.napeMm !== undefined && { napeMm: held(line.napeMm, shape.napeMm) }),
    ...(line.left && { left: sideOf('left') }),
    ...(line.right && { right: sideOf('right') }),
  };
}

function templePin(head: Head, { bends }: Hairline, side: Side): SideEdits {
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  const { y, z } = bends[side].peak;
  return { templeBehindMm: round(browZ - z), templeAboveMm: round(y - browY) };
}

/** Shortest peak that a drag of the line's middle leaves, mm. */
const SHORTEST_PEAK_MM = 2;

/** Another mid-frontal height under corners, temples, knots and a peak's tip that stay on their skin. */
function risen(head: Head, line: LineEdits, now: Hairline, midFrontalMm: number): LineEdits {
  const { shape, bends } = now;
  const [before, after] = [baseAt(head, shape.midFrontalMm), baseAt(head, midFrontalMm)];
  const retold = (side: Side, place: SkinPlace): FrontKnot => {
    const { lateralMm, setbackMm } = asCorner(head, after.tapes[side], side, place);
    return [round(lateralMm), round(setbackMm)];
  };
  const sideOf = (side: Side): SideEdits => {
    const [lateralMm, setbackMm] = retold(side, bends[side].corner);
    return { ...line[side], ...templePin(head, now, side), lateralMm, setbackMm };
  };
  const knot = ([mm, setbackMm]: FrontKnot): FrontKnot => {
    const side = mm >= 0 ? 'left' : 'right';
    const { tape, reachMm } = before.tapes[side];
    const [lateralMm, newMm] = retold(
      side,
      setBack(head, placeAt(head, tape, Math.min(reachMm, Math.abs(mm))), setbackMm),
    );
    return [signOf(side) * lateralMm, newMm];
  };
  const tallMm = shape.peak && shape.peak.tallMm + midFrontalMm - shape.midFrontalMm;
  const { min, max } = { min: SHORTEST_PEAK_MM, max: LINE_RANGE.peakMm.max };
  return {
    ...line,
    midFrontalMm,
    left: sideOf('left'),
    right: sideOf('right'),
    ...(tallMm !== undefined && { peakMm: round(Math.max(min, Math.min(max, tallMm))) }),
    ...(line.front && { front: line.front.map(knot) }),
  };
}

/** A drawn front that gives way to its corner, the more the nearer. */
function drawnAlong(
  front: readonly FrontKnot[],
  { sides }: LineShape,
  { lateralMm = 0, setbackMm = 0 }: Wanted,
  moved: readonly Side[],
): FrontKnot[] {
  return front.map(([mm, back]): FrontKnot => {
    const side = mm >= 0 ? 'left' : 'right';
    if (!moved.includes(side)) return [mm, back];
    const { corner } = sides[side];
    const share = Math.min(1, Math.abs(mm) / corner.lateralMm) ** 2;
    return [
      round(mm + signOf(side) * share * (lateralMm - corner.lateralMm)),
      round(back + share * (setbackMm - corner.setbackMm)),
    ];
  });
}
