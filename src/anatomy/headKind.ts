import { whenAsked } from '../design/whenAsked';
import type { Bundle } from './bundle';
import { shapeCage, smoothSurface, type Cage, type ShapeWeights } from './cage';
import { layOutChart, type ChartLayout } from './chart';
import type { placeLandmarks } from './landmarks';
import type { TriMesh } from './mesh';
import type { PersonName } from './people';
import { refine } from './subdivision';

/** The person that landmarks, chart and sites are made on. */
export const REFERENCE: PersonName = 'man';
/** Stored colour byte that means "as the skin's own colour". */
const DETAIL_ONE = 128;

/** What is seen on the skin, per vertex. */
interface SkinDetail {
  /** Skin colour relative to its mean, rgb; 1 where nothing is known. */
  readonly colour: Float32Array;
  /** How much a shaved beard shows, 0…1. */
  readonly beard: Float32Array;
}

/** What all heads of one file have in common, worked out once. */
export interface HeadKind {
  readonly weights: Readonly<Record<PersonName, ShapeWeights>>;
  readonly landmarks: Parameters<typeof placeLandmarks>[1];
  readonly reference: TriMesh;
  readonly chart: ChartLayout;
  readonly coarseIndices: Uint32Array;
  readonly occlusion: Float32Array;
  readonly ear: Float32Array;
  /** The skin of somebody between woman (0) and man (1). */
  readonly skinOf: (sex: number) => SkinDetail;
  /** Triangles that a tape around the skull can lie on, and the vertices around its farthest point behind. */
  readonly skull: () => { readonly fine: Uint32Array; readonly coarse: Uint32Array; readonly back: Uint32Array };
}

const kinds = new WeakMap<Bundle, HeadKind>();

/** Bundles are known by themselves: whoever reads a file anew works all of this out anew. */
export function headKind({ bundle, cage }: { readonly bundle: Bundle; readonly cage: Cage }): HeadKind {
  let kind = kinds.get(bundle);
  if (!kind) kinds.set(bundle, (kind = workOut(bundle, cage)));
  return kind;
}

function workOut(bundle: Bundle, cage: Cage): HeadKind {
  const weights = bundle.meta.people as Record<PersonName, ShapeWeights>;
  const [, second] = cage.steps;
  const reference = smoothSurface(cage, shapeCage(cage, weights[REFERENCE]));
  const ear = bundle.get('ear', 'u8');
  const uv = Float32Array.from(bundle.get('chart.uv', 'u16'), (t) => t / 65535);
  return {
    weights,
    landmarks: bundle.meta.landmarks as Parameters<typeof placeLandmarks>[1],
    reference,
    chart: layOutChart(cage.indices, second.fineCount, bundle.get('chart.inside', 'u8'), uv),
    coarseIndices: cage.coarseIndices,
    occlusion: over(refine(second, bundle.get('occlusion', 'u8'), 1), 255),
    ear: earWeights(cage, ear),
    skinOf: skins(bundle, cage),
    skull: whenAsked(() => ({
      fine: skullTriangles(reference.positions, cage.indices, (t) => ear[t >> 5] === 1),
      coarse: skullTriangles(reference.positions, cage.coarseIndices, (t) => ear[t >> 3] === 1),
      back: backOf(reference.positions),
    })),
  };
}

/** Divides in place. */
function over(values: Float32Array, one: number): Float32Array {
  for (let i = 0; i < values.length; i++) values[i]! /= one;
  return values;
}

/** The skin of the last sex that was asked for is kept, so that nothing is made anew while a shape alone changes. */
function skins(bundle: Bundle, { steps: [, second] }: Cage): (sex: number) => SkinDetail {
  const stored = (name: string, size: number, one: number) => over(refine(second, bundle.get(name, 'u8'), size), one);
  const made = new Map<PersonName, SkinDetail>();
  const own = (name: PersonName): SkinDetail => {
    const beard = () => (name === 'man' ? stored('beard.man', 1, 255) : new Float32Array(second.fineCount));
    if (!made.has(name)) made.set(name, { colour: stored(`colour.${name}`, 3, DETAIL_ONE), beard: beard() });
    return made.get(name)!;
  };
  let last: { sex: number; skin: SkinDetail } | undefined;
  return (sex) => {
    if (sex === 1) return own('man');
    if (sex === 0) return own('woman');
    if (last?.sex !== sex) last = { sex, skin: between(own('woman'), own('man'), sex) };
    return last.skin;
  };
}

/** A beard comes with the second half of the way to a man. */
function between(woman: SkinDetail, man: SkinDetail, sex: number): SkinDetail {
  const share = Math.max(0, 2 * sex - 1);
  return {
    colour: woman.colour.map((value, i) => value + sex * (man.colour[i]! - value)),
    beard: man.beard.map((value) => share * value),
  };
}

/** Spreads the mark of the ear's cage quads over the surface's vertices, smoothly. */
function earWeights(cage: Cage, ear: Uint8Array): Float32Array {
  const [first, second] = cage.steps;
  const marked = new Float32Array(cage.surfaceCount);
  const quads = cage.bundle.get('quads', 'u16');
  for (let corner = 0; corner < quads.length; corner++) if (ear[corner >> 2]) marked[quads[corner]!] = 1;
  return refine(second, refine(first, marked, 1), 1);
}

/** A tape is never laid lower than this on the reference man, mm. */
const LOWEST_TAPE_MM = -75;

function skullTriangles(positions: Float32Array, indices: Uint32Array, isEar: (t: number) => boolean): Uint32Array {
  const all = Uint32Array.from({ length: indices.length / 3 }, (_, t) => t);
  return all.filter((t) => !isEar(t) && positions[3 * indices[3 * t]! + 1]! > LOWEST_TAPE_MM);
}

/** Around the midline of the back of the reference man's head. */
function backOf(positions: Float32Array): Uint32Array {
  const all = Uint32Array.from({ length: positions.length / 3 }, (_, v) => v);
  const [x, y, z] = [0, 1, 2].map((k) => (v: number) => positions[3 * v + k]!);
  return all.filter((v) => Math.abs(x!(v)) < 5 && z!(v) < -40 && y!(v) > -50 && y!(v) < 60);
}
