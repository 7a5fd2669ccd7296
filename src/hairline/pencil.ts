import type { Head } from '../anatomy/head';
import { LINE_RANGE, type FrontKnot, type LineEdits, type SideEdits } from '../design/line';
import { baseAt, midFrontalRange, type Base } from './base';
import { attemptHairline, constructHairline, type Hairline } from './construct';
import { asCorner } from './corner';
import { drawnPath, type DrawnPoint } from './drawn';
import { swayOf } from './front';
import { midlineMm } from './grip';
import { humpAt } from './hump';
import { lineOf, type LineSource } from './shape';
import { smoothFit } from './smoothFit';
import { peakAt } from './style';
import { placeAt, setBack, signOf, type Side, type SkinPlace } from './tape';
import { peakIn, turnIn } from './turn';

const SIDES = ['left', 'right'] as const;
const round = (mm: number): number => Math.round(100 * mm) / 100;

/** How much a bend counts at smoothing 0, and how many times as much at 1: from waves of 4 mm evened out by half to waves of 12 cm. */
const SOFTEST = 0.16;
const STIFFER = 8.5e5;
/** The smoothing with which the middle and the corners are found, whatever the front's. */
const USUAL_SMOOTHING = 0.3;
const stiffnessAt = (smoothing: number): number => SOFTEST * STIFFER ** Math.max(0, Math.min(1, smoothing));

/** Where fitted fronts have their knots, mm to either side. */
const KNOTS_MM = [5, 11, 19, 28, 38, 49, 62];
/** Room between a corner and the next knot, and between a stroke's end and what stays of the line, mm. */
const KNOT_ROOM_MM = 5;
const BLEND_MM = 7;
/** A stroke that comes as near to a corner as this, or farther out, has drawn it; one as near to the midline has drawn the middle; mm of x. */
const CORNER_MM = 8;
const MIDDLE_MM = 4;
/** A front covers this much from side to side, and turns back by no more than that, mm. */
const NARROWEST_MM = 12;
const MOST_BACK_MM = 6;
/** Where the front of a head ends: above the glabella, behind the tragus, mm. */
const ABOVE_GLABELLA_MM = 12;
const BEHIND_TRAGUS_MM = 45;
/** Corners that are tried, in points along the stroke from where it turns most. */
const CORNER_TRIES = [-15, -12, -9, -6, -3, 0, 3];

/**
 * What is edited after a front was drawn: its middle where it crosses the midline, corners where it turns down into the temples, knots
 * between, and temple peak and hump where it goes on so far. What it leaves out stays, with the way there blended. `smoothing` is 0…1.
 * Undefined where the stroke is no front: too short, off the chart, crossing itself, on the back of the head, or going to and fro.
 */
export function fitFront(
  head: Head,
  source: LineSource,
  drawn: readonly SkinPlace[],
  smoothing: number,
): LineEdits | undefined {
  const path = drawnPath(head, drawn);
  if (!path) return undefined;
  const sketch = sketchOf(head, source, path);
  let turns = { left: turnIn(sketch.out.left, 'left'), right: turnIn(sketch.out.right, 'right') };
  for (const side of SIDES) turns = { ...turns, [side]: bestTurn(sketch, turns, side) };
  const isSound = (line: LineEdits | undefined) => line && attemptHairline(head, lineOf({ ...source, line }));
  const fit = fitWith(sketch, turns, stiffnessAt(smoothing));
  if (isSound(fit)) return fit;
  const alone = fitWith({ ...sketch, isFrontOnly: true }, turns, stiffnessAt(smoothing));
  return isSound(alone) ? alone : undefined;
}

type Turns = Readonly<Record<Side, number | undefined>>;

/** A stroke with what it is drawn over. */
interface Sketch {
  readonly head: Head;
  readonly source: LineSource;
  readonly now: Hairline;
  readonly path: readonly DrawnPoint[];
  /** The stroke's points on each side, from the middle outwards. */
  readonly out: Readonly<Record<Side, readonly DrawnPoint[]>>;
  /** Height at which it crosses the midline, mm; undefined where it does not. */
  readonly crossesMm: number | undefined;
  /** Leaves out where the stroke goes down the temples. */
  readonly isFrontOnly?: boolean;
}

function sketchOf(head: Head, source: LineSource, path: readonly DrawnPoint[]): Sketch {
  const first = path.findIndex(({ xyz }) => xyz[0] >= 0);
  const split = first < 0 ? path.length : first;
  const [right, left] = [path.slice(0, split).reverse(), path.slice(split)];
  const middle = left[0] ?? right[0];
  return {
    head,
    source,
    path,
    now: constructHairline(head, lineOf(source)),
    out: { left, right },
    crossesMm: middle && Math.abs(middle.xyz[0]) < MIDDLE_MM ? midlineMm(head, middle) : undefined,
  };
}

