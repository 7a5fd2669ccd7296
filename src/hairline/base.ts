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

const ranges = new Recent<{ readonly min: number; readonly max: number }>();

/** How low and how high a line's middle can be on a head, mm up the midline. */
export const midFrontalRange = (head: Head): { readonly min: number; readonly max: number } =>
  ranges.of(head, '', () => {
    const { min, max } = LINE_RANGE.midFrontalMm;
    const charted = (mm: number) => {
      const { point } = placeAt(head, midlineOf(head), mm);
      return isOnChart(head, chartUvOf(head.surface, head.chart, point), FOREHEAD_MARGIN_MM);
    };
    const roomy = (mm: number) => {
      const { left, right } = baseAt(head, mm).tapes;
      return Math.min(left.reachMm, right.reachMm) >= LEAST_REACH_MM;
    };
    let low = min;
    while (!charted(low)) low += 0.5;
    let high = low;
    while (high < max && roomy(high + 1)) high += 1;
    return { min: low, max: high };
  });
