import { vertexNormals } from './adjacency';
import type { Bundle } from './bundle';
import { centreOf, placeProxy, readCage, shapeCage, smoothSurface, type Cage, type ShapeWeights } from './cage';
import { placeChart, type ScalpChart } from './chart';
import { placeLandmarks, type Landmarks } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';
import { refine } from './subdivision';

/** The person that landmarks, chart and sites are made on. */
export const REFERENCE: PersonName = 'man';
/** Stored colour byte that means "as the skin's own colour". */
const DETAIL_ONE = 128;
/** Radius of MakeHuman's eyeball, mm; it fits the lids of all targets. Its centre lies this far above and before the eye's joint. */
export const EYE_RADIUS_MM = 15.4;
const EYE_OFFSET_MM: Vec3 = [0, 0.4, 1.8];

/** Hair lying on the head as textured strips: lashes and brows. */
export interface HairStrips {
  readonly positions: Float32Array;
  readonly uv: Float32Array;
  readonly indices: Uint16Array;
}

/** One person's head in head space: mm, x to the client's left, y up, z forward. */
export interface Head {
  readonly surface: TriMesh;
  readonly normals: Float32Array;
  /** Triangles of a quarter as many between the first of the same vertices, xyz and normals unchanged: for views from afar. */
  readonly coarseIndices: Uint32Array;
  /** Where the same vertices lie on the reference man, xyz in mm: what is drawn after him (shirt, lower edge) follows every head. */
  readonly reference: Float32Array;
  /** Skin colour relative to its mean, rgb per vertex; 1 where nothing is known. */
  readonly colour: Float32Array;
  /** Share of open sky per vertex, 0…1. */
  readonly occlusion: Float32Array;
  /** How much a shaved beard shows, 0…1 per vertex. */
  readonly beard: Float32Array;
  /** 1 on the ears, per vertex. */
  readonly ear: Float32Array;
  readonly landmarks: Landmarks;
  readonly chart: ScalpChart;
  readonly eyes: { readonly left: Vec3; readonly right: Vec3 };
  /** The middle of each pupil, on the eyeball, looking straight ahead. */
  readonly midPupils: { readonly left: Vec3; readonly right: Vec3 };
  readonly lashes: HairStrips;
  readonly brows: HairStrips;
}

export type PersonName = 'man' | 'woman';

export interface HeadData {
  readonly bundle: Bundle;
  readonly cage: Cage;
}

export const readHeadData = (bundle: Bundle): HeadData => ({ bundle, cage: readCage(bundle) });

export function shapeHead({ bundle, cage }: HeadData, person: PersonName): Head {
  const people = bundle.meta.people as Record<PersonName, ShapeWeights>;
  const sites = bundle.meta.landmarks as Parameters<typeof placeLandmarks>[1];
  const reference = smoothSurface(cage, shapeCage(cage, people[REFERENCE]));
  const cageXyz = shapeCage(cage, people[person]);
  const surface = smoothSurface(cage, cageXyz);
  if (person !== REFERENCE) {
    const shift = between(earsOf(surface, sites), earsOf(reference, sites));
    for (const xyz of [cageXyz, surface.positions]) moveBy(xyz, shift);
  }
  const [, second] = cage.steps;
  const strips = (proxy: Cage['proxies']['lashes']): HairStrips => ({
    positions: placeProxy(proxy, cageXyz),
    uv: proxy.uv,
    indices: proxy.index,
  });
  const eyes = { left: eyeCentre(cage.eyes.left, cageXyz), right: eyeCentre(cage.eyes.right, cageXyz) };
  return {
    surface,
    normals: vertexNormals(surface),
    coarseIndices: cage.coarseIndices,
    reference: reference.positions,
    colour: refine(second, bundle.get(`colour.${person}`, 'u8'), 3).map((value) => value / DETAIL_ONE),
    occlusion: refine(second, bundle.get('occlusion', 'u8'), 1).map((value) => value / 255),
    beard: beardOf(bundle, cage, person),
    ear: earWeights(cage, bundle.get('ear', 'u8')),
    landmarks: placeLandmarks(surface, sites),
    chart: placeChart(surface, bundle.get('chart.inside', 'u8'), chartUv(bundle)),
    eyes,
    midPupils: { left: pupilOf(eyes.left), right: pupilOf(eyes.right) },
    lashes: strips(cage.proxies.lashes),
    brows: strips(cage.proxies.brows),
  };
}

/** Midpoint of the tragi: what all heads have in common in head space. */
function earsOf(surface: TriMesh, sites: Parameters<typeof placeLandmarks>[1]): Vec3 {
  const landmarks = placeLandmarks(surface, sites);
  const [left, right] = [landmarks['tragus.left'].at, landmarks['tragus.right'].at];
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2];
}

const between = (from: Vec3, to: Vec3): Vec3 => [to[0] - from[0], to[1] - from[1], to[2] - from[2]];

function moveBy(xyz: Float32Array, shift: Vec3): void {
  for (let i = 0; i < xyz.length; i++) xyz[i]! += shift[i % 3]!;
}

function beardOf(bundle: Bundle, { steps: [, second] }: Cage, person: PersonName): Float32Array {
  if (person === 'woman') return new Float32Array(second.fineCount);
  return refine(second, bundle.get('beard.man', 'u8'), 1).map((value) => value / 255);
}

function eyeCentre(joint: Uint16Array, cageXyz: Float32Array): Vec3 {
  const [x, y, z] = centreOf(joint, cageXyz);
  return [x + EYE_OFFSET_MM[0], y + EYE_OFFSET_MM[1], z + EYE_OFFSET_MM[2]];
}

const pupilOf = ([x, y, z]: Vec3): Vec3 => [x, y, z + EYE_RADIUS_MM];

const chartUv = (bundle: Bundle) => Float32Array.from(bundle.get('chart.uv', 'u16'), (t) => t / 65535);

/** Spreads the mark of the ear's cage quads over the surface's vertices, smoothly. */
function earWeights(cage: Cage, ear: Uint8Array): Float32Array {
  const [first, second] = cage.steps;
  const marked = new Float32Array(cage.surfaceCount);
  const quads = cage.bundle.get('quads', 'u16');
  quads.forEach((vertex, corner) => {
    if (ear[corner >> 2]) marked[vertex] = 1;
  });
  return refine(second, refine(first, marked, 1), 1);
}
