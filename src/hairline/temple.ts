import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { LINE_RANGE } from '../design/line';
import type { PlacedCorner } from './corner';
import { turnTowards } from './corner';
import { bulged, type Crest } from './hump';
import { NEAR_BORDER_MM, required, type Piece } from './lower';
import { chartedSide, sideburnOf, smoothPath, STEP_MM, type Sideburn } from './outline';
import { roundedPath, roundingOf, type Bend } from './path';
import { chartLengthMm, rasterOf } from './raster';
import type { SideShape } from './shape';
import type { Side } from './tape';

/** The temple peak's distance from the corner (P, Garg). */
const PEAK_OFF_CORNER_MM = 50;
/** Where the search for it begins and ends below the corner, mm. */
const PEAK_BELOW_MM = { from: 15, to: 70 } as const;
/** A placed peak stays this far below the corner and above the sideburn's end, and hardly behind the sideburn's front edge, mm. */
const PEAK_ROOM_MM = { belowCorner: 10, aboveSideburn: 16, behindSideburn: 12 } as const;
/** The line meets the sideburn's front edge this far below the peak, and above its lower end, mm. */
const INTO_SIDEBURN_MM = { belowPeak: 24, aboveEnd: 6 } as const;

/** The control point of a temple peak: on the chart, and mm in head space. */
interface PeakPoint {
  readonly uv: ChartUv;
  readonly z: number;
  readonly y: number;
}

