import { createNoise3D } from 'simplex-noise';
import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { constructHairline } from '../hairline/construct';
import { distanceToLoop } from '../hairline/distance';
import { lowerPath, mirrored, NEAR_BORDER_MM, required } from '../hairline/lower';
import { chartedSide, sideburnOf, smoothPath } from '../hairline/outline';
import { rasterOf, sampleGrid, type ChartRaster } from '../hairline/raster';
import { styleLine } from '../hairline/shape';
import { midline, placeAt, type Side } from '../hairline/tape';
import { seenFrom } from '../hairline/view';
import { growthOf } from './growth';
import { LOSS_CLASSES, type DiffuseLoss, type FringeLoss, type LossClass } from './lossClasses';
import { createRandom } from './sampling/random';

/** What grows on a head: grids over the chart as in a HairlineField. */
export interface HairMap {
  readonly size: number;
  readonly loss: LossClass;
  /** Skin mm to the edge of the loss (the fringe's upper edge, or the border of the thin zone), positive on the bald or thin side. */
  readonly bald: Float32Array;
  /** The same with the irregularity of a real edge: what density and blend follow. */
  readonly ragged: Float32Array;
  /** Skin mm to the end of the skin that hair ever grew on, positive inside. */
  readonly bearing: Float32Array;
  /** Follicular units per cm² that are there to be seen. */
  readonly perCm2: Float32Array;
  /** Follicular units per cm² of this head without any loss; on top of a fringe as at its sides. */
  readonly fullPerCm2: Float32Array;
  /** Unit tangent of growth in chart uv, two numbers a cell. */
  readonly growth: Float32Array;
}

/** Full density by place: in front of the tragus (mm) → units per cm². Temple 44, over the ear 50, back 80–110 (P, S). */
const FULL_PER_CM2 = [
  { forwardMm: -80, perCm2: 95 },
  { forwardMm: -45, perCm2: 80 },
  { forwardMm: -12, perCm2: 50 },
  { forwardMm: 20, perCm2: 44 },
] as const;
/** Width of the soft edge at the ear and the nape, mm (A). */
export const NATURAL_FADE_MM = 6;
/** Width over which her own front hairline thins out, mm (A: as the feather of the female style). */
const OWN_LINE_FADE_MM = 11;
/** The height of the hairline of youth, tape up from the glabella, mm: the lowest of the juvenile range. */
const YOUTH_MID_FRONTAL_MM = 58;
/** That line on the side: in front of the tragus, above the top of the ear (A). */
const YOUTH_SIDE = [
  { forwardMm: 27, aboveEarMm: 14 },
  { forwardMm: 43, aboveEarMm: 38 },
  { forwardMm: 55, aboveEarMm: 62 },
] as const;
const SEED = 6;

export const norwoodSix = (head: Head): HairMap => hairMapOf(head, LOSS_CLASSES['norwood-6']);

/** The hair of a head with a class of loss. The same head and class always give the same map. */
export function hairMapOf(head: Head, loss: LossClass): HairMap {
  const raster = rasterOf(head);
  const isFringe = loss.kind === 'fringe';
  const bald = distanceToLoop(raster, isFringe ? baldLoop(head, loss) : thinLoop(head, loss)).mm;
  const bearing = distanceToLoop(raster, isFringe ? bearingLoop(head) : ownLine(head).uv).mm;
  const ragged = raggedEdge(raster, bald, loss);
  const above = heightOverEars(head, raster);
  const fullPerCm2 = isFringe ? sideDensity(head, raster) : wholeDensity(head, raster, bearing, above);
  const perCm2 = ragged.map((mm, cell) => {
    const soft = isFringe
      ? NATURAL_FADE_MM
      : NATURAL_FADE_MM + (OWN_LINE_FADE_MM - NATURAL_FADE_MM) * onTop(above[cell]!);
    const skin = fade(bearing[cell]!, -soft / 2, soft / 2);
    return skin * leftPerCm2(loss, mm, fullPerCm2[cell]!, above[cell]!);
  });
  return { size: raster.size, loss, bald, ragged, bearing, perCm2, fullPerCm2, growth: growthOf(head) };
}

