/** Builds `opening-<head>.bin`: what each head without edits opens with. Skips itself when up to date. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { decodeBundle, encodeBundle } from '../../src/anatomy/bundle';
import { readHeadData } from '../../src/anatomy/head';
import { openingKey, packOpening } from '../../src/client/opening';
import { workOut } from '../../src/client/sitting';
import { decodeSites } from '../../src/density/sampling/codec';
import { DEFAULT_DESIGN, HEADS, onHead } from '../../src/design/schema';
import { addFolder } from '../lib/fingerprint';
import { ROOT } from '../lib/prepare.mjs';

/** What decides the output besides the head's own files. */
const SOURCES = ['anatomy', 'beard', 'hairline', 'density', 'client', 'design', 'plan', 'optics'].map(
  (name) => `src/${name}`,
);
/** Whose numbers are in it besides. */
const NOISE = 'node_modules/simplex-noise/package.json';
const INPUTS = ['head.bin', 'follicles.bin', 'pigment.bin'] as const;

/** `folder` holds the head and its sites, and gets the openings. */
export function buildOpenings(folder: string): void {
  const files = INPUTS.map((name) => readFileSync(join(folder, name)));
  const hash = createHash('sha256');
  files.forEach((bytes) => hash.update(bytes));
  SOURCES.forEach((path) => addFolder(hash, path));
  hash.update(readFileSync(join(ROOT, NOISE)));
  const now = hash.digest('hex').slice(0, 16);
  const stamp = join(folder, 'opening-fingerprint.txt');
  const targets = HEADS.map((name) => join(folder, `opening-${name}.bin`));
  if (targets.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return console.log('openings: up to date');
  console.log('openings: building …');
  const [head, follicles, pigment] = files.map((bytes) => Uint8Array.from(inflateSync(bytes)));
  const source = {
    headData: readHeadData(decodeBundle(head!.buffer)),
    follicles: decodeSites(follicles!),
    pigment: decodeSites(pigment!),
  };
  HEADS.forEach((name, i) => {
    const design = onHead(DEFAULT_DESIGN, name);
    const { model, dots } = workOut(source, design);
    if (dots.isPlain) throw new Error(`the ${name}'s own line could not be worked out`);
    const { session, figures } = dots;
    const key = openingKey(design);
    const { meta, arrays } = packOpening({ build: now, key, session, figures, shaftUm: model.shaftUm });
    const bytes = deflateSync(encodeBundle(meta, arrays), { level: 9 });
    writeFileSync(targets[i]!, bytes);
    console.log(`  opening-${name}.bin: ${(bytes.length / 1000).toFixed(0)} kB`);
  });
  writeFileSync(stamp, now);
}
