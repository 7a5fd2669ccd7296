import type { Bundle } from './bundle';
import { refine, subdivide, triangulate, type Subdivision } from './subdivision';
import type { TriMesh } from './mesh';
import type { Displacements, ShapeSet } from './shapeSet';

/** Stored coordinates are whole hundredths of a millimetre. */
const MM_PER_UNIT = 0.01;

/** Weight per shape target; targets left out weigh nothing. */
export type ShapeWeights = Readonly<Record<string, number>>;

interface Proxy {
  readonly ref: Uint16Array;
  readonly weight: Float32Array;
  readonly offset: Int16Array;
  readonly uv: Float32Array;
  readonly index: Uint16Array;
}

/** The topology that all heads share: cage, its two subdivision steps, shape targets, lashes, brows and eyes riding on it. */
export interface Cage {
  readonly bundle: Bundle;
  readonly surfaceCount: number;
  readonly base: Int16Array;
  readonly targets: readonly string[];
  readonly steps: readonly [Subdivision, Subdivision];
  /** Triangles of the finest level. */
  readonly indices: Uint32Array;
  /** Triangles of the level before; its vertices keep their numbers. */
  readonly coarseIndices: Uint32Array;
  readonly proxies: { readonly lashes: Proxy; readonly brows: Proxy };
  readonly eyes: { readonly left: Uint16Array; readonly right: Uint16Array };
}

export function readCage(bundle: Bundle): Cage {
  const surfaceCount = bundle.meta.surfaceCount as number;
  const first = subdivide(Uint32Array.from(bundle.get('quads', 'u16')), surfaceCount);
  const second = subdivide(first.quads, first.fineCount);
  return {
    bundle,
    surfaceCount,
    base: bundle.get('base', 'i16'),
    targets: bundle.meta.targets as string[],
    steps: [first, second],
    indices: triangulate(second.quads),
    coarseIndices: triangulate(first.quads),
    proxies: { lashes: readProxy(bundle, 'lashes'), brows: readProxy(bundle, 'brows') },
    eyes: { left: bundle.get('eye.left', 'u16'), right: bundle.get('eye.right', 'u16') },
  };
}

function readProxy(bundle: Bundle, name: string): Proxy {
  return {
    ref: bundle.get(`${name}.ref`, 'u16'),
    weight: bundle.get(`${name}.weight`, 'f32'),
    offset: bundle.get(`${name}.offset`, 'i16'),
    uv: Float32Array.from(bundle.get(`${name}.uv`, 'u16'), (t) => t / 65535),
    index: bundle.get(`${name}.index`, 'u16'),
  };
}

/**
 * Cage vertices, xyz in mm, of a head with these shape weights, out of the cage's own targets and those of `more`. Throws on a target that
 * neither has.
 */
export function shapeCage(cage: Cage, weights: ShapeWeights, more?: ShapeSet): Float32Array {
  const xyz = new Float32Array(cage.base.length);
  for (let i = 0; i < xyz.length; i++) xyz[i] = cage.base[i]! * MM_PER_UNIT;
  addTargets(xyz, cage, weights, more);
  return xyz;
}

/** Adds targets to a cage's vertices. */
export function addTargets(xyz: Float32Array, cage: Cage, weights: ShapeWeights, more?: ShapeSet): void {
  const start = cage.bundle.get('targets.start', 'u32');
  const vertex = cage.bundle.get('targets.vertex', 'u16');
  const delta = cage.bundle.get('targets.delta', 'i16');
  for (const [name, weight] of Object.entries(weights)) {
    const target = cage.targets.indexOf(name);
    const other = more?.targets.get(name);
    if (target < 0 && !other) throw new RangeError(`no shape target «${name}»`);
    if (target < 0) addDisplacements(xyz, other!, weight);
    else
      for (let entry = start[target]!, end = start[target + 1]!; entry < end; entry++)
        for (let k = 0; k < 3; k++) xyz[3 * vertex[entry]! + k]! += weight * MM_PER_UNIT * delta[3 * entry + k]!;
  }
}

function addDisplacements(xyz: Float32Array, { vertex, mm }: Displacements, weight: number): void {
  for (let i = 0; i < vertex.length; i++)
    for (let k = 0; k < 3; k++) xyz[3 * vertex[i]! + k]! += weight * mm[3 * i + k]!;
}

/** The smooth surface: two Catmull–Clark steps of the cage. */
export function smoothSurface(cage: Cage, cageXyz: Float32Array): TriMesh {
  const [first, second] = cage.steps;
  const positions = refine(second, refine(first, cageXyz.subarray(0, 3 * cage.surfaceCount), 3), 3);
  return { positions, indices: cage.indices };
}

/** Vertices of a proxy (lashes or brows), xyz in mm. */
export function placeProxy(proxy: Proxy, cageXyz: Float32Array): Float32Array {
  const out = new Float32Array(proxy.offset.length);
  for (let i = 0; i < out.length; i++) {
    const [vertex, axis] = [Math.floor(i / 3), i % 3];
    let mm = proxy.offset[i]! * MM_PER_UNIT;
    for (let k = 0; k < 3; k++) mm += proxy.weight[3 * vertex + k]! * cageXyz[3 * proxy.ref[3 * vertex + k]! + axis]!;
    out[i] = mm;
  }
  return out;
}

/** Mean of some cage vertices, xyz in mm: an eye's centre. */
export function centreOf(vertices: Uint16Array, cageXyz: Float32Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const vertex of vertices) for (let k = 0; k < 3; k++) sum[k]! += cageXyz[3 * vertex + k]! / vertices.length;
  return sum;
}
