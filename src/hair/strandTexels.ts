import type { StrandRoots } from './roots';

/** No root is farther from the middle of the head along an axis, mm: 16 bits tell them to 0.008 mm. */
export const FARTHEST_MM = 256;
/** Strands in a row of their texture. */
export const STRANDS_A_ROW = 512;
const VERTEX_BITS = 20;
const TRIM_BITS = 28;

/**
 * Four numbers of 32 bits a strand, in whole rows: its root's place and open sky, 16 bits each; the skin's normal
 * and the way that hair grows, each as an octahedron's; vertex, thickness in µm from bit 20 on, trim from bit 28 on.
 */
export function strandTexels(roots: StrandRoots): Uint32Array<ArrayBuffer> {
  const { count, xyz, normal, direction } = roots;
  const texels = new Uint32Array(4 * STRANDS_A_ROW * Math.max(1, Math.ceil(count / STRANDS_A_ROW)));
  bySide(roots).forEach((i, n) => {
    const [x, y, z] = [0, 1, 2].map((k) => signed16(xyz[3 * i + k]! / FARTHEST_MM)) as [number, number, number];
    const trim = roots.trim?.[i] ?? 0;
    texels[4 * n] = pair16(x, y);
    texels[4 * n + 1] = pair16(z, signed16(roots.open[i]!));
    texels[4 * n + 2] = pair16(octahedral(normal, 3 * i), octahedral(direction, 3 * i));
    texels[4 * n + 3] = roots.vertex[i]! | (roots.shaftUm[i]! << VERTEX_BITS) | (trim << TRIM_BITS);
  });
  return texels;
}

const SIDES = 12;

const signed = (unit: number, most: number): number => Math.round(most * Math.max(-1, Math.min(1, unit)));
const signed8 = (unit: number): number => signed(unit, 0x7f);
const signed16 = (unit: number): number => signed(unit, 0x7fff);
/** The first in the lower bits. */
const pair8 = (low: number, high: number): number => (low & 0xff) | ((high & 0xff) << 8);
const pair16 = (low: number, high: number): number => ((low & 0xffff) | ((high & 0xffff) << 16)) >>> 0;

/** A unit vector as the place of its shadow on an octahedron's faces, 8 bits each. */
function octahedral(xyz: Float32Array, at: number): number {
  const [x, y, z] = [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!];
  const sum = Math.abs(x) + Math.abs(y) + Math.abs(z) || 1;
  const fold = (along: number, across: number) =>
    z < 0 ? (1 - Math.abs(across) / sum) * (along < 0 ? -1 : 1) : along / sum;
  return pair8(signed8(fold(x, y)), signed8(fold(y, x)));
}

/** Roots in bands around the head: strands that are worked out together are hidden together. */
function bySide({ count, normal }: StrandRoots): Uint32Array {
  const band = Float32Array.from({ length: count }, (_, i) => {
    const around = Math.atan2(normal[3 * i]!, normal[3 * i + 2]!);
    return Math.floor((SIDES / Math.PI) * around) * 4 + normal[3 * i + 1]!;
  });
  return Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => band[a]! - band[b]!);
}
