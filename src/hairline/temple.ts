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
import { Recent } from './recent';
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
export interface PeakPoint {
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
  /** The point that the peak is rounded from. */
  readonly control: PeakPoint;
  readonly hump: ChartUv;
  /** Where the hump is measured from. */
  readonly crest: Crest;
  readonly sideburn: ChartUv;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** A side's edits with those of its sideburn and ear held to what its head and corner have room for. */
export function lowerEdits(head: Head, side: Side, shape: SideShape, corner: PlacedCorner): SideShape['edits'] {
  const held: { -readonly [K in keyof SideShape['edits']]: SideShape['edits'][K] } = { ...shape.edits };
  const { sideburnFrontMm: front, sideburnAboveMm: above, earMm: ear } = LINE_RANGE;
  const { sideburnFrontMm, sideburnAboveMm, earMm } = shape.edits;
  if (earMm !== undefined) held.earMm = clamp(earMm, ear.min, ear.max);
  if (sideburnFrontMm !== undefined) held.sideburnFrontMm = clamp(sideburnFrontMm, front.min, front.max);
  if (sideburnAboveMm === undefined) return held;
  const [, tragusY] = head.landmarks[`tragus.${side}`].at;
  const highest = highestEnd(head, side, shape, corner) - tragusY;
  held.sideburnAboveMm = Math.min(clamp(sideburnAboveMm, above.min, above.max), highest);
  held.sideburnAboveMm = Math.max(held.sideburnAboveMm, sideburnOf(head, side, held).bottomY - tragusY);
  return held;
}

/** Where the lower end of a sideburn has to be for a temple peak to fit between it and the corner, mm of head space. */
function highestEnd(head: Head, side: Side, shape: SideShape, corner: PlacedCorner): number {
  const { belowCorner, aboveSideburn } = PEAK_ROOM_MM;
  const isPlaced = shape.edits.templeAboveMm !== undefined;
  const peakY = isPlaced ? corner.place.xyz[1] - belowCorner - 4 : styledPeak(head, side, corner, shape).y;
  return peakY - aboveSideburn;
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
    control: peak,
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
  const { templeBehindMm: behind, templeAboveMm: above } = LINE_RANGE;
  if (templeBehindMm === undefined && templeAboveMm === undefined) return styledPeak(head, side, corner, shape);
  const [, browY, browZ] = head.landmarks[`outer-brow.${side}`].at;
  const styled =
    templeBehindMm === undefined || templeAboveMm === undefined ? styledPeak(head, side, corner, shape) : undefined;
  const z = styled && templeBehindMm === undefined ? styled.z : browZ - clamp(templeBehindMm!, behind.min, behind.max);
  const y = styled && templeAboveMm === undefined ? styled.y : browY + clamp(templeAboveMm!, above.min, above.max);
  const highest = corner.place.xyz[1] - PEAK_ROOM_MM.belowCorner;
  const roomyY = Math.max(burn.bottomY + PEAK_ROOM_MM.aboveSideburn, Math.min(y, highest));
  return pulledBack(head, side, Math.max(z, burn.frontZ - PEAK_ROOM_MM.behindSideburn), roomyY, 'the temple peak');
}

const styledPeak = (head: Head, side: Side, corner: PlacedCorner, shape: SideShape): PeakPoint => {
  const { forwardMm, behindBrowMm } = shape;
  return found.of(head, JSON.stringify([side, corner.corner, corner.uv, forwardMm, behindBrowMm]), () =>
    foundPeak(
      head,
      side,
      corner,
      Math.min(corner.place.xyz[2] + forwardMm, head.landmarks[`outer-brow.${side}`].at[2] - behindBrowMm),
    ),
  );
};

const found = new Recent<PeakPoint>();

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
