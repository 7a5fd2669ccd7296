import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { LINE_RANGE } from '../design/line';
import { lateralOf, type Base, type LevelTape } from './base';
import { alongColumn, columnFrom, endOf, nearestOn, skinPlaceOf, type ColumnPlace } from './column';
import { NEAR_BORDER_MM } from './lower';
import { isOnChart, STEP_MM } from './outline';
import { arc } from './path';
import type { Corner } from './shape';
import { placeAt, signOf, type Side, type SkinPlace } from './tape';

/** Skin kept between a corner and the border of the chart, mm. */
const MARGIN_MM = 4;
/** A corner is at least this far above its tragus and not farther behind it, mm (A). */
const ABOVE_TRAGUS_MM = 52;
const BEHIND_TRAGUS_MM = 40;

/** A corner where the head has room for it. */
export interface PlacedCorner {
  readonly corner: Corner;
  readonly place: SkinPlace;
  readonly uv: ChartUv;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** A corner as asked, or the nearest one on its way back to the mid-frontal plane that the head has room for. */
export function cornerOn(head: Head, base: Base, side: Side, asked: Corner): PlacedCorner {
  const level = base.tapes[side];
  const { lateralMm: lateral, setbackMm: setback } = LINE_RANGE;
  const lateralMm = Math.min(clamp(asked.lateralMm, lateral.min, lateral.max), level.reachMm);
  const from = placeAt(head, level.tape, lateralMm);
  const wantedMm = clamp(asked.setbackMm, setback.min, setback.max);
  const column = columnFrom(head, from, wantedMm);
  const end = Math.abs(wantedMm) < 1e-6 ? undefined : roomOn(head, side, column);
  const place = end ? skinPlaceOf(head, column, end) : from;
  const setbackMm = end ? Math.sign(wantedMm) * end.mm : 0;
  return {
    corner: { lateralMm, setbackMm: end && Math.abs(end.mm - Math.abs(wantedMm)) < 1e-6 ? wantedMm : setbackMm },
    place,
    uv: end ? end.uv : chartUvOf(head.surface, head.chart, from.point),
  };
}

/** The last place of a column, from its end back, that has room for a corner; its start where there is none. */
function roomOn(head: Head, side: Side, column: ReturnType<typeof columnFrom>): ColumnPlace {
  const end = endOf(column);
  if (hasRoom(head, side, end)) return end;
  let [low, high] = [0, end.mm];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (hasRoom(head, side, alongColumn(column, middle))) low = middle;
    else high = middle;
  }
  return alongColumn(column, low);
}

function hasRoom(head: Head, side: Side, { y, z, uv }: ColumnPlace): boolean {
  const [, earY, earZ] = head.landmarks[`tragus.${side}`].at;
  return y >= earY + ABOVE_TRAGUS_MM && z >= earZ - BEHIND_TRAGUS_MM && isOnChart(head, uv, MARGIN_MM);
}

/** How a skin place is told as a corner: by the lateral place of its own vertical and the tape along that to the nearest point, mm. */
export function asCorner(head: Head, level: LevelTape, side: Side, { xyz: [x, y, z] }: SkinPlace): Corner {
  const reach = Math.abs(placeAt(head, level.tape, level.reachMm).xyz[0]);
  const lateralMm = lateralOf(level, clamp(signOf(side) * x, 0, reach));
  const from = placeAt(head, level.tape, lateralMm);
  const up = nearestOn(columnFrom(head, from, LINE_RANGE.setbackMm.max), y, z);
  const down = nearestOn(columnFrom(head, from, LINE_RANGE.setbackMm.min), y, z);
  return { lateralMm, setbackMm: up.offMm <= down.offMm ? up.mm : -down.mm };
}

/** Radius of the sharpest corner, mm; and what counts as no step on the chart. */
const SHARPEST_MM = 0.4;
const SAME = 1e-5;

/** The most that a corner's arc turns to the temple's side, and to the other, radians. */
const MOST_TURN = 1.25 * Math.PI;

/** The arc that goes on from the front's end and leaves it heading for `goal`; without the front's end itself. */
export function turnTowards(front: readonly ChartUv[], goal: ChartUv, radiusMm: number, side: Side): ChartUv[] {
  const [before, here] = [front.at(-2)!, front.at(-1)!];
  const heading = Math.atan2(here[1] - before[1], here[0] - before[0]);
  const direction: ChartUv = [Math.cos(heading), Math.sin(heading)];
  const radius = reachableRadius(here, direction, goal, Math.max(SHARPEST_MM, radiusMm) / NEAR_BORDER_MM);
  let end: readonly ChartUv[] = [here];
  for (let i = 0; i < 6; i++) {
    const [u, v] = end.at(-1)!;
    const turn = turnOf(Math.atan2(goal[1] - v, goal[0] - u) - heading, side);
    const count = Math.max(2, Math.ceil((Math.abs(turn) * radius * NEAR_BORDER_MM) / STEP_MM));
    end = arc(here, direction, radius, turn, count);
  }
  return end.filter(([u, v], i) => Math.hypot(u - (end[i - 1] ?? here)[0], v - (end[i - 1] ?? here)[1]) > SAME);
}

/** An angle as a turn towards the temple rather than away from it: clockwise on the chart on the left, counter-clockwise on the right. */
function turnOf(angle: number, side: Side): number {
  const towards = -signOf(side) * angle;
  const turn = towards - 2 * Math.PI * Math.ceil((towards - MOST_TURN) / (2 * Math.PI));
  return -signOf(side) * turn;
}

/** The circle must leave its goal outside by this much, or the arc would wind round it. */
const CLEAR_OF_GOAL = 1.15;

/** The largest radius up to the wanted one with which a turn off a heading can end heading for the goal. */
function reachableRadius(here: ChartUv, [du, dv]: ChartUv, goal: ChartUv, wanted: number): number {
  const [u, v] = [goal[0] - here[0], goal[1] - here[1]];
  const aside = Math.abs(u * dv - v * du);
  const distance = Math.hypot(u, v);
  // |goal − centre|² > (k r)² with the centre r aside: distance² − 2 r aside > (k² − 1) r².
  const k = CLEAR_OF_GOAL ** 2 - 1;
  return Math.min(wanted, (Math.sqrt(aside * aside + k * distance * distance) - aside) / k);
}
