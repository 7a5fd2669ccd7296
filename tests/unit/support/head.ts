import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { decodeBundle, type Bundle } from '../../../src/anatomy/bundle';
import { readHeadData, shapeHead, type Head, type PersonName } from '../../../src/anatomy/head';
import type { SurfaceSites } from '../../../src/anatomy/mesh';
import { decodeSites } from '../../../src/density/sampling/codec';

const read = (name: string): Uint8Array =>
  inflateSync(readFileSync(new URL(`../../../public/head/${name}`, import.meta.url)));

/** The head's file, unpacked. */
export const headBundle = (): Bundle => decodeBundle(Uint8Array.from(read('head.bin')).buffer);

const known = new Map<PersonName, Head>();

/** A person's head as the page shapes it; `npm test` builds the files. */
export function headOf(person: PersonName): Head {
  const before = known.get(person);
  if (before) return before;
  const head = shapeHead(readHeadData(headBundle()), person);
  known.set(person, head);
  return head;
}

export const referenceMan = (): Head => headOf('man');

export const storedSites = (name: 'pigment' | 'follicles'): SurfaceSites => decodeSites(read(`${name}.bin`));
