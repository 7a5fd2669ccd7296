import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { LINE_RANGE } from '../design/line';
import { chartedSide, earCentre, isOnChart, type SidePoint } from './outline';
import { Recent } from './recent';
import { signOf, type Side } from './tape';
import { seenFrom } from './view';

/** The nape's line above the nape landmark, which is 70 mm below eye level (A). */
const NAPE_ABOVE_MM = 10;
/** The nape's line on the side: behind the ear's middle, above the level nape (A). */
const NAPE_SIDE = [
  { behindMm: 34, aboveMm: 22 },
  { behindMm: 44, aboveMm: 8 },
] as const;
const NAPE_SEARCH_MM = 16;
/** The line goes on at least this far behind the arch's end, mm, and each time below it. */
const BEHIND_ARCH_MM = 3;
const BELOW_ARCH_MM = 6;

/** How high the level part of the nape's line is in head space, mm. */
export const napeLevel = (head: Head, napeMm: number): number => head.landmarks.nape.at[1] + NAPE_ABOVE_MM + napeMm;

/** Where the arch round the ear has to end for the nape's line to come after it, mm of head space. */
export const archEndY = (head: Head, napeMm: number): number =>
  napeLevel(head, napeMm) + NAPE_SIDE[0].aboveMm + BELOW_ARCH_MM;

/** The nape's line from behind the ear to the midline: along the chart's edge on the neck's side, then level. */
export function napeLine(head: Head, side: Side, napeMm: number, behindZ: number): ChartUv[] {
  const y = napeLevel(head, napeMm);
  const centreZ = earCentre(head, side).z;
  const fromSide = NAPE_SIDE.map(({ behindMm, aboveMm }, i) =>
    firstCharted(head, side, {
      z: Math.min(centreZ - behindMm, behindZ - (i + 1) * BEHIND_ARCH_MM),
      y: y + aboveMm,
    }),
  );
  const fromBehind = [18, 9, 0].map((x) => seenFrom(head, 'behind', signOf(side) * x, y));
  return [...fromSide, ...fromBehind].filter((uv) => uv !== undefined);
}

/** A side point on the chart, moved back as little as it must. */
function firstCharted(head: Head, side: Side, { z, y }: SidePoint): ChartUv | undefined {
  for (let back = 0; back < NAPE_SEARCH_MM; back++) {
    const uv = chartedSide(head, side, { z: z - back, y });
    if (uv) return uv;
  }
  return undefined;
}

const lowest = new Recent<number>();
const STEP_MM = 0.5;

/** How much lower or higher than usual the nape's line can be on a head, mm. */
export const napeRange = (head: Head): { readonly min: number; readonly max: number } => ({
  min: lowest.of(head, '', () => {
    let mm = 0;
    const isThere = (napeMm: number) => {
      const uv = seenFrom(head, 'behind', 0, napeLevel(head, napeMm));
      return uv !== undefined && isOnChart(head, uv);
    };
    while (mm - STEP_MM >= LINE_RANGE.napeMm.min && isThere(mm - STEP_MM)) mm -= STEP_MM;
    return mm;
  }),
  max: LINE_RANGE.napeMm.max,
});