function leftPerCm2(loss: LossClass, raggedMm: number, full: number, aboveEarMm: number): number {
  if (loss.kind === 'fringe')
    return loss.vellusPerCm2 + (full - loss.vellusPerCm2) * fade(-raggedMm, -2, loss.transitionMm - 2);
  const { middle, around } = loss.left;
  const whole = 1 + (around - 1) * onTop(aboveEarMm);
  return full * (whole + (middle - whole) * thinness(loss, raggedMm));
}

/** How far a place has thinned, 0…1: ½ on the border of the thin zone. */
export const thinness = ({ transitionMm }: DiffuseLoss, raggedMm: number): number =>
  fade(raggedMm, -transitionMm / 2, transitionMm / 2);

/** A woman's own hairline, which diffuse loss leaves: that of her style, without a variation. */
const ownLine = (head: Head) => constructHairline(head, styleLine('female', 0));

function heightOverEars(head: Head, { xyz, size }: ChartRaster): Float32Array {
  const earTopY = head.landmarks['ear-top.left'].at[1];
  return Float32Array.from({ length: size * size }, (_, cell) => xyz[3 * cell + 1]! - earTopY);
}

/** 0 beside the ears, 1 on top. */
const onTop = (aboveEarMm: number): number => fade(aboveEarMm, 28, 62);

/** Hairline 51, mid-scalp 85–100 (P, S): rises over this distance behind the line (A). */
const TOP_PER_CM2 = { hairline: 51, middle: 92, riseMm: 42 } as const;

function wholeDensity(head: Head, raster: ChartRaster, bearing: Float32Array, above: Float32Array): Float32Array {
  const { hairline, middle, riseMm } = TOP_PER_CM2;
  return sideDensity(head, raster).map((side, cell) => {
    const top = hairline + (middle - hairline) * fade(bearing[cell]!, 0, riseMm);
    return side + (top - side) * onTop(above[cell]!);
  });
}

/** Signed distance in mm to the fringe's upper edge at a chart position, positive on the bald side. */
export const sampleBald = (map: HairMap, u: number, v: number): number => sampleGrid(map.bald, map.size, u, v);

/** Follicular units per cm² at a chart position. */
export const sampleHair = (map: HairMap, u: number, v: number): number => sampleGrid(map.perCm2, map.size, u, v);