/** One side's line from the corner into the sideburn, with the edits that the head had room for. */
export interface TemplePath {
  readonly pieces: readonly Piece[];
  readonly edits: SideShape['edits'];
  /** Where the line passes its temple peak, its hump, and the sideburn's lower front corner. */
  readonly peak: ChartUv;
  readonly hump: ChartUv;
  /** Where the hump is measured from. */
  readonly crest: Crest;
  readonly sideburn: ChartUv;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** The sideburn's edits as far as its head has room for them. */
export function sideburnEdits(head: Head, side: Side, edits: SideShape['edits']): SideShape['edits'] {
  const range = LINE_RANGE;
  const held: { -readonly [K in keyof SideShape['edits']]: SideShape['edits'][K] } = { ...edits };
  const { sideburnFrontMm, sideburnAboveMm, earMm } = edits;
  if (sideburnFrontMm !== undefined)
    held.sideburnFrontMm = clamp(sideburnFrontMm, range.sideburnFrontMm.min, range.sideburnFrontMm.max);
  if (sideburnAboveMm !== undefined) {
    held.sideburnAboveMm = clamp(sideburnAboveMm, range.sideburnAboveMm.min, range.sideburnAboveMm.max);
    const [, tragusY] = head.landmarks[`tragus.${side}`].at;
    held.sideburnAboveMm = Math.max(held.sideburnAboveMm, sideburnOf(head, side, held).bottomY - tragusY);
  }
  if (earMm !== undefined) held.earMm = clamp(earMm, range.earMm.min, range.earMm.max);
  return held;
}

/** From the corner over the temple peak into the sideburn, as far as half-way down it. `edits` fit the sideburn already. */
export function templePath(
  head: Head,
  shape: SideShape,
  cornerRadiusMm: number,
  side: Side,
  front: readonly ChartUv[],
  corner: PlacedCorner,
): TemplePath {
  const burn = sideburnOf(head, side, shape.edits);
  const peak = peakOf(head, side, corner, shape, burn);
  const { frontZ, bottomY, backZ } = burn;
  const topY = Math.max(peak.y - INTO_SIDEBURN_MM.belowPeak, bottomY + INTO_SIDEBURN_MM.aboveEnd);
  const at = (z: number, y: number) => pulledBack(head, side, z, y, `skin at z ${z}, y ${y}`).uv;
  const round = turnTowards(front, peak.uv, cornerRadiusMm, side);
  const half = at(frontZ, (topY + bottomY) / 2);
  const bends: [Bend, Bend, Bend, Bend] = [
    { uv: round.at(-1)!, trim: 0 },
    { uv: peak.uv, trim: shape.peakRadiusMm / NEAR_BORDER_MM },
    { uv: at(frontZ, topY), trim: shape.sideburnRadiusMm / NEAR_BORDER_MM },
    { uv: half, trim: 0 },
  ];
  const apex = roundingOf(bends[0].uv, bends[1], bends[2].uv).apex;
  const { path, humpMm, hump, crest } = bulged(
    head,
    roundedPath(bends, STEP_MM / NEAR_BORDER_MM),
    apex,
    shape.edits.humpMm ?? 0,
    side,
  );
  const lower = at(frontZ, bottomY);
  return {
    pieces: [
      { path: [front.at(-1)!, ...round], stretch: 'temple', side },
      { path, stretch: 'temple', side },
      { path: smoothPath([half, lower, at(backZ, bottomY)], 2, NEAR_BORDER_MM), stretch: 'sideburn', side },
    ],
    edits: heldEdits(head, side, shape.edits, peak, humpMm),
    peak: apex,
    hump,
    crest,
    sideburn: lower,
  };
}

function heldEdits(
  head: Head,
  side: Side,
  edits: SideShape['edits'],
  { y, z }: PeakPoint,
  humpMm: number,
): SideShape['edits'] {
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  return {
    ...edits,
    ...(edits.humpMm !== undefined && { humpMm }),
    ...(edits.templeBehindMm !== undefined && { templeBehindMm: browZ - z }),
    ...(edits.templeAboveMm !== undefined && { templeAboveMm: y - browY }),
  };
}

/** The temple peak's control point: where a hand has placed it and there is room, or where the style finds it. */
function peakOf(head: Head, side: Side, corner: PlacedCorner, shape: SideShape, burn: Sideburn): PeakPoint {
  const { templeBehindMm, templeAboveMm } = shape.edits;
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  const [, cornerY, cornerZ] = corner.place.xyz;
  if (templeBehindMm === undefined && templeAboveMm === undefined)
    return foundPeak(head, side, corner, Math.min(cornerZ + shape.forwardMm, browZ - shape.behindBrowMm));
  const { templeBehindMm: behind, templeAboveMm: above } = LINE_RANGE;
  const styleZ = Math.min(cornerZ + shape.forwardMm, browZ - shape.behindBrowMm);
  const z = templeBehindMm === undefined ? styleZ : browZ - clamp(templeBehindMm, behind.min, behind.max);
  const y =
    templeAboveMm === undefined
      ? foundPeak(head, side, corner, styleZ).y
      : browY + clamp(templeAboveMm, above.min, above.max);
  const lowest = burn.bottomY + PEAK_ROOM_MM.aboveSideburn;
  const roomyY = Math.max(lowest, Math.min(y, cornerY - PEAK_ROOM_MM.belowCorner));
  return pulledBack(head, side, Math.max(z, burn.frontZ - PEAK_ROOM_MM.behindSideburn), roomyY, 'the temple peak');
}

/** The temple peak in front of the corner, but not of the orbit's rim, 5 cm from the corner. */
function foundPeak(
  head: Head,
  side: Side,
  { uv: [cu, cv], place: { xyz } }: PlacedCorner,
  forwardZ: number,
): PeakPoint {
  const raster = rasterOf(head);
  for (let z = forwardZ; ; z -= 4) {
    let best: PeakPoint | undefined;
    for (let y = xyz[1] - PEAK_BELOW_MM.from; y > xyz[1] - PEAK_BELOW_MM.to; y -= 1) {
      const uv = chartedSide(head, side, { z, y });
      if (!uv) continue;
      best = { uv, z, y };
      if (chartLengthMm(raster, cu, cv, ...uv) >= PEAK_OFF_CORNER_MM) break;
    }
    if (best) return best;
    required(z > -200 ? z : undefined, `temple peak at z ${forwardZ}`);
  }
}

/** How far back skin is looked for, mm. */
const FARTHEST_MM = 80;

/** A side point on the chart, moved back as little as it must. */
function pulledBack(head: Head, side: Side, z: number, y: number, what: string): PeakPoint {
  const here = chartedSide(head, side, { z, y });
  if (here) return { uv: here, z, y };
  let back = 1;
  while (back < FARTHEST_MM && !chartedSide(head, side, { z: z - back, y })) back += 1;
  let [off, on] = [back - 1, back];
  for (let i = 0; i < 8; i++) {
    const middle = (off + on) / 2;
    if (chartedSide(head, side, { z: z - middle, y })) on = middle;
    else off = middle;
  }
  return { uv: required(chartedSide(head, side, { z: z - on, y }), what), z: z - on, y };
}
