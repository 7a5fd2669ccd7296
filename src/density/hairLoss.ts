import { createNoise3D } from 'simplex-noise';
import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { distanceToLoop } from '../hairline/distance';
import { lowerPath, mirrored, NEAR_BORDER_MM, required } from '../hairline/lower';
import { chartedSide, sideburnOf, smoothPath } from '../hairline/outline';
import { rasterOf, sampleGrid, type ChartRaster } from '../hairline/raster';
import { midline, placeAt, type Side } from '../hairline/tape';
import { seenFrom } from '../hairline/view';
import { growthOf } from './growth';
import { LOSS_CLASSES, type LossClass } from './lossClasses';
import { createRandom } from './sampling/random';

/** What grows on a head: grids over the chart as in a HairlineField. */
export interface HairMap {
  readonly size: number;
  /** Skin mm to the fringe's upper edge, positive on the bald side. */
  readonly bald: Float32Array;
  /** The same with the irregularity of a real edge: what density and blend follow. */
  readonly ragged: Float32Array;
  /** Skin mm to the end of the skin that hair ever grew on, positive inside. */
  readonly bearing: Float32Array;
  /** Follicular units per cm² that are there to be seen. */
  readonly perCm2: Float32Array;
  /** Follicular units per cm² that the fringe has at its full density, were it everywhere: temple, ear, back. */
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
  const bald = distanceToLoop(raster, baldLoop(head, loss)).mm;
  const bearing = distanceToLoop(raster, bearingLoop(head)).mm;
  const ragged = raggedEdge(raster, bald, loss);
  const fullPerCm2 = fullDensity(head, raster);
  const perCm2 = ragged.map((mm, cell) => {
    const hair = fade(-mm, -2, loss.transitionMm - 2);
    const skin = fade(bearing[cell]!, -NATURAL_FADE_MM / 2, NATURAL_FADE_MM / 2);
    return skin * (loss.vellusPerCm2 + (fullPerCm2[cell]! - loss.vellusPerCm2) * hair);
  });
  return { size: raster.size, bald, ragged, bearing, perCm2, fullPerCm2, growth: growthOf(head) };
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

function fullDensity(head: Head, { xyz, size }: ChartRaster): Float32Array {
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
function baldLoop(head: Head, { fringe, backMm }: LossClass): Float32Array {
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

/** The skin that bore hair in youth, as a loop: hairline, temples, sideburns, round the ears, nape. */
function bearingLoop(head: Head): Float32Array {
  const half = (side: Side) => [
    ...youthFront(head, side),
    ...lowerPath(head, side).flatMap(({ path }) => path.slice(0, -1)),
  ];
  const right = mirrored([{ path: half('right'), stretch: 'front' }])[0]!.path;
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
