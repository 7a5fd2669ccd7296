import type { FaceEdits, TapeEdits } from '../design/client';
import { vertexNormals } from './adjacency';
import type { Bundle } from './bundle';
import {
  addTargets,
  centreOf,
  placeProxy,
  readCage,
  shapeCage,
  smoothSurface,
  type Cage,
  type ShapeWeights,
} from './cage';
import { scaleChart, type ScalpChart } from './chart';
import { headKind, REFERENCE, type HeadKind } from './headKind';
import { placeLandmarks, type Landmarks } from './landmarks';
import type { TriMesh, Vec3 } from './mesh';
import { personOf, type PersonName } from './people';
import type { ShapeSet } from './shapeSet';
import { fitTapes, measureTapes, wantedTapes, type Measurable } from './tapeFit';
import type { TapeMeasures } from './tapeLines';
import { NO_WARP, warpPoints, type Warp } from './warp';

export { REFERENCE } from './headKind';
export type { PersonName } from './people';

/** Radius of MakeHuman's eyeball in the stored heads, mm. Its centre lies this far above and before the eye's joint. */
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
  readonly eyeRadiusMm: number;
  /** The middle of each pupil, on the eyeball, looking straight ahead. */
  readonly midPupils: { readonly left: Vec3; readonly right: Vec3 };
  readonly lashes: HairStrips;
  readonly brows: HairStrips;
}

export interface HeadData {
  readonly bundle: Bundle;
  readonly cage: Cage;
  /** What an edited face needs besides; without it one can't be shaped. */
  readonly shapes?: ShapeSet | undefined;
}

export const readHeadData = (bundle: Bundle, shapes?: ShapeSet): HeadData => ({
  bundle,
  cage: readCage(bundle),
  shapes,
});

/** What of a client is in their head's shape. */
export interface HeadEdits {
  readonly face?: FaceEdits | undefined;
  readonly tape?: TapeEdits | undefined;
}

function weightsOf({ shapes }: HeadData, person: PersonName, face: FaceEdits): ShapeWeights {
  if (Object.keys(face).length === 0) return {};
  if (!shapes) throw new RangeError('an edited face needs its targets');
  return shapes.weightsOf(person, face);
}

/** One of the stored heads, as it is or edited and fitted to a tape. Throws a RangeError for an edited face without its targets. */
export function shapeHead(data: HeadData, person: PersonName, { face, tape = {} }: HeadEdits = {}): Head {
  const { cage } = data;
  const kind = headKind(data);
  const cageXyz = shapeCage(cage, kind.weights[person]);
  const weights = face ? weightsOf(data, person, face) : {};
  addTargets(cageXyz, cage, weights, data.shapes);
  const surface = smoothSurface(cage, cageXyz);
  if (person !== REFERENCE || Object.keys(weights).length > 0) {
    const shift = between(earsOf(surface, kind), earsOf(kind.reference, kind));
    for (const xyz of [cageXyz, surface.positions]) moveBy(xyz, shift);
  }
  const wanted = wantedTapes(tape);
  const warp = Object.keys(wanted).length > 0 ? fitTapes(measurable(surface, kind), wanted) : NO_WARP;
  if (warp !== NO_WARP) for (const xyz of [cageXyz, surface.positions]) warpPoints(warp, xyz, xyz);
  const strips = (proxy: Cage['proxies']['lashes']): HairStrips => ({
    positions: placeProxy(proxy, cageXyz),
    uv: proxy.uv,
    indices: proxy.index,
  });
  const eyes = { left: eyeCentre(cage.eyes.left, cageXyz, warp), right: eyeCentre(cage.eyes.right, cageXyz, warp) };
  const eyeRadiusMm = (EYE_RADIUS_MM + eyeGrowth(weights, data.shapes)) * (1 + warp.scale);
  const pupil = ([x, y, z]: Vec3): Vec3 => [x, y, z + eyeRadiusMm];
  return {
    surface,
    normals: vertexNormals(surface),
    coarseIndices: cage.coarseIndices,
    reference: kind.reference.positions,
    ...kind.skinOf(personOf(person, face).sex),
    occlusion: kind.occlusion,
    ear: kind.ear,
    landmarks: placeLandmarks(surface, kind.landmarks),
    chart: scaleChart(surface, kind.chart),
    eyes,
    eyeRadiusMm,
    midPupils: { left: pupil(eyes.left), right: pupil(eyes.right) },
    lashes: strips(cage.proxies.lashes),
    brows: strips(cage.proxies.brows),
  };
}

/** A finished head under a consultant's tape, mm. */
export const measureHead = (data: HeadData, { surface }: Head): TapeMeasures =>
  measureTapes(measurable(surface, headKind(data)));

function measurable(surface: TriMesh, kind: HeadKind): Measurable {
  const { fine, coarse, back } = kind.skull();
  return {
    fine: surface,
    coarse: { positions: surface.positions, indices: kind.coarseIndices },
    fineTriangles: fine,
    coarseTriangles: coarse,
    landmarks: placeLandmarks(surface, kind.landmarks),
    back,
  };
}

/** Midpoint of the tragi: what all heads have in common in head space. */
function earsOf(surface: TriMesh, kind: HeadKind): Vec3 {
  const landmarks = placeLandmarks(surface, kind.landmarks);
  const [left, right] = [landmarks['tragus.left'].at, landmarks['tragus.right'].at];
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2];
}

const between = (from: Vec3, to: Vec3): Vec3 => [to[0] - from[0], to[1] - from[1], to[2] - from[2]];

function moveBy(xyz: Float32Array, [x, y, z]: Vec3): void {
  for (let i = 0; i < xyz.length; i += 3) {
    xyz[i]! += x;
    xyz[i + 1]! += y;
    xyz[i + 2]! += z;
  }
}

function eyeCentre(joint: Uint16Array, cageXyz: Float32Array, { scale }: Warp): Vec3 {
  const [x, y, z] = centreOf(joint, cageXyz);
  const [dx, dy, dz] = EYE_OFFSET_MM.map((mm) => mm * (1 + scale)) as unknown as Vec3;
  return [x + dx, y + dy, z + dz];
}

/** How much larger the eyeballs are in these lids, mm. */
const eyeGrowth = (weights: Readonly<Record<string, number>>, shapes?: ShapeSet): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (shapes?.targets.get(name)?.eyeMm ?? 0), 0);
