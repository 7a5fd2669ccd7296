import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { decodeBundle } from '../../../src/anatomy/bundle';
import type { Head, PersonName } from '../../../src/anatomy/head';
import { faceOf } from '../../../src/beard/face';
import { readBeard, type BeardSource } from '../../../src/beard/source';
import { headOf } from './head';

let source: BeardSource | undefined;

/** What every beard is made of, as the page loads it. */
export function storedBeard(): BeardSource {
  if (source) return source;
  const file = readFileSync(new URL('../../../public/head/beard.bin', import.meta.url));
  source = readBeard(decodeBundle(Uint8Array.from(inflateSync(file)).buffer));
  return source;
}

const faces = new Map<PersonName, Head>();

/** A person's head with the face's chart. */
export function faceOfPerson(person: PersonName): Head {
  let face = faces.get(person);
  if (!face) faces.set(person, (face = faceOf(headOf(person), storedBeard())));
  return face;
}
