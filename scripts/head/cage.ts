/** Cuts the head's cage out of MakeHuman's body and packs cage, shape targets and proxies into arrays for the bundle. */
import type { BundleArray } from '../../src/anatomy/bundle';
import { readBody, readProxy, readTarget } from './makehuman';

const MM_PER_DM = 100;
/** Units of stored coordinates: 0.01 mm, ±327 mm. */
const UNITS_PER_MM = 100;
/** Body quads whose centre lies within this of the reference man's top make the bust. */
const BUST_DEPTH_DM = 4.1;
/** The reference man's origin in MakeHuman's space (dm): between the ears, at brow height; later heads are recentred by landmarks. */
const ORIGIN_DM = [0, 8.35, 0.25] as const;

export type Weights = Readonly<Record<string, number>>;

/** A natural adult man at ease (see README, the head's data). */
export const MAN: Weights = {
  'macrodetails/universal-male-young-averagemuscle-averageweight': 0.8,
  'macrodetails/universal-male-old-averagemuscle-averageweight': 0.2,
  'macrodetails/caucasian-male-young': 0.8,
  'macrodetails/caucasian-male-old': 0.2,
  'eyebrows/eyebrows-angle-up': 0.4,
  'mouth/mouth-angles-up': 0.45,
  'ears/l-ear-lobe-min': 0.6,
  'ears/r-ear-lobe-min': 0.6,
  'ears/l-ear-wing-in': 0.45,
  'ears/r-ear-wing-in': 0.45,
  'eyes/l-eye-height2-max': 0.25,
  'eyes/r-eye-height2-max': 0.25,
};

/** An adult woman of mixed ancestry. */
const WOMAN: Weights = {
  'macrodetails/universal-female-young-averagemuscle-averageweight': 0.85,
  'macrodetails/universal-female-old-averagemuscle-averageweight': 0.15,
  'macrodetails/caucasian-female-young': 0.45,
  'macrodetails/asian-female-young': 0.25,
  'macrodetails/african-female-young': 0.3,
  'mouth/mouth-angles-up': 0.35,
  'ears/l-ear-lobe-min': 0.6,
  'ears/r-ear-lobe-min': 0.6,
  'ears/l-ear-wing-in': 0.45,
  'ears/r-ear-wing-in': 0.45,
};

/** The people that the page can show; the man is the reference that landmarks, chart and sites are made on. */
export const PEOPLE = { man: MAN, woman: WOMAN } as const;

const PROXIES = { lashes: 'eyelashes/eyelashes02', brows: 'eyebrows/eyebrow008' } as const;
const EYE_JOINTS = { left: 'eye.L____head', right: 'eye.R____head' } as const;

export interface Cage {
  /** Number of vertices that belong to the surface; the rest only carry proxies and eyes. */
  readonly surfaceCount: number;
  /** Numbers in MakeHuman's body, per cage vertex. */
  readonly source: Uint32Array;
  readonly quads: Uint32Array;
  readonly uvQuads: Uint32Array;
  readonly uvs: readonly number[];
  readonly arrays: Record<string, BundleArray>;
}

const blend = (vertices: readonly number[], targets: ReadonlyMap<string, Int16Array>, weights: Weights) => {
  const out = Float64Array.from(vertices);
  for (const [name, weight] of Object.entries(weights))
    targets.get(name)!.forEach((value, i) => (out[i]! += (weight * value) / 1000));
  return out;
};

/** Every shape target that somebody uses, sorted. */
export const targetNames = (people: Readonly<Record<string, Weights>>): string[] =>
  [...new Set(Object.values(people).flatMap((weights) => Object.keys(weights)))].sort();

