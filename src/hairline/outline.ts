import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { SideEdits } from '../design/line';
import { roundedPath, type Bend } from './path';
import { rasterOf } from './raster';
import { Recent } from './recent';
import type { Side } from './tape';
import { seenFrom } from './view';

/** Skin kept between a hairline and the border of the chart, mm. */
const MARGIN_MM = 2.5;
/** Bare skin between the ear and the hair (A). */
const OFF_EAR_MM = 8;
/** Half height and half width of an ear whose top is 30 mm above its tragus (A). */
const EAR = { ofTopMm: 30, halfHighMm: 32, halfDeepMm: 15 } as const;
/** The sideburn's edges in front of the tragus, and how narrow it may get (A). */
export const SIDEBURN = { frontMm: 22, backMm: 10, leastMm: 8, highestMm: 80, lowerMm: 12 } as const;
/** Points of paths are about this far apart on the skin. */
export const STEP_MM = 1;

/** How a point is told from the side: mm forward and mm up in head space. */
export interface SidePoint {
  readonly z: number;
  readonly y: number;
}

/** Whether all skin within `marginMm` of a chart position is on the chart. */
export function isOnChart(head: Head, [u, v]: ChartUv, marginMm = MARGIN_MM): boolean {
  const { size, inside, metric } = rasterOf(head);
  const cellOf = (x: number) => Math.min(size - 1, Math.max(0, Math.floor(x * size)));
  const radius = marginMm / Math.sqrt(metric[3 * (cellOf(v) * size + cellOf(u))]!);
  for (let i = 0; i < AROUND.length; i += 2)
    if (!inside[cellOf(v + radius * AROUND[i + 1]!) * size + cellOf(u + radius * AROUND[i]!)]) return false;
  return true;
}

/** Directions around a place, two numbers each. */
const AROUND = Array.from({ length: 24 }, (_, i) => (i & 1 ? Math.sin : Math.cos)(((i >> 1) * Math.PI) / 6));

/** Where a side point is on the chart, if it is there with a margin around it. */
export function chartedSide(head: Head, side: Side, point: SidePoint): ChartUv | undefined {
  const uv = seenFrom(head, side, point.z, point.y);
  return uv && isOnChart(head, uv) ? uv : undefined;
}

/** What hands have changed of what a hairline's lower part is by nature; mm, see `SideEdits`. */
export type LowerEdits = Pick<SideEdits, 'sideburnFrontMm' | 'sideburnAboveMm' | 'earMm'>;

/** A sideburn from the side, mm: it hangs from the temple down to the tragus, or as far as the chart goes. */
export interface Sideburn {
  readonly frontZ: number;
  /** Where its lower end meets the bare skin in front of the ear. */
  readonly backZ: number;
  readonly bottomY: number;
}

export const sideburnOf = (head: Head, side: Side, edits: LowerEdits = {}): Sideburn =>
  sideburns.of(head, JSON.stringify([side, edits.sideburnFrontMm, edits.sideburnAboveMm]), () =>
    hangSideburn(head, side, edits),
  );

const sideburns = new Recent<Sideburn>();

function hangSideburn(head: Head, side: Side, { sideburnFrontMm, sideburnAboveMm }: LowerEdits): Sideburn {
  const { tragus } = earOf(head, side);
  const frontZ = tragus.z + (sideburnFrontMm ?? SIDEBURN.frontMm);
  const middleZ = frontZ - SIDEBURN.leastMm / 2;
  const isThere = (z: number, y: number) => chartedSide(head, side, { z, y }) !== undefined;
  const isBoth = (y: number) => isThere(frontZ, y) && isThere(middleZ, y);
  const highest = tragus.y + SIDEBURN.highestMm;
  let bottomY = highest;
  if (sideburnFrontMm === undefined && sideburnAboveMm === undefined)
    while (bottomY > tragus.y && isBoth(bottomY - 1)) bottomY -= 1;
  else {
    bottomY = Math.max(tragus.y + (sideburnAboveMm ?? 0), lowestAt(head, side, frontZ), lowestAt(head, side, middleZ));
    while (bottomY < highest && !isBoth(bottomY)) bottomY += 0.5;
  }
  let backZ = middleZ;
  while (backZ > tragus.z + SIDEBURN.backMm && isThere(backZ - 0.5, bottomY)) backZ -= 0.5;
  return { frontZ, backZ, bottomY };
}

const lowests = new Recent<number>(400);

