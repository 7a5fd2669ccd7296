import { vertexNormals } from './adjacency';
import type { Bundle } from './bundle';
import { centreOf, placeProxy, readCage, shapeCage, smoothSurface, type Cage, type ShapeWeights } from './cage';
import { placeChart, type ScalpChart } from './chart';
import { placeLandmarks, type Landmarks } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';
import { refine } from './subdivision';

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

export type PersonName = 'man';

export interface HeadData {
  readonly bundle: Bundle;
  readonly cage: Cage;
}

export const readHeadData = (bundle: Bundle): HeadData => ({ bundle, cage: readCage(bundle) });

export function shapeHead({ bundle, cage }: HeadData, person: PersonName): Head {
  const people = bundle.meta.people as Record<PersonName, ShapeWeights>;
  const cageXyz = shapeCage(cage, people[person]);
  const surface = smoothSurface(cage, cageXyz);
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
    colour: refine(second, bundle.get('colour', 'u8'), 3).map((value) => value / DETAIL_ONE),
    occlusion: refine(second, bundle.get('occlusion', 'u8'), 1).map((value) => value / 255),
    beard: refine(second, bundle.get('beard', 'u8'), 1).map((value) => value / 255),
    ear: earWeights(cage, bundle.get('ear', 'u8')),
    landmarks: placeLandmarks(surface, bundle.meta.landmarks as Parameters<typeof placeLandmarks>[1]),
    chart: placeChart(surface, bundle.get('chart.inside', 'u8'), chartUv(bundle)),
    eyes,
    midPupils: { left: pupilOf(eyes.left), right: pupilOf(eyes.right) },
    lashes: strips(cage.proxies.lashes),
    brows: strips(cage.proxies.brows),
  };
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
