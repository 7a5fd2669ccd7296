/** Builds `beard.bin`: the chart of the face and the sites on it, out of the head that has been built. Skips itself when up to date. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { decodeBundle, encodeBundle } from '../../src/anatomy/bundle';
import { readHeadData, REFERENCE, shapeHead, type Head } from '../../src/anatomy/head';
import { encodeSites } from '../../src/density/sampling/codec';
import { buildSiteSets } from '../../src/density/sampling/buildSites';
import { BEARD_SITES } from '../../src/beard/source';
import { addFolder } from '../lib/fingerprint';
import { buildBeardChart } from './chart';
import { chooseQuads, trianglesOf } from './region';

/** What decides the output besides the reference man's skin and the scalp's chart. */
const SOURCES = ['scripts/beard', 'src/density/sampling'];
const SITE_SEED = 20261123;

/** `folder` holds `head.bin` and gets `beard.bin`. */
export function buildBeard(folder: string): void {
  const bundle = decodeBundle(Uint8Array.from(inflateSync(readFileSync(join(folder, 'head.bin')))).buffer);
  const man = shapeHead(readHeadData(bundle), REFERENCE);
  const stamp = join(folder, 'beard-fingerprint.txt');
  const now = fingerprint(man);
  if (existsSync(stamp) && existsSync(join(folder, 'beard.bin')) && readFileSync(stamp, 'utf8') === now)
    return console.log('beard: up to date');
  console.log('beard: building …');
  const bytes = deflateSync(packed(man, bundle.get('ear', 'u8')), { level: 9 });
  writeFileSync(join(folder, 'beard.bin'), bytes);
  console.log(`  beard.bin: ${(bytes.length / 1000).toFixed(0)} kB`);
  writeFileSync(stamp, now);
}

function packed({ surface, chart: scalp }: Head, ear: Uint8Array): Uint8Array {
  const quads = chooseQuads(surface, scalp.inside, ear);
  const inside = trianglesOf(quads);
  const chart = buildBeardChart(surface, inside);
  const sites = buildSiteSets(surface, inside, { ...BEARD_SITES, clearanceMm: 0.2, seed: SITE_SEED });
  return encodeBundle(
    { version: 1 },
    {
      quads,
      uv: Uint16Array.from(chart.uv, (t) => Math.round(t * 65535)),
      follicles: encodeSites(sites.follicles),
      pigment: encodeSites(sites.pigment),
    },
  );
}

function fingerprint({ surface, chart }: Head): string {
  const hash = createHash('sha256').update(JSON.stringify(BEARD_SITES));
  for (const { buffer, byteOffset, byteLength } of [surface.positions, surface.indices, chart.inside])
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  SOURCES.forEach((folder) => addFolder(hash, folder));
  return hash.digest('hex');
}
