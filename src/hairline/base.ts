import { chartUvOf } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { Slice } from '../anatomy/slice';
import { LINE_RANGE } from '../design/line';
import { isOnChart } from './outline';
import { Recent } from './recent';
import { level, midline, placeAt, type Side, type SkinPlace } from './tape';

/** The mid-frontal plane of a line: where the lateral places of its corners and knots are taped. */
export interface Base {
  readonly place: SkinPlace;
  readonly tapes: Readonly<Record<Side, LevelTape>>;
}

/** A level tape from the midline to a side, as far as it leads away from the midline. */
export interface LevelTape {
  readonly tape: Slice;
  readonly reachMm: number;
}

const bases = new Recent<Base>();

/** The plane at a mid-frontal height, mm up the midline. */
export function baseAt(head: Head, midFrontalMm: number): Base {
  return bases.of(head, `${midFrontalMm}`, () => {
    const place = placeAt(head, midlineOf(head), midFrontalMm);
    const tapeTo = (side: Side): LevelTape => {
      const tape = level(head, place, side);
      return { tape, reachMm: reachOf(head, tape) };
    };
    return { place, tapes: { left: tapeTo('left'), right: tapeTo('right') } };
  });
}

const midlines = new Recent<Slice>();
/** The tape up the midline, laid once a head. */
export const midlineOf = (head: Head): Slice => midlines.of(head, '', () => midline(head));

/** A level tape is good for corners as long as a step of this length leads at least a tenth of it outwards, mm. */
const STRIDE_MM = 6;

function reachOf(head: Head, tape: Slice): number {
  const out = (mm: number) => Math.abs(placeAt(head, tape, mm).xyz[0]);
  let mm = 0;
  while (mm + STRIDE_MM < tape.lengthMm && out(mm + STRIDE_MM) - out(mm) > STRIDE_MM / 10) mm += 1;
  return mm;
}

/** Where on a level tape the distance from the midline is `outMm`, mm; the end of its reach where it never is. */
export function lateralOf({ tape, reachMm }: LevelTape, outMm: number): number {
  const { path, mm } = tape;
  for (let i = 0; i + 1 < path.length && mm[i]! < reachMm; i++) {
    const [from, to] = [Math.abs(path[i]![0]), Math.abs(path[i + 1]![0])];
    if (to < outMm) continue;
    const t = Math.max(0, (outMm - from) / (to - from || 1));
    return Math.min(reachMm, mm[i]! + t * (mm[i + 1]! - mm[i]!));
  }
  return reachMm;
}

/** Skin kept between the line and the chart's border on the forehead, mm. */
const FOREHEAD_MARGIN_MM = 2;
/** A level as high as this leaves no room for corners, mm of lateral reach. */
const LEAST_REACH_MM = 52;

/** How low a line's middle can be on a head, and how high it is known to be able to go, mm up the midline. */
interface Climb {
  readonly lowMm: number;
  highMm: number;
  isTop: boolean;
}

const climbs = new Recent<Climb>();

const climbOf = (head: Head): Climb =>
  climbs.of(head, '', () => {
    const charted = (mm: number) => {
      const { point } = placeAt(head, midlineOf(head), mm);
      return isOnChart(head, chartUvOf(head.surface, head.chart, point), FOREHEAD_MARGIN_MM);
    };
    let lowMm: number = LINE_RANGE.midFrontalMm.min;
    while (!charted(lowMm)) lowMm += 0.5;
    return { lowMm, highMm: lowMm, isTop: false };
  });

/** Goes up to a height, mm by mm as long as there is room. */
function climbTo(head: Head, mm: number): Climb {
  const climb = climbOf(head);
  while (!climb.isTop && climb.highMm < mm) {
    const { left, right } = baseAt(head, climb.highMm + 1).tapes;
    if (Math.min(left.reachMm, right.reachMm) >= LEAST_REACH_MM) climb.highMm += 1;
    else climb.isTop = true;
  }
  return climb;
}

/** How low and how high a line's middle can be on a head, mm up the midline. */
export function midFrontalRange(head: Head): { readonly min: number; readonly max: number } {
  const { lowMm, highMm } = climbTo(head, LINE_RANGE.midFrontalMm.max);
  return { min: lowMm, max: highMm };
}

/** The height nearest to one that is within the range; and how low it goes. Where that is enough, it costs less than all of the range. */
export function midFrontalWithin(head: Head, mm: number): { readonly mm: number; readonly min: number } {
  const { lowMm, highMm } = climbTo(head, Math.min(mm, LINE_RANGE.midFrontalMm.max));
  return { mm: Math.max(lowMm, Math.min(highMm, mm)), min: lowMm };
}

/** How low a line's middle can be on a head, mm up the midline. */
export const midFrontalMin = (head: Head): number => climbOf(head).lowMm;
