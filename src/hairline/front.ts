import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { FrontKnot } from '../design/line';
import type { Base } from './base';
import { columnFrom, endOf } from './column';
import { curveThrough, type Curve } from './knots';
import { isOnChart, STEP_MM } from './outline';
import { filled } from './filled';
import type { LineShape } from './shape';
import { peakAt, shapeAt } from './style';
import { placeAt, signOf, type Side, type SkinPlace } from './tape';

/** Skin kept between a front and the border of the chart, mm. */
const MARGIN_MM = 1.5;
/** How far up a front gives way to the border of the chart, mm. */
const GIVES_WAY_MM = 40;
/** Knots as near as this to another, to the midline or to a corner are left out, mm. */
const KNOT_GAP_MM = 1.5;

/** The front's way on one side, from the midline to the corner's own place. */
export function frontPath(head: Head, shape: LineShape, base: Base, side: Side, corner: ChartUv): ChartUv[] {
  const { lateralMm } = shape.sides[side].corner;
  const sway = swayOf(shape, side);
  const count = Math.round(lateralMm / (STEP_MM * 0.95));
  const { tape } = base.tapes[side];
  const path: ChartUv[] = [];
  for (let i = 0; i < count; i++) {
    const mm = (lateralMm * i) / count;
    path.push(chartedFrom(head, placeAt(head, tape, mm), sway(mm)));
  }
  path.push(corner);
  return filled(head, path);
}

/** Setback by lateral place on one side, a peak taken off. */
export function swayOf(shape: LineShape, side: Side): Curve {
  const { corner } = shape.sides[side];
  const { peak, front, knots } = shape;
  const tip = (mm: number): number => (peak ? peakAt(peak, mm) : 0);
  if (knots) {
    const curve = curveThrough(knotted(shape, knots));
    return (mm) => curve(signOf(side) * mm) - tip(mm);
  }
  return (mm) => {
    const t = mm / corner.lateralMm;
    return corner.setbackMm * front.reduce((sum, { shape: one, share }) => sum + share * shapeAt(one, t), 0) - tip(mm);
  };
}

/** All that a drawn front passes, from right to left: the corners, the centre and those knots that leave room between. */
function knotted({ sides: { left, right } }: LineShape, knots: readonly FrontKnot[]): FrontKnot[] {
  const fixed: FrontKnot[] = [
    [-right.corner.lateralMm, right.corner.setbackMm],
    [0, 0],
    [left.corner.lateralMm, left.corner.setbackMm],
  ];
  const [first, , last] = fixed as [FrontKnot, FrontKnot, FrontKnot];
  const kept: FrontKnot[] = [];
  for (const knot of [...knots].sort(([a], [b]) => a - b)) {
    const near = [...fixed, ...kept.slice(-1)].some(([mm]) => Math.abs(mm - knot[0]) < KNOT_GAP_MM);
    if (!near && knot[0] > first[0] && knot[0] < last[0]) kept.push(knot);
  }
  return [...fixed, ...kept].sort(([a], [b]) => a - b);
}

/** The chart position a setback away from a place of the mid-frontal plane; higher up where the chart ends before. */
function chartedFrom(head: Head, from: SkinPlace, setbackMm: number): ChartUv {
  const at = (mm: number): ChartUv =>
    Math.abs(mm) < 1e-6 ? chartUvOf(head.surface, head.chart, from.point) : endOf(columnFrom(head, from, mm)).uv;
  const wanted = at(setbackMm);
  if (isOnChart(head, wanted, MARGIN_MM)) return wanted;
  for (let mm = setbackMm + 0.5; mm < setbackMm + GIVES_WAY_MM; mm += 0.5) {
    const uv = at(mm);
    if (isOnChart(head, uv, MARGIN_MM)) return uv;
  }
  return wanted;
}
