import { createNoise3D, type NoiseFunction3D } from 'simplex-noise';
import type { Head } from '../anatomy/head';
import { createRandom } from '../density/sampling/random';
import { chartedVertices, ramp } from './face';
import { feetOnLines, fromLipsMm, type LineFoot } from './lines';
import { fullPerCm2, patchiness, placesOf } from './places';
import type { BeardSource } from './source';

/** Irregularity of the cheek line and the neckline: wavelength and swing, mm (A; as a hairline's). */
const WAVES = [
  { lengthMm: 24, weight: 2.2 },
  { lengthMm: 7, weight: 1.2 },
] as const;
/** Holes of a patchy beard: wavelength, mm, and weight (A). */
const HOLES = [
  { lengthMm: 27, weight: 0.68 },
  { lengthMm: 11, weight: 0.32 },
] as const;
const SEED = 7;

/** What of a beard is the same for all heads, since it hangs on the reference man and the chart; by entry of `vertices`. */
export interface BeardGround {
  /** The surface vertices on the face's chart, ascending. */
  readonly vertices: Uint32Array;
  readonly upper: LineFoot;
  readonly neck: LineFoot;
  /** How far from the red of the lips, on the reference man, mm. */
  readonly lipsMm: Float32Array;
  /** By how much irregular lines stray, mm. */
  readonly waveMm: Float32Array;
  /** Noise of about −0.8…0.8 that holes follow. */
  readonly holes: Float32Array;
  readonly fullPerCm2: Float32Array;
  readonly patchiness: Float32Array;
  readonly moustacheShare: Float32Array;
  /** How far from where skin goes on without a beard (ear, nose, neck), on the reference man, mm; the sideburn goes on as hair. */
  readonly borderMm: Float32Array;
  /** Height over which the sideburn becomes the beard: 0 at the top … 1. */
  readonly below: Float32Array;
}

const grounds = new WeakMap<BeardSource, BeardGround>();

/** Made once a source; `face` is any head with the face's chart, `scalp` marks the triangles of the scalp's. */
export function groundOf(source: BeardSource, face: Head, scalp: Uint8Array): BeardGround {
  let ground = grounds.get(source);
  if (!ground) grounds.set(source, (ground = makeGround(face, scalp)));
  return ground;
}

function makeGround(face: Head, scalp: Uint8Array): BeardGround {
  const vertices = chartedVertices(face);
  const random = createRandom(SEED);
  const [waves, holes] = [WAVES, HOLES].map((octaves) => octaves.map(() => createNoise3D(random))) as [
    NoiseFunction3D[],
    NoiseFunction3D[],
  ];
  const { reference } = face;
  const each = (value: (x: number, y: number, z: number) => number) =>
    Float32Array.from(vertices, (v) => value(reference[3 * v]!, reference[3 * v + 1]!, reference[3 * v + 2]!));
  return {
    vertices,
    ...feetOnLines(face, vertices),
    lipsMm: each(fromLipsMm),
    waveMm: each((x, y, z) => sumOf(WAVES, waves, x, y, z)),
    holes: each((x, y, z) => sumOf(HOLES, holes, x, y, z)),
    fullPerCm2: each((x, y, z) => fullPerCm2(placesOf(x, y, z))),
    patchiness: each((x, y, z) => patchiness(placesOf(x, y, z))),
    moustacheShare: each((x, y, z) => placesOf(x, y, z).moustache),
    borderMm: fromBorder(face, vertices, scalp),
    below: each((_, y, z) => Math.max(ramp(-44, -64, y), ramp(66, 74, z))),
  };
}

interface Octave {
  readonly lengthMm: number;
  readonly weight: number;
}

const sumOf = (
  octaves: readonly Octave[],
  noises: readonly NoiseFunction3D[],
  x: number,
  y: number,
  z: number,
): number =>
  octaves.reduce(
    (sum, { lengthMm, weight }, n) => sum + weight * noises[n]!(x / lengthMm, y / lengthMm, z / lengthMm),
    0,
  );

/** Distances of vertices to the chart's border, but for its stretches along the scalp's chart. */
function fromBorder({ surface, chart, reference }: Head, vertices: Uint32Array, scalp: Uint8Array): Float32Array {
  const rim = rimVertices(surface.indices, chart.inside, scalp);
  return Float32Array.from(vertices, (vertex) => {
    let least = Infinity;
    for (const other of rim) {
      let square = 0;
      for (let k = 0; k < 3; k++) square += (reference[3 * vertex + k]! - reference[3 * other + k]!) ** 2;
      least = Math.min(least, square);
    }
    return Math.sqrt(least);
  });
}

/** Vertices that a triangle of the chart shares with one that is on neither chart. */
function rimVertices(indices: Uint32Array, inside: Uint8Array, scalp: Uint8Array): number[] {
  const [on, off] = [new Uint8Array(indices.length), new Uint8Array(indices.length)];
  indices.forEach((vertex, i) => {
    const t = Math.floor(i / 3);
    if (inside[t]) on[vertex] = 1;
    else if (!scalp[t]) off[vertex] = 1;
  });
  return Array.from(on.keys()).filter((vertex) => on[vertex] && off[vertex]);
}