/** The corner, of some about a turn, with which the line comes nearest to the stroke. */
function bestTurn(sketch: Sketch, turns: Turns, side: Side): number | undefined {
  const turn = turns[side];
  if (turn === undefined) return undefined;
  let [best, least] = [turn, Infinity];
  for (const by of CORNER_TRIES) {
    const fit = fitWith(sketch, { ...turns, [side]: turn + by }, stiffnessAt(USUAL_SMOOTHING));
    const line = fit && attemptHairline(sketch.head, lineOf({ ...sketch.source, line: fit }));
    const miss = line ? missOf(sketch.out[side], line, turn) : Infinity;
    if (miss < least) [best, least] = [turn + by, miss];
  }
  return best;
}

/** Mean square of how far a stroke is from a line about a point, on the chart. */
function missOf(points: readonly DrawnPoint[], { uv }: Hairline, turn: number): number {
  const near = points.slice(Math.max(0, turn - 25), turn + 25);
  const squares = near.map(({ uv: [u, v] }) => {
    let least = Infinity;
    for (let i = 0; i < uv.length; i += 2) least = Math.min(least, (uv[i]! - u) ** 2 + (uv[i + 1]! - v) ** 2);
    return least;
  });
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

function fitWith(sketch: Sketch, turns: Turns, stiffness: number): LineEdits | undefined {
  const { head, source, now, crossesMm } = sketch;
  const { min, max } = midFrontalRange(head);
  const held = (mm: number) => round(Math.max(min, Math.min(max, mm)));
  let midFrontalMm = now.shape.midFrontalMm;
  if (crossesMm !== undefined) {
    midFrontalMm = held(crossesMm + (now.shape.peak?.tallMm ?? 0));
    const first = frontAt(sketch, turns, baseAt(head, midFrontalMm), stiffnessAt(USUAL_SMOOTHING), false);
    if (!first) return undefined;
    midFrontalMm = held(midFrontalMm + first.centreMm);
  }
  const front = frontAt(sketch, turns, baseAt(head, midFrontalMm), stiffness, true);
  if (!front) return undefined;
  const line: LineEdits = {
    ...source.line,
    ...(crossesMm !== undefined && { midFrontalMm }),
    ...(front.peakMm !== undefined && { peakMm: front.peakMm }),
    left: { ...source.line.left, ...front.corners.left },
    right: { ...source.line.right, ...front.corners.right },
    front: front.knots,
  };
  return sketch.isFrontOnly ? line : SIDES.reduce((edits, side) => withTemple(sketch, turns, side, edits), line);
}

interface FittedFront {
  readonly centreMm: number;
  readonly peakMm: number | undefined;
  readonly corners: Readonly<Record<Side, SideEdits>>;
  readonly knots: readonly FrontKnot[];
}

/** Fits the front's part of a stroke in the figures of a mid-frontal plane; with its middle there, or where it comes to lie. */
function frontAt(
  sketch: Sketch,
  turns: Turns,
  base: Base,
  stiffness: number,
  isCentred: boolean,
): FittedFront | undefined {
  const { head, now, out } = sketch;
  const told = (side: Side, place: SkinPlace): FrontKnot => {
    const { lateralMm, setbackMm } = asCorner(head, base.tapes[side], side, place);
    return [signOf(side) * lateralMm, setbackMm];
  };
  const frontOf = (side: Side) => out[side].slice(0, (turns[side] ?? out[side].length) + 1);
  const fronts = { left: frontOf('left'), right: frontOf('right') };
  const points = [...fronts.right.map((p) => told('right', p)).reverse(), ...fronts.left.map((p) => told('left', p))];
  if (![...fronts.left, ...fronts.right].every((p) => isInFront(head, p)) || !goesAlong(points)) return undefined;
  const [from, to] = [points[0]![0], points.at(-1)![0]];
  const given = new Map<number, number>();
  const free: number[] = [];
  if (isCentred || sketch.crossesMm === undefined) given.set(0, 0);
  else free.push(0);
  for (const side of SIDES) {
    const sign = signOf(side);
    const end = sign > 0 ? to : from;
    const present = told(side, now.bends[side].corner);
    const reach = Math.abs(now.bends[side].corner.xyz[0]) - CORNER_MM;
    const isDrawn = turns[side] !== undefined || fronts[side].some(({ xyz }) => sign * xyz[0] > reach);
    const corner = isDrawn ? end : present[0];
    const { min, max } = LINE_RANGE.lateralMm;
    if (sign * corner < min || sign * corner > max) return undefined;
    if (isDrawn) free.push(corner);
    else given.set(...present);
    for (const knotMm of KNOTS_MM) {
      const mm = sign * knotMm;
      if (sign * (corner - mm) < KNOT_ROOM_MM) break;
      if (mm >= from - 1 && mm <= to + 1) free.push(mm);
      else if (mm < from - BLEND_MM || mm > to + BLEND_MM)
        given.set(...told(side, presentPlace(head, now, side, knotMm)));
    }
  }
  return solved(sketch, { given, free, points, stiffness });
}

interface Task {
  readonly given: ReadonlyMap<number, number>;
  readonly free: readonly number[];
  readonly points: readonly FrontKnot[];
  readonly stiffness: number;
}

function solved({ now, crossesMm }: Sketch, { given, free, points, stiffness }: Task): FittedFront {
  const { peak } = now.shape;
  const xs = [...given.keys(), ...free].sort((a, b) => a - b);
  const indexed = new Map(xs.flatMap((x, i) => (given.has(x) ? [[i, given.get(x)!] as const] : [])));
  const tip = peak && ((mm: number) => peakAt({ ...peak, tallMm: 1 }, mm));
  const isPeakDrawn = tip !== undefined && crossesMm !== undefined;
  const lifted = tip && !isPeakDrawn ? points.map(([x, y]): FrontKnot => [x, y + peak.tallMm * tip(x)]) : points;
  const fit = smoothFit({ xs, given: indexed, points: lifted, stiffness, ...(isPeakDrawn && { bump: tip }) });
  const at = (i: number): SideEdits => ({
    lateralMm: round(Math.abs(xs[i]!)),
    setbackMm: round(Math.max(LINE_RANGE.setbackMm.min, Math.min(LINE_RANGE.setbackMm.max, fit.ys[i]!))),
  });
  const centre = xs.indexOf(0);
  return {
    centreMm: fit.ys[centre]!,
    peakMm: isPeakDrawn ? round(Math.max(0, Math.min(LINE_RANGE.peakMm.max, fit.bump))) : undefined,
    corners: { left: at(xs.length - 1), right: at(0) },
    knots: xs
      .map((x, i): FrontKnot => [round(x), round(fit.ys[i]!)])
      .filter((_, i) => i !== centre && i > 0 && i < xs.length - 1),
  };
}

/** Where the line's front is now, a peak left out. */
function presentPlace(head: Head, { shape }: Hairline, side: Side, lateralMm: number): SkinPlace {
  const { tape } = baseAt(head, shape.midFrontalMm).tapes[side];
  const sway = swayOf({ ...shape, peak: undefined }, side);
  return setBack(head, placeAt(head, tape, Math.min(lateralMm, shape.sides[side].corner.lateralMm)), sway(lateralMm));
}

function isInFront(head: Head, { xyz: [, y, z] }: SkinPlace): boolean {
  const [, glabellaY] = head.landmarks.glabella.at;
  return y > glabellaY + ABOVE_GLABELLA_MM && z > head.landmarks['tragus.left'].at[2] - BEHIND_TRAGUS_MM;
}

/** Whether points lead from one side to the other without going back far. */
function goesAlong(points: readonly FrontKnot[]): boolean {
  let farthest = -Infinity;
  for (const [mm] of points) {
    farthest = Math.max(farthest, mm);
    if (farthest - mm > MOST_BACK_MM) return false;
  }
  return points.length > 0 && points.at(-1)![0] - points[0]![0] >= NARROWEST_MM;
}

/** Least hump worth keeping, mm. */
const LEAST_HUMP_MM = 0.5;

/** The edits with the temple peak and the hump that a stroke goes on to. */
function withTemple({ head, source, out }: Sketch, turns: Turns, side: Side, line: LineEdits): LineEdits {
  const turn = turns[side];
  const temple = turn === undefined ? [] : out[side].slice(turn);
  const top = peakIn(temple);
  if (top === undefined) return line;
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  const [, y, z] = temple[top]!.xyz;
  const { humpMm: _, ...others } = { ...line[side] };
  const placed: SideEdits = { ...others, templeBehindMm: round(browZ - z), templeAboveMm: round(y - browY) };
  const built = attemptHairline(head, lineOf({ ...source, line: { ...line, [side]: placed } }));
  if (!built) return line;
  const { crest } = built.bends[side];
  const along = ({ uv: [u, v] }: DrawnPoint) =>
    Math.abs((u - crest.from[0]) * crest.out[1] - (v - crest.from[1]) * crest.out[0]);
  const middle = temple.slice(0, top).reduce((p, q) => (along(q) < along(p) ? q : p));
  const { min, max } = LINE_RANGE.humpMm;
  const humpMm = round(Math.max(min, Math.min(max, humpAt(crest, middle.uv))));
  return { ...line, [side]: Math.abs(humpMm) < LEAST_HUMP_MM ? placed : { ...placed, humpMm } };
}