/** How far down the chart goes before the ear at a z, mm of head space: looked for at every millimetre, and straight between. */
function lowestAt(head: Head, side: Side, z: number): number {
  const { tragus } = earOf(head, side);
  const at = (whole: number) =>
    lowests.of(head, `${side} ${whole}`, () => {
      let y = tragus.y + SIDEBURN.highestMm;
      while (y > tragus.y - SIDEBURN.lowerMm && chartedSide(head, side, { z: tragus.z + whole, y: y - 0.5 })) y -= 0.5;
      return y;
    });
  const forward = z - tragus.z;
  const whole = Math.floor(forward);
  return at(whole) + (at(whole + 1) - at(whole)) * (forward - whole);
}

function earOf(head: Head, side: Side) {
  const [, y, z] = head.landmarks[`tragus.${side}`].at;
  const [, topY] = head.landmarks[`ear-top.${side}`].at;
  const scale = (topY - y) / EAR.ofTopMm;
  return {
    tragus: { y, z },
    centre: { y: topY - EAR.halfHighMm * scale, z: z - 0.9 * EAR.halfDeepMm * scale },
    halfHigh: EAR.halfHighMm * scale + OFF_EAR_MM,
    halfDeep: EAR.halfDeepMm * scale + OFF_EAR_MM,
  };
}

/** The middle of an ear, from the side. */
export const earCentre = (head: Head, side: Side): SidePoint => earOf(head, side).centre;

/** Degrees between the points of the arch over the ear. */
const EAR_STEP = 5;
/** Where the arch ends, degrees from forward over up: behind the ear. */
const EAR_END = 185;
/** The arch stands off the ear as far as it must within this many steps to either side, so that its chords stay on the chart. */
const EAR_REACH = 3;

/** The arch round the ear from the sideburn over the top and down behind, moved outwards where the chart leaves out more. */
export function earArch(head: Head, side: Side, edits: LowerEdits = {}): ChartUv[] {
  const { frontZ, bottomY } = sideburnOf(head, side, edits);
  const out: ChartUv[] = [];
  growths
    .of(head, side, () => earGrowths(head, side))
    .forEach((grow, i) => {
      const point = earPoint(head, side, radians(EAR_STEP * i), grow, edits.earMm);
      const free = EAR_STEP * i > 90 || (point.z < frontZ - SIDEBURN.leastMm / 2 && point.y > bottomY + 2);
      const uv = free ? chartedSide(head, side, point) : undefined;
      if (uv) out.push(uv);
    });
  return out;
}

/** The top of the arch when it stands `earMm` farther off than usual. */
export const earTop = (head: Head, side: Side, earMm = 0): SidePoint =>
  earPoint(head, side, Math.PI / 2, growths.of(head, side, () => earGrowths(head, side))[90 / EAR_STEP]!, earMm);

const growths = new Recent<number[]>();

/** Growths by angle, evened out without getting less than any needs: means of the largest around. */
function earGrowths(head: Head, side: Side): number[] {
  const needed = Array.from({ length: EAR_END / EAR_STEP + 1 }, (_, i) => earGrowth(head, side, radians(EAR_STEP * i)));
  const around = (values: readonly number[], i: number) =>
    values.slice(Math.max(0, i - EAR_REACH), i + EAR_REACH + 1).filter(Number.isFinite);
  const most = needed.map((_, i) => Math.max(...around(needed, i)));
  return most.map((_, i) => around(most, i).reduce((sum, grow, __, all) => sum + grow / all.length, 0));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function earPoint(head: Head, side: Side, angle: number, grow: number, offMm = 0): SidePoint {
  const { centre, halfHigh, halfDeep } = earOf(head, side);
  return {
    z: centre.z + (grow * halfDeep + offMm) * Math.cos(angle),
    y: centre.y + (grow * halfHigh + offMm) * Math.sin(angle),
  };
}

/** How many times its distance from the ear's centre the arch must stand off to be on the chart; Infinity where it never is. */
function earGrowth(head: Head, side: Side, angle: number): number {
  for (let grow = 1; grow < 2.6; grow += 0.04)
    if (chartedSide(head, side, earPoint(head, side, angle, grow))) return grow;
  return Infinity;
}

/** A control polygon with the same rounding at all of its corners, as a path of points a step apart. */
export const smoothPath = (uvs: readonly ChartUv[], trimMm: number, mmPerUnit: number): ChartUv[] =>
  roundedPath(
    uvs.map((uv): Bend => ({ uv, trim: trimMm / mmPerUnit })),
    STEP_MM / mmPerUnit,
  );
