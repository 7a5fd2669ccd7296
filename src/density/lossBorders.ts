import { chartUvOf, type ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { midFrontalMin, midlineOf } from '../hairline/base';
import { constructHairline, type Hairline } from '../hairline/construct';
import { distanceToLoop } from '../hairline/distance';
import { lowerPath, mirrored, NEAR_BORDER_MM, required } from '../hairline/lower';
import { chartedSide, sideburnOf, smoothPath } from '../hairline/outline';
import { rasterOf, sampleGrid } from '../hairline/raster';
import { Recent } from '../hairline/recent';
import { styleLine } from '../hairline/shape';
import { placeAt, type Side } from '../hairline/tape';
import { seenFrom } from '../hairline/view';
import type { DiffuseLoss, FringeLoss } from './lossClasses';

/** Borders of hair as signed distances, skin mm, positive inside the loop; each worked out once a head. */

/** The height of the hairline of youth, tape up from the glabella, mm: the lowest of the juvenile range. */
const YOUTH_MID_FRONTAL_MM = 58;
/** That line on the side: in front of the tragus, above the top of the ear (A). */
const YOUTH_SIDE = [
  { forwardMm: 27, aboveEarMm: 14 },
  { forwardMm: 43, aboveEarMm: 38 },
  { forwardMm: 55, aboveEarMm: 62 },
] as const;
/** Skin that bore hair goes on so far in front of a present hairline that is lower than that of youth, mm (A). */
const IN_FRONT_MM = 3;

const rims = new Recent<Float32Array>();
const bearings = new Recent<Float32Array>();
const ownLines = new Recent<Float32Array>();
const thinZones = new Recent<Float32Array>();

const within = (head: Head, loop: Float32Array): Float32Array => distanceToLoop(rasterOf(head), loop).mm;

/** The upper edge of the fringe that a class leaves, positive above it. */
export const rimOf = (head: Head, { fringe, backMm }: Pick<FringeLoss, 'fringe' | 'backMm'>): Float32Array =>
  rims.of(head, JSON.stringify([fringe, backMm]), () => within(head, fringeLoop(head, { fringe, backMm })));

/** The skin that bore hair in youth, and does at the present hairline. */
export function bearingOf(head: Head, hairlineMm = Infinity): Float32Array {
  const asked = hairlineMm - IN_FRONT_MM;
  const isYouth = asked >= YOUTH_MID_FRONTAL_MM;
  const midFrontalMm = isYouth ? YOUTH_MID_FRONTAL_MM : Math.max(midFrontalMin(head), asked);
  return bearings.of(head, `${midFrontalMm}`, () => within(head, bearingLoop(head, midFrontalMm)));
}

/** A hairline that loss has left alone: hers is that of her style, his a man's with full corners; at the height that was taped. */
const OWN_STYLE = { woman: 'female', man: 'rounded' } as const;
export type Owner = keyof typeof OWN_STYLE;
/** Where a man's lies that nobody has taped, mm. */
const HIS_MID_FRONTAL_MM = 66;

function ownHairline(head: Head, owner: Owner, hairlineMm?: number): Hairline {
  const shape = styleLine(OWN_STYLE[owner], 0);
  const usual = owner === 'woman' ? shape.midFrontalMm : HIS_MID_FRONTAL_MM;
  return constructHairline(head, { ...shape, midFrontalMm: hairlineMm ?? usual });
}

export function ownLineOf(head: Head, owner: Owner, hairlineMm?: number): { readonly mm: Float32Array } {
  return {
    mm: ownLines.of(head, `${owner} ${hairlineMm}`, () => within(head, ownHairline(head, owner, hairlineMm).uv)),
  };
}

/** The thin zone of diffuse loss about the midline. */
export function thinZoneOf(head: Head, { part }: DiffuseLoss, owner: Owner, hairlineMm?: number): Float32Array {
  return thinZones.of(head, JSON.stringify([part, owner, hairlineMm]), () =>
    within(head, thinLoop(head, part, ownHairline(head, owner, hairlineMm).shape.midFrontalMm)),
  );
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

/** The skin above a fringe as a loop: along the fringe round the back, closed far in front of the chart. */
function fringeLoop(head: Head, { fringe, backMm }: Pick<FringeLoss, 'fringe' | 'backMm'>): Float32Array {
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
function thinLoop(head: Head, part: DiffuseLoss['part'], midFrontalMm: number): Float32Array {
  const tape = midlineOf(head);
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
function bearingLoop(head: Head, midFrontalMm: number): Float32Array {
  const half = (side: Side) => [
    ...youthFront(head, side, midFrontalMm),
    ...lowerPath(head, side).flatMap(({ path }) => path.slice(0, -1)),
  ];
  const right = mirrored([{ path: half('right'), stretch: 'front', side: 'right' }])[0]!.path;
  return Float32Array.from([...half('left'), ...right.slice(0, -1)].flat());
}

function youthFront(head: Head, side: Side, midFrontalMm: number): ChartUv[] {
  const top = placeAt(head, midlineOf(head), midFrontalMm).point;
  const { frontZ, backZ, bottomY } = sideburnOf(head, side);
  const beside = [...YOUTH_SIDE].reverse().map((point) => besideEar(head, side, point));
  const below = [frontZ, backZ].map((z) => chartedSide(head, side, { z, y: bottomY }));
  const controls = [chartUvOf(head.surface, head.chart, top), ...beside, ...below].filter((uv) => uv !== undefined);
  return smoothPath(controls, 20, NEAR_BORDER_MM);
}
