import { chartUvOf, chartToSkin, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { mirrored, NEAR_BORDER_MM, lowerPath, required, STRETCHES, type Piece, type StretchName } from './lower';
import { chartedSide, sideburnOf, smoothPath, STEP_MM } from './outline';
import { arc, roundedPath } from './path';
import { chartLengthMm, rasterOf } from './raster';
import type { Corner, LineShape, SideShape } from './shape';
import { peakAt, shapeAt } from './styles';
import { level, midline, placeAt, setBack, type Side, type SkinPlace } from './tape';

/** The border of the hair-bearing skin that a design asks for: one closed loop, free of crossings, inside the chart. */
export interface Hairline {
  readonly shape: LineShape;
  /** uv per vertex, about 1 mm apart; counter-clockwise from the midline of the front. The last joins the first. */
  readonly uv: Float32Array;
  /** xyz in mm per vertex. */
  readonly xyz: Float32Array;
  /** Number in `STRETCHES` of the segment that begins at each vertex. */
  readonly stretch: Uint8Array;
}

/** The temple peak's distance from the corner (P, Garg). */
const PEAK_OFF_CORNER_MM = 50;

/**
 * Builds a line on a head. The front is the setback as a function of the lateral place, both taped along the skin as they are measured, so
 * its figures are exact.
 */
export function constructHairline(head: Head, shape: LineShape): Hairline {
  const pieces = [...halfOf(head, shape, 'left'), ...mirrored(halfOf(head, shape, 'right'))];
  const loop = joined(pieces);
  const uv = Float32Array.from(loop.flatMap(({ uv: [u, v] }) => [u, v]));
  return {
    shape,
    uv,
    xyz: skinOf(head, uv),
    stretch: Uint8Array.from(loop, ({ stretch }) => STRETCHES.indexOf(stretch)),
  };
}

/** From the midline of the front round one side to the midline of the nape. */
function halfOf(head: Head, shape: LineShape, side: Side): Piece[] {
  const { path: front, end } = frontOf(head, shape, side, shape.sides[side].corner);
  const bottom = lowerPath(head, side);
  return [
    { path: front, stretch: 'front' },
    ...templeOf(head, shape.sides[side], shape.cornerRadiusMm, side, front, end),
    ...bottom,
  ];
}

function frontOf(head: Head, shape: LineShape, side: Side, corner: Corner): { path: ChartUv[]; end: SkinPlace } {
  const start = placeAt(head, midline(head), shape.midFrontalMm);
  const tape = level(head, start, side);
  const count = Math.round(corner.lateralMm / (STEP_MM * 0.95));
  const places = Array.from({ length: count + 1 }, (_, i) => {
    const lateralMm = (corner.lateralMm * i) / count;
    const peak = shape.peak ? peakAt(shape.peak, lateralMm) : 0;
    return setBack(head, placeAt(head, tape, lateralMm), corner.setbackMm * frontAt(shape, i / count) - peak);
  });
  return { path: places.map(({ point }) => chartUvOf(head.surface, head.chart, point)), end: places.at(-1)! };
}

/** Setback at a share `t` of the way from the midline to the corner, as a share of the corner's. */
const frontAt = ({ front }: LineShape, t: number): number =>
  front.reduce((sum, { shape, share }) => sum + share * shapeAt(shape, t), 0);

/** From the corner over the temple peak into the sideburn, as far as half-way down it. */
function templeOf(
  head: Head,
  temple: SideShape,
  cornerRadiusMm: number,
  side: Side,
  front: readonly ChartUv[],
  corner: SkinPlace,
): Piece[] {
  const peak = templePeak(head, side, corner, temple);
  const { frontZ, bottomY, backZ } = sideburnOf(head, side);
  const topY = Math.max(peak.y - 24, bottomY + 6);
  const at = (z: number, y: number) => required(chartedSide(head, side, { z, y }), `skin at z ${z}, y ${y}`);
  const round = turnTowards(front, peak.uv, cornerRadiusMm / NEAR_BORDER_MM);
  const half = at(frontZ, (topY + bottomY) / 2);
  const bends = [
    { uv: round.at(-1)!, trim: 0 },
    { uv: peak.uv, trim: temple.peakRadiusMm / NEAR_BORDER_MM },
    { uv: at(frontZ, topY), trim: temple.sideburnRadiusMm / NEAR_BORDER_MM },
    { uv: half, trim: 0 },
  ];
  const sideburn = [half, at(frontZ, bottomY), at(backZ, bottomY)];
  return [
    { path: [front.at(-1)!, ...round], stretch: 'temple' },
    { path: roundedPath(bends, STEP_MM / NEAR_BORDER_MM), stretch: 'temple' },
    { path: smoothPath(sideburn, 2, NEAR_BORDER_MM), stretch: 'sideburn' },
  ];
}

/** The temple peak: in front of the corner, but not of the orbit's rim, 5 cm from the corner. */
function templePeak(
  head: Head,
  side: Side,
  corner: SkinPlace,
  { forwardMm, behindBrowMm }: SideShape,
): { uv: ChartUv; y: number } {
  const raster = rasterOf(head);
  const [cu, cv] = chartUvOf(head.surface, head.chart, corner.point);
  const z = Math.min(corner.xyz[2] + forwardMm, head.landmarks[`outer-brow.${side}`].at[2] - behindBrowMm);
  let best: { uv: ChartUv; y: number } | undefined;
  for (let y = corner.xyz[1] - 15; y > corner.xyz[1] - 70; y -= 1) {
    const uv = chartedSide(head, side, { z, y });
    if (!uv) continue;
    best = { uv, y };
    if (chartLengthMm(raster, cu, cv, ...uv) >= PEAK_OFF_CORNER_MM) break;
  }
  return required(best, `temple peak at z ${z}`);
}

/** The arc that goes on from the front's end and leaves it heading for `goal`. */
function turnTowards(front: readonly ChartUv[], goal: ChartUv, wantedRadius: number): ChartUv[] {
  const [before, here] = [front.at(-2)!, front.at(-1)!];
  const heading = Math.atan2(here[1] - before[1], here[0] - before[0]);
  const direction: ChartUv = [Math.cos(heading), Math.sin(heading)];
  const radius = reachableRadius(here, direction, goal, wantedRadius);
  let turn = 0;
  let end: readonly ChartUv[] = [here];
  for (let i = 0; i < 6; i++) {
    const [u, v] = end.at(-1)!;
    turn = wrapped(Math.atan2(goal[1] - v, goal[0] - u) - heading);
    end = arc(
      here,
      direction,
      radius,
      turn,
      Math.max(2, Math.ceil((Math.abs(turn) * radius * NEAR_BORDER_MM) / STEP_MM)),
    );
  }
  return [...end];
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

const wrapped = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** One ring out of pieces that each begin where the one before ends. */
const joined = (pieces: readonly Piece[]): { uv: ChartUv; stretch: StretchName }[] =>
  pieces.flatMap(({ path, stretch }) => path.slice(0, -1).map((uv) => ({ uv, stretch })));

function skinOf(head: Head, uv: Float32Array): Float32Array {
  const out = new Float32Array((uv.length / 2) * 3);
  for (let i = 0; i < uv.length / 2; i++) {
    const xyz = required(
      chartToSkin(head.surface, head.chart, uv[2 * i]!, uv[2 * i + 1]!),
      `uv ${uv[2 * i]}, ${uv[2 * i + 1]}`,
    );
    out.set(xyz, 3 * i);
  }
  return out;
}
