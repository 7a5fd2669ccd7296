import { chartToSkin, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { LINE_RANGE } from '../design/line';
import type { PlacedCorner } from './corner';
import { turnTowards } from './corner';
import { filled } from './filled';
import { bulged, type Crest } from './hump';
import { NEAR_BORDER_MM, required, type Piece } from './lower';
import { chartedSide, SIDEBURN, sideburnOf, smoothPath, STEP_MM, type Sideburn } from './outline';
import { roundedPath, roundingOf, type Bend } from './path';
import { chartLengthMm, rasterOf } from './raster';
import { Recent } from './recent';
import type { SideShape } from './shape';
import type { Side } from './tape';

/** The temple peak's distance from the corner (P, Garg). */
const PEAK_OFF_CORNER_MM = 50;
/** Where the search for it begins and ends below the corner, mm. */
const PEAK_BELOW_MM = { from: 15, to: 70 } as const;
/** A placed peak stays this far below the corner and above the sideburn's end, and not far behind the sideburn's front edge, mm. */
const PEAK_ROOM_MM = { belowCorner: 10, aboveSideburn: 16, behindSideburn: 28 } as const;
/** The line meets the sideburn's front edge this far below the peak, and above its lower end, mm. */
const INTO_SIDEBURN_MM = { belowPeak: 24, aboveEnd: 6 } as const;

/** A place of the temple: on the chart, and mm in head space. */
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
  readonly peak: PeakPoint;
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
  if (sideburnFrontMm === undefined && sideburnAboveMm === undefined) return held;
  const [, tragusY] = head.landmarks[`tragus.${side}`].at;
  const highest = highestEnd(head, side, shape, corner) - tragusY;
  const endOf = (mm?: number) =>
    sideburnOf(head, side, { ...(mm !== undefined && { sideburnFrontMm: mm }), sideburnAboveMm: above.min }).bottomY -
    tragusY;
  const lowest = Math.min(endOf(SIDEBURN.frontMm), highest);
  const endMm = Math.max(lowest, Math.min(clamp(sideburnAboveMm ?? lowest, above.min, above.max), highest));
  if (sideburnFrontMm !== undefined)
    held.sideburnFrontMm = foremost(
      SIDEBURN.frontMm,
      clamp(sideburnFrontMm, front.min, front.max),
      (mm) => endOf(mm) <= endMm + ROUNDING_MM,
    );
  if (sideburnAboveMm !== undefined) held.sideburnAboveMm = Math.max(endMm, endOf(held.sideburnFrontMm));
  return held;
}

/** What figures that were held and then rounded may differ by, mm. */
const ROUNDING_MM = 0.3;

