/** Chooses the faces of the beard's chart on the reference man. */
import type { TriMesh } from '../../src/anatomy/mesh';
import { insideOutline, keepLargest, pinchedVertices, type Outline } from '../head/chart';

/**
 * The region seen from the side, (z, y) in mm of head space: sideburn, cheek up to where a beard's line may be raised to, up to the nostrils'
 * sills, and down the neck to above the collar.
 */
const SIDE_OUTLINE: Outline = [
  [20, -39],
  [64, -39],
  [71, -35],
  [80, -46],
  [92, -57],
  [104, -66],
  [112, -70.5],
  [120, -71.5],
  [124, -70.8],
  [130, -71],
  [132, -72.3],
  [134.6, -73.4],
  [160, -73.4],
  [160, -179],
  [44, -179],
  [28, -164],
  [16, -134],
  [10, -104],
  [12, -72],
  [20, -66],
];

/** The red of the lips seen from the front, (|x|, y), mm. */
const LIPS: Outline = [
  [-1, -83.6],
  [5, -83.2],
  [10, -84.8],
  [22, -86.9],
  [26.8, -90.8],
  [23.4, -96],
  [18, -101.3],
  [9, -104.6],
  [-1, -105.6],
];
/** Lips lie before this, mm. */
const LIPS_FROM_MM = 85;
/** Below this no skin around an ear belongs to the ear itself, mm. */
const LOBE_MM = -67;

/** Triangles of the finest level that descend from one quad of the level before, and from one of the cage. */
const OF_QUAD = 8;
const OF_CAGE_QUAD = 32;

/**
 * One byte a quad of the first level of subdivision, whose triangles from afar are whole then: 1 inside. Quads that the scalp's chart has
 * all of are left to it. `ear` marks cage quads.
 */
export function chooseQuads({ positions, indices }: TriMesh, scalp: Uint8Array, ear: Uint8Array): Uint8Array {
  const quads = new Uint8Array(indices.length / 3 / OF_QUAD);
  for (let q = 0; q < quads.length; q++) {
    const triangles = Array.from({ length: OF_QUAD }, (_, k) => OF_QUAD * q + k);
    if (triangles.every((t) => scalp[t])) continue;
    const [x, y, z] = centreOf(positions, indices, q);
    if (y > LOBE_MM && ear[((OF_QUAD * q) / OF_CAGE_QUAD) | 0]) continue;
    if (z > LIPS_FROM_MM && insideOutline(LIPS, Math.abs(x), y)) continue;
    if (insideOutline(SIDE_OUTLINE, z, y)) quads[q] = 1;
  }
  return trim(indices, quads);
}

function centreOf(positions: Float32Array, indices: Uint32Array, quad: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  const corners = 3 * OF_QUAD;
  for (let i = corners * quad; i < corners * (quad + 1); i++)
    for (let k = 0; k < 3; k++) sum[k]! += positions[3 * indices[i]! + k]! / corners;
  return sum;
}

/** One byte a triangle of the finest level. */
export const trianglesOf = (quads: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: OF_QUAD * quads.length }, (_, t) => quads[Math.floor(t / OF_QUAD)]!);

/** Keeps the largest connected part and drops the quads that make its border touch itself. */
function trim(indices: Uint32Array, quads: Uint8Array): Uint8Array {
  for (let round = 0; round < 20; round++) {
    const inside = trianglesOf(quads);
    keepLargest(indices, inside);
    const fans = pinchedVertices(indices, inside);
    const isPinched = (t: number) => [0, 1, 2].some((k) => fans.has(indices[3 * t + k]!));
    for (let t = 0; t < inside.length; t++) if (!inside[t] || isPinched(t)) quads[Math.floor(t / OF_QUAD)] = 0;
    if (fans.size === 0) return quads;
  }
  throw new Error('the border of the beard’s chart keeps touching itself');
}
