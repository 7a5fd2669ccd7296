import { chartUvOf } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { Slice } from '../anatomy/slice';
import type { Hairline } from './construct';
import { sampleField, type HairlineField } from './field';
import { level, midline, placeAt, vertical, type Side, type SkinPlace } from './tape';

/** A hairline's figures as a clinic tapes them, cm; left and right are the client's own. */
export interface HairlineReadouts {
  readonly midFrontalCm: number;
  readonly setbackCm: Readonly<Record<Side, number>>;
  readonly lateralCm: Readonly<Record<Side, number>>;
  /** Height of a widow's peak below its base line; undefined for other styles. */
  readonly peakCm: number | undefined;
}

/** How far above its horizontal plane a corner is looked for, and below, mm. */
const REACH_MM = { up: 140, down: 60 } as const;
const STEP_MM = 0.5;
const MM_PER_CM = 10;

/**
 * Measures a finished hairline back: where tapes laid along the skin cross its line of 50 % density with waves left out, which is the
 * field's zero. Where a tape ends before it crosses the line it tells its whole length: hands can drag a line far.
 */
export function measureHairline(head: Head, hairline: Hairline, field: HairlineField): HairlineReadouts {
  const up = midline(head);
  const centreMm = crossing(head, field, up, 0);
  const { peak, sides } = hairline.shape;
  const baseMm = peak ? centreMm + peakHeight(head, hairline, field, up, peak.wideMm) : centreMm;
  const base = placeUpTo(head, up, baseMm);
  const corner = (side: Side) => {
    const tape = level(head, base, side);
    return setbackAt(head, field, placeUpTo(head, tape, sides[side].corner.lateralMm)) / MM_PER_CM;
  };
  return {
    midFrontalCm: baseMm / MM_PER_CM,
    setbackCm: { left: corner('left'), right: corner('right') },
    lateralCm: {
      left: sides.left.corner.lateralMm / MM_PER_CM,
      right: sides.right.corner.lateralMm / MM_PER_CM,
    },
    peakCm: peak && (baseMm - centreMm) / MM_PER_CM,
  };
}

/** The place so far along a tape, or its end. */
const placeUpTo = (head: Head, tape: Slice, mm: number): SkinPlace =>
  placeAt(head, tape, Math.max(0, Math.min(mm, tape.lengthMm)));

const distanceAt = (head: Head, field: HairlineField, { point }: SkinPlace): number => {
  const [u, v] = chartUvOf(head.surface, head.chart, point);
  return Number.isNaN(u) ? -Infinity : sampleField(field, u, v);
};

/** How far along a tape, from `fromMm` on, the line is first crossed from bare to treated skin, mm; the tape's length where it never is. */
function crossing(head: Head, field: HairlineField, tape: Slice, fromMm: number): number {
  const inside = (mm: number) => distanceAt(head, field, placeAt(head, tape, mm)) >= 0;
  let high = fromMm;
  while (!inside(high)) {
    high += STEP_MM;
    if (high > tape.lengthMm) return tape.lengthMm;
  }
  let low = Math.max(fromMm, high - STEP_MM);
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (inside(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Tape from a place in the mid-frontal plane straight up to the line; negative where the line is below, mm. */
function setbackAt(head: Head, field: HairlineField, from: SkinPlace): number {
  if (distanceAt(head, field, from) < 0) return crossing(head, field, vertical(head, from, REACH_MM.up), 0);
  const down = vertical(head, from, -REACH_MM.down);
  let mm = 0;
  while (mm < down.lengthMm && distanceAt(head, field, placeAt(head, down, mm)) >= 0) mm += STEP_MM / 10;
  return -mm;
}

/** Lateral places beside a peak that tell where its base line is, in half widths of the peak. */
const BESIDE_PEAK = [1.1, 1.25, 1.4, 1.55] as const;

/**
 * Tape from a widow's peak up to its base line: the line beside the peak, carried on to the midline as the parabola that an arch
 * begins with. The horizontal plane that the parabola is measured from hardly matters; the one of the design is taken.
 */
function peakHeight(head: Head, hairline: Hairline, field: HairlineField, up: Slice, wideMm: number): number {
  const from = placeUpTo(head, up, hairline.shape.midFrontalMm);
  const points = (['left', 'right'] as const).flatMap((side) => {
    const tape = level(head, from, side);
    return BESIDE_PEAK.map((share) => {
      const lateralMm = (share * wideMm) / 2;
      return [lateralMm * lateralMm, setbackAt(head, field, placeUpTo(head, tape, lateralMm))] as const;
    });
  });
  return hairline.shape.midFrontalMm + intercept(points) - crossing(head, field, up, 0);
}

/** Where the least-squares line through x, y pairs meets x = 0. */
function intercept(points: readonly (readonly [number, number])[]): number {
  const n = points.length;
  const [meanX, meanY] = [0, 1].map((k) => points.reduce((sum, point) => sum + point[k]!, 0) / n) as [number, number];
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return meanY - (sxy / sxx) * meanX;
}