/** The number nearest to `wanted` on the way from `from` for which something holds, if it holds from `from` on. */
function foremost(from: number, wanted: number, holds: (mm: number) => boolean): number {
  if (holds(wanted)) return wanted;
  let [low, high] = [from, wanted];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Where the lower end of a sideburn has to be for a temple peak to fit between it and the corner, mm of head space. */
function highestEnd(head: Head, side: Side, shape: SideShape, corner: PlacedCorner): number {
  const { belowCorner, aboveSideburn } = PEAK_ROOM_MM;
  const isPlaced = shape.edits.templeAboveMm !== undefined;
  const peakY = isPlaced ? corner.place.xyz[1] - belowCorner - 4 : styledPeak(head, side, corner, shape).y;
  return peakY - aboveSideburn;
}

/** From the corner over the temple peak into the sideburn, as far as half-way down it. `shape` fits the sideburn already. */
export function templePath(
  head: Head,
  shape: SideShape,
  cornerRadiusMm: number,
  side: Side,
  front: readonly ChartUv[],
  corner: PlacedCorner,
): TemplePath {
  const burn = sideburnOf(head, side, shape.edits);
  const way: Way = { head, shape, cornerRadiusMm, side, front, burn };
  const { templeBehindMm, templeAboveMm } = shape.edits;
  const isPlaced = templeBehindMm !== undefined || templeAboveMm !== undefined;
  const { round, bends, apex } = isPlaced
    ? bentThrough(way, placedPeak(head, side, corner, shape, burn))
    : bentAt(way, styledPeak(head, side, corner, shape));
  const { path, humpMm, hump, crest } = bulged(
    head,
    roundedPath(bends, STEP_MM / NEAR_BORDER_MM),
    apex.uv,
    shape.edits.humpMm ?? 0,
    side,
  );
  const at = (z: number) => pulledBack(head, side, z, burn.bottomY, `skin at z ${z}, y ${burn.bottomY}`).uv;
  const lower = at(burn.frontZ);
  const sideburn = smoothPath([bends[3].uv, lower, at(burn.backZ)], 2, NEAR_BORDER_MM);
  return {
    pieces: [
      { path: filled(head, [front.at(-1)!, ...round]), stretch: 'temple', side },
      { path: filled(head, path), stretch: 'temple', side },
      { path: sideburn, stretch: 'sideburn', side },
    ],
    edits: heldEdits(head, side, shape.edits, apex, humpMm),
    peak: apex,
    hump,
    crest,
    sideburn: lower,
  };
}

/** What a temple's bends depend on, but for its peak. */
interface Way {
  readonly head: Head;
  readonly shape: SideShape;
  readonly cornerRadiusMm: number;
  readonly side: Side;
  readonly front: readonly ChartUv[];
  readonly burn: Sideburn;
}

interface Bent {
  readonly round: readonly ChartUv[];
  readonly bends: readonly [Bend, Bend, Bend, Bend];
  readonly apex: PeakPoint;
}

/** The bends from the corner into the sideburn whose second is rounded from a point. */
function bentAt({ head, shape, cornerRadiusMm, side, front, burn }: Way, control: PeakPoint): Bent {
  const { frontZ, bottomY } = burn;
  const topY = Math.max(control.y - INTO_SIDEBURN_MM.belowPeak, bottomY + INTO_SIDEBURN_MM.aboveEnd);
  const at = (y: number) => pulledBack(head, side, frontZ, y, `skin at z ${frontZ}, y ${y}`).uv;
  const round = turnTowards(front, control.uv, cornerRadiusMm, side);
  const bends: Bent['bends'] = [
    { uv: round.at(-1) ?? front.at(-1)!, trim: 0 },
    { uv: control.uv, trim: shape.peakRadiusMm / NEAR_BORDER_MM },
    { uv: at(topY), trim: shape.sideburnRadiusMm / NEAR_BORDER_MM },
    { uv: at((topY + bottomY) / 2), trim: 0 },
  ];
  const { apex } = roundingOf(bends[0].uv, bends[1], bends[2].uv);
  return { round, bends, apex: pointAt(head, apex, control) };
}

/** Each time the point that a peak is rounded from comes about four times as near to where it has to be. */
const SHIFTS = 6;

/** The bends whose peak passes a place. */
function bentThrough(way: Way, place: PeakPoint): Bent {
  let control = place;
  let bent = bentAt(way, control);
  for (let i = 0; i < SHIFTS; i++) {
    const [u, v] = bent.apex.uv;
    const uv: ChartUv = [control.uv[0] + place.uv[0] - u, control.uv[1] + place.uv[1] - v];
    control = pointAt(way.head, uv, place);
    bent = bentAt(way, control);
  }
  return { ...bent, apex: place };
}

/** A chart position with its coordinates; those of another where the chart has none. */
function pointAt({ surface, chart }: Head, uv: ChartUv, other: PeakPoint): PeakPoint {
  const xyz = chartToSkin(surface, chart, ...uv);
  return { uv, y: xyz ? xyz[1] : other.y, z: xyz ? xyz[2] : other.z };
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

/** Where a hand has placed the temple peak, as far as there is room. */
function placedPeak(head: Head, side: Side, corner: PlacedCorner, shape: SideShape, burn: Sideburn): PeakPoint {
  const { templeBehindMm, templeAboveMm } = shape.edits;
  const { templeBehindMm: behind, templeAboveMm: above } = LINE_RANGE;
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