/** The cage is cut on the reference person; it carries all of the named targets. */
export function buildCage(reference: Weights, names: readonly string[]): Cage {
  const body = readBody();
  const targets = new Map(names.map((name) => [name, readTarget(name)]));
  const shaped = blend(body.vertices, targets, reference);
  const heightOf = (vertex: number) => shaped[3 * vertex + 1]!;
  const top = Math.max(...body.quads.map(heightOf));

  const keep: number[] = [];
  for (let q = 0; q < body.quads.length; q += 4) {
    const centre = [0, 1, 2, 3].reduce((sum, k) => sum + heightOf(body.quads[q + k]!) / 4, 0);
    if (centre > top - BUST_DEPTH_DM) keep.push(q);
  }
  const number = new Map<number, number>();
  const use = (vertex: number) => {
    if (!number.has(vertex)) number.set(vertex, number.size);
    return number.get(vertex)!;
  };
  const quads = Uint32Array.from(keep.flatMap((q) => body.quads.slice(q, q + 4).map(use)));
  const uvQuads = Uint32Array.from(keep.flatMap((q) => body.uvQuads.slice(q, q + 4)));
  const surfaceCount = number.size;
  const arrays: Record<string, BundleArray> = {};
  for (const [name, folder] of Object.entries(PROXIES)) Object.assign(arrays, packProxy(name, folder, use));
  for (const [side, joint] of Object.entries(EYE_JOINTS))
    arrays[`eye.${side}`] = Uint16Array.from(body.joints[joint]!.map(use));

  const source = Uint32Array.from(number.keys());
  arrays.quads = Uint16Array.from(quads);
  arrays.base = packPositions(source, body.vertices);
  Object.assign(arrays, packTargets(source, targets));
  return { surfaceCount, source, quads, uvQuads, uvs: body.uvs, arrays };
}

function packPositions(source: Uint32Array, vertices: readonly number[]): Int16Array {
  const out = new Int16Array(source.length * 3);
  source.forEach((vertex, i) => {
    for (let k = 0; k < 3; k++) {
      const mm = (vertices[3 * vertex + k]! - ORIGIN_DM[k]!) * MM_PER_DM;
      out[3 * i + k] = Math.max(-32768, Math.min(32767, Math.round(mm * UNITS_PER_MM)));
    }
  });
  return out;
}

/** Sparse displacements of all targets, one after the other: cage vertex numbers and xyz in units of 0.01 mm. */
function packTargets(source: Uint32Array, targets: ReadonlyMap<string, Int16Array>): Record<string, BundleArray> {
  const vertex: number[] = [];
  const delta: number[] = [];
  const start = [0];
  for (const values of targets.values()) {
    source.forEach((from, i) => {
      const xyz = [0, 1, 2].map((k) => Math.round((values[3 * from + k]! * MM_PER_DM * UNITS_PER_MM) / 1000));
      if (xyz.every((v) => v === 0)) return;
      vertex.push(i);
      delta.push(...xyz);
    });
    start.push(vertex.length);
  }
  return {
    'targets.start': Uint32Array.from(start),
    'targets.vertex': Uint16Array.from(vertex),
    'targets.delta': Int16Array.from(delta),
  };
}

/** Splits a proxy's corners by texture coordinate, so that each of its vertices has one. */
function packProxy(name: string, folder: string, use: (vertex: number) => number): Record<string, BundleArray> {
  const proxy = readProxy(folder);
  const number = new Map<string, number>();
  const refs: number[] = [];
  const weights: number[] = [];
  const offsets: number[] = [];
  const uvs: number[] = [];
  const corner = (vertex: number, uv: number) => {
    const key = `${vertex}/${uv}`;
    if (!number.has(key)) {
      number.set(key, number.size);
      refs.push(...proxy.refs[vertex]!.map(use));
      weights.push(...proxy.weights[vertex]!);
      offsets.push(...proxy.offsets[vertex]!.map((dm) => Math.round(dm * MM_PER_DM * UNITS_PER_MM)));
      uvs.push(...proxy.uvs.slice(2 * uv, 2 * uv + 2).map((t) => Math.round(t * 65535)));
    }
    return number.get(key)!;
  };
  const triangles: number[] = [];
  for (let q = 0; q < proxy.quads.length; q += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => corner(proxy.quads[q + k]!, proxy.uvQuads[q + k]!));
    triangles.push(a!, b!, c!, a!, c!, d!);
  }
  return {
    [`${name}.ref`]: Uint16Array.from(refs),
    [`${name}.weight`]: Float32Array.from(weights),
    [`${name}.offset`]: Int16Array.from(offsets),
    [`${name}.uv`]: Uint16Array.from(uvs),
    [`${name}.index`]: Uint16Array.from(triangles),
  };
}
