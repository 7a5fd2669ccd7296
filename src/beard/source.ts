import type { Bundle } from '../anatomy/bundle';
import type { SurfaceSites } from '../anatomy/mesh';
import { decodeSites } from '../density/sampling/codec';

/** Sites of the two sets per cm² of the reference man's skin: single hairs, and pigment for three sessions between them. */
export const BEARD_SITES = { folliclesPerCm2: 80, pigmentPerCm2: 200 } as const;

/** Triangles of the finest level that descend from one quad of the level before. */
const OF_QUAD = 8;

/** What every beard is made of: a chart of the face and the two sets of sites on it. */
export interface BeardSource {
  /** 1 for triangles of the surface that the chart covers. */
  readonly inside: Uint8Array;
  /** uv of the covered vertices, ascending. */
  readonly uv: Float32Array;
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
}

/** Throws a RangeError on a file that is none or is damaged. */
export function readBeard(bundle: Bundle): BeardSource {
  const quads = bundle.get('quads', 'u8');
  return {
    inside: Uint8Array.from({ length: OF_QUAD * quads.length }, (_, t) => quads[Math.floor(t / OF_QUAD)]!),
    uv: Float32Array.from(bundle.get('uv', 'u16'), (t) => t / 65535),
    follicles: decodeSites(bundle.get('follicles', 'u8')),
    pigment: decodeSites(bundle.get('pigment', 'u8')),
  };
}
