import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { decodeBundle } from '../../../src/anatomy/bundle';
import { readHeadData } from '../../../src/anatomy/head';
import * as extras from '../../../src/client/extras';
import { readShapes } from '../../../src/anatomy/shapeSet';
import type { ClientSource } from '../../../src/client/model';
import { headBundle, storedSites } from './head';

/** What edited faces need besides the head's file. */
const shapesBundle = () =>
  decodeBundle(
    Uint8Array.from(inflateSync(readFileSync(new URL('../../../public/head/shapes.bin', import.meta.url)))).buffer,
  );

let source: ClientSource | undefined;

/** All that a client is made of, as the page loads it; read once. */
export function clientSource(): ClientSource {
  source ??= {
    headData: readHeadData(headBundle(), readShapes(shapesBundle())),
    follicles: storedSites('follicles'),
    pigment: storedSites('pigment'),
    extras,
  };
  return source;
}
