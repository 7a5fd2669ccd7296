import { readFileSync } from 'node:fs';
import { decodeBundle } from '../../../src/anatomy/bundle';
import { readHeadData, shapeHead, type Head } from '../../../src/anatomy/head';
import type { SurfaceSites } from '../../../src/anatomy/mesh';
import { decodeSites } from '../../../src/density/sampling/codec';

const read = (name: string): Uint8Array => readFileSync(new URL(`../../../public/head/${name}`, import.meta.url));

let man: Head | undefined;

/** The reference man, as the page loads him; `npm test` builds his files. */
export function referenceMan(): Head {
  if (!man) {
    const bytes = Uint8Array.from(read('head.bin'));
    man = shapeHead(readHeadData(decodeBundle(bytes.buffer)), 'man');
  }
  return man;
}

export const storedSites = (name: 'pigment' | 'follicles'): SurfaceSites => decodeSites(read(`${name}.bin`));
