import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workOut } from '../../../src/client/sitting';
import { Stages } from '../../../src/client/stages';
import { MAX_SESSIONS, type Design } from '../../../src/design/schema';
import type { Hairline } from '../../../src/hairline/construct';
import { readLink } from '../../../src/share/link';
import { clientSource } from '../support/client';

/** What a link has opened to, as it is frozen. */
export interface Opened {
  /** Of the link in tests/fixtures/links. */
  readonly name: string;
  /** Of the whole line. */
  readonly lengthMm: number;
  /** Every fourth vertex of the line: x, y, z in mm, one after the other. */
  readonly curve: readonly number[];
  /** Of each session from the first: how many dots it sets, and the sum of their sites' numbers. */
  readonly dots: readonly (readonly [count: number, sum: string])[];
}

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const STRIDE = 4;

export interface FrozenLink {
  readonly name: string;
  readonly link: string;
}

export const frozenLinks = (version: number): readonly FrozenLink[] =>
  JSON.parse(readFileSync(`${FIXTURES}links/v${version}.json`, 'utf8')) as FrozenLink[];

interface WorkedOut extends Omit<Opened, 'name'> {
  readonly line: Hairline;
}

const stages = new Stages();
const known = new Map<string, WorkedOut>();

/** One link for each line and set of dots. */
export function distinctLinks(version: number): readonly FrozenLink[] {
  const links = frozenLinks(version);
  const keys = links.map(({ link }) => keyOf(designOf(link)));
  return links.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

function designOf(link: string): Design {
  const read = readLink(link);
  if (!read.ok) throw new Error(`${link} is refused: ${read.error.kind}`);
  return read.value.design;
}

/** What a link opens to today. Designs that differ only in what is no matter of line and dots are worked out once. */
export function openedBy({ link }: FrozenLink): WorkedOut {
  const design = designOf(link);
  const key = keyOf(design);
  const found = known.get(key) ?? workedOut(design);
  known.set(key, found);
  return found;
}

const keyOf = ({ head, style, blend, line, character, strokes, seed, client, zone, later }: Design): string => {
  const { skin: _skin, hair: _hair, ...body } = client;
  return JSON.stringify([head, style, blend, line, character, strokes, seed, body, zone, later]);
};

function workedOut(design: Design): WorkedOut {
  const { hairline, session, isPlain } = workOut(clientSource(), design, stages).dots;
  if (isPlain) throw new Error('the line could not be worked out');
  const { xyz } = hairline;
  const curve = Array.from({ length: Math.ceil(xyz.length / 3 / STRIDE) }, (_, i) =>
    [...xyz.subarray(3 * STRIDE * i, 3 * STRIDE * i + 3)].map((mm) => Math.round(1000 * mm) / 1000),
  ).flat();
  return { line: hairline, lengthMm: lengthOf(xyz), curve, dots: dotsOf(session) };
}

function lengthOf(xyz: Float32Array): number {
  let sum = 0;
  for (let a = 0; a < xyz.length; a += 3) {
    const b = (a + 3) % xyz.length;
    sum += Math.hypot(xyz[b]! - xyz[a]!, xyz[b + 1]! - xyz[a + 1]!, xyz[b + 2]! - xyz[a + 2]!);
  }
  return Math.round(1000 * sum) / 1000;
}

const dotsOf = (session: Uint8Array): Opened['dots'] =>
  Array.from({ length: MAX_SESSIONS }, (_, i) => {
    const sites = Uint32Array.from([...session.keys()].filter((site) => session[site] === i + 1));
    return [sites.length, sumOf(sites)] as const;
  });

export function sumOf(...arrays: readonly ArrayBufferView[]): string {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex').slice(0, 16);
}