/** 0 below `from`, 1 above `to`, smooth between. */
export function fade(x: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

function raggedEdge({ xyz }: ChartRaster, bald: Float32Array, { raggedMm, raggedWaveMm }: LossClass): Float32Array {
  const noise = createNoise3D(createRandom(SEED));
  const at = (cell: number, wave: number) =>
    noise(xyz[3 * cell]! / wave, xyz[3 * cell + 1]! / wave, xyz[3 * cell + 2]! / wave);
  return bald.map((mm, cell) => mm + raggedMm * (0.7 * at(cell, raggedWaveMm) + 0.3 * at(cell, raggedWaveMm / 3)));
}

function sideDensity(head: Head, { xyz, size }: ChartRaster): Float32Array {
  const tragusZ = head.landmarks['tragus.left'].at[2];
  return Float32Array.from({ length: size * size }, (_, cell) => fullAt(xyz[3 * cell + 2]! - tragusZ));
}

function fullAt(forwardMm: number): number {
  const after = FULL_PER_CM2.findIndex((stop) => stop.forwardMm >= forwardMm);
  if (after === 0) return FULL_PER_CM2[0].perCm2;
  const [a, b] = [FULL_PER_CM2.at(after - 1)!, FULL_PER_CM2.at(after)!];
  if (after < 0) return b.perCm2;
  return a.perCm2 + ((b.perCm2 - a.perCm2) * (forwardMm - a.forwardMm)) / (b.forwardMm - a.forwardMm);
}

/** A place on one side by its distances from the ear; undefined off the chart. */
function besideEar(
  head: Head,
  side: Side,
  { forwardMm, aboveEarMm }: { forwardMm: number; aboveEarMm: number },
): ChartUv | undefined {
  const z = head.landmarks[`tragus.${side}`].at[2] + forwardMm;
  const y = head.landmarks[`ear-top.${side}`].at[1] + aboveEarMm;
  return chartedSide(head, side, { z, y });
}

/** The bald area as a loop: along the fringe round the back, closed far in front of the chart. */
function baldLoop(head: Head, { fringe, backMm }: FringeLoss): Float32Array {
  const earTopY = head.landmarks['ear-top.left'].at[1];
  const side = (name: Side) =>
    withTail(fringe.map((point) => besideEar(head, name, point)).filter((uv) => uv !== undefined));
  const back = required(seenFrom(head, 'behind', 0, earTopY + backMm), 'the back of the fringe');
  const edge = smoothPath([...side('left'), back, ...side('right').reverse()], 18, NEAR_BORDER_MM);
  return closedInFront(edge);
}

/** How far the fringe's edge goes straight on below its lowest point, in chart units: past the sideburn. */
const TAIL = 0.4;

function withTail(path: readonly ChartUv[]): ChartUv[] {
  const [first, second] = [path[0]!, path[1]!];
  const [du, dv] = [first[0] - second[0], first[1] - second[1]];
  const length = Math.hypot(du, dv);
  return [[first[0] + (TAIL * du) / length, first[1] + (TAIL * dv) / length], ...path];
}

/** Closes a path from the left temple to the right one round the front, outside the chart. */
function closedInFront(path: readonly ChartUv[]): Float32Array {
  const far: ChartUv[] = [
    [-0.8, -0.8],
    [1.8, -0.8],
  ];
  return Float32Array.from([...path, ...far].flat());
}

/** The thin zone as a loop about the midline. */
function thinLoop(head: Head, { part }: DiffuseLoss): Float32Array {
  const tape = midline(head);
  const { midFrontalMm } = ownLine(head).shape;
  const centres = part.map(({ behindMm, halfWidthMm }) => {
    const { point } = placeAt(head, tape, midFrontalMm + behindMm);
    return { centre: chartUvOf(head.surface, head.chart, point), halfWidthMm };
  });
  const [first, last] = [centres[0]!, centres.at(-1)!];
  const edge = (sign: 1 | -1) => centres.map(({ centre, halfWidthMm }) => aside(head, centre, sign * halfWidthMm));
  const loop = [first.centre, ...edge(1), last.centre, ...edge(-1).reverse(), first.centre];
  return Float32Array.from(smoothPath(loop, 14, NEAR_BORDER_MM).slice(0, -1).flat());
}

const ASIDE_STEP_MM = 2;

/** The chart position `mm` to the client's left of another (right where negative), straight across the chart. */
function aside(head: Head, [u, v]: ChartUv, mm: number): ChartUv {
  const { metric, size } = rasterOf(head);
  const steps = Math.ceil(Math.abs(mm) / ASIDE_STEP_MM);
  let at = u;
  for (let i = 0; i < steps; i++) at += mm / steps / Math.sqrt(sampleGrid(metric, size, at, v, 3, 0));
  return [at, v];
}

/** The skin that bore hair in youth, as a loop: hairline, temples, sideburns, round the ears, nape. */
function bearingLoop(head: Head): Float32Array {
  const half = (side: Side) => [
    ...youthFront(head, side),
    ...lowerPath(head, side).flatMap(({ path }) => path.slice(0, -1)),
  ];
  const right = mirrored([{ path: half('right'), stretch: 'front', side: 'right' }])[0]!.path;
  return Float32Array.from([...half('left'), ...right.slice(0, -1)].flat());
}

function youthFront(head: Head, side: Side): ChartUv[] {
  const top = placeAt(head, midline(head), YOUTH_MID_FRONTAL_MM).point;
  const { frontZ, backZ, bottomY } = sideburnOf(head, side);
  const beside = [...YOUTH_SIDE].reverse().map((point) => besideEar(head, side, point));
  const below = [frontZ, backZ].map((z) => chartedSide(head, side, { z, y: bottomY }));
  const controls = [chartUvOf(head.surface, head.chart, top), ...beside, ...below].filter((uv) => uv !== undefined);
  return smoothPath(controls, 20, NEAR_BORDER_MM);
}
