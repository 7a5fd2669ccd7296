import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isFilled } from '../../../src/beard/wish';
import { workOut } from '../../../src/client/sitting';
import { Stages } from '../../../src/client/stages';
import { MAX_SESSIONS, type Design } from '../../../src/design/schema';
import { allVariants, designAt } from '../../../src/design/variants';
import type { Hairline } from '../../../src/hairline/construct';
import type { SharedDocument } from '../../../src/share/document';
import { readDesignFile } from '../../../src/share/file';
import { readLink } from '../../../src/share/link';
import { designInPng } from '../../../src/share/png';
import type { Result } from '../../../src/share/result';
import { storedBeard } from '../support/beard';
import { clientSource } from '../support/client';

/** What a design of a link, file or picture has opened to, as it is frozen. */
export interface Opened {
  /** Of the link in tests/fixtures/links, or of the file or picture. */
  readonly name: string;
  /** Place of the design among the variants; absent for the one that is shown. */
  readonly variant?: number;
  /** Of the whole line. */
  readonly lengthMm: number;
  /** Every fourth vertex of the line: x, y, z in mm, one after the other. */
  readonly curve: readonly number[];
  /** Of each session from the first: how many dots it sets, and the sum of their sites' numbers. */
  readonly dots: readonly (readonly [count: number, sum: string])[];
  /** The same of pigment in a beard, among its own sites; absent where there is none. */
  readonly beard?: Opened['dots'];
}

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** The first version of a design that each kind was released with. */
export const SINCE = { links: 1, opened: 1, files: 3, pictures: 4 } as const;
const STRIDE = 4;

export interface FrozenLink {
  readonly name: string;
  readonly link: string;
}

export const frozenLinks = (version: number): readonly FrozenLink[] =>
  JSON.parse(readFileSync(`${FIXTURES}links/v${version}.json`, 'utf8')) as FrozenLink[];

export interface FrozenDesign extends Pick<Opened, 'name' | 'variant'> {
  readonly design: Design;
}

interface WorkedOut extends Omit<Opened, 'name' | 'variant'> {
  readonly line: Hairline;
}

const stages = new Stages();
const known = new Map<string, WorkedOut>();

export interface FrozenDocument {
  readonly name: string;
  readonly document: SharedDocument;
}

export const linked = (version: number): readonly FrozenDocument[] =>
  frozenLinks(version).map(({ name, link }) => ({ name, document: opened(link, readLink(link)) }));

export function filed(version: number): FrozenDocument {
  const name = `v${version}.json`;
  return { name, document: opened(name, readDesignFile(readFileSync(`${FIXTURES}files/${name}`, 'utf8'))) };
}

export function pictured(version: number): FrozenDocument {
  const name = `v${version}.png`;
  const link = opened(name, designInPng(readFileSync(`${FIXTURES}pictures/${name}`)));
  return { name, document: opened(name, readLink(link)) };
}

/** One design for each line and set of dots: those that are shown, and behind them their other variants. */
export function frozenDesigns(documents: readonly FrozenDocument[]): readonly FrozenDesign[] {
  const shown = documents.map(({ name, document: { design } }) => ({ name, design }));
  const all = [...shown, ...documents.flatMap(({ name, document }) => othersOf(name, document))];
  const keys = all.map(({ design }) => keyOf(design));
  return all.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

const othersOf = (name: string, document: SharedDocument): readonly FrozenDesign[] =>
  [...allVariants(document).keys()]
    .filter((variant) => variant !== document.variants.active)
    .map((variant) => ({ name, variant, design: designAt(document, variant) }));

function opened<T>(name: string, read: Result<T, unknown>): T {
  if (!read.ok) throw new Error(`${name} is refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** What a design opens to today. Designs that differ only in what is no matter of line and dots are worked out once. */
export function openedBy({ design }: FrozenDesign): WorkedOut {
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
  // Beards take long, and without pigment they have no dots.
  const source = isFilled(design) ? { ...clientSource(), beard: storedBeard() } : clientSource();
  const { model, dots } = workOut(source, design, stages);
  const { hairline, session, isPlain } = dots;
  if (isPlain) throw new Error('the line could not be worked out');
  const { xyz } = hairline;
  const curve = Array.from({ length: Math.ceil(xyz.length / 3 / STRIDE) }, (_, i) =>
    [...xyz.subarray(3 * STRIDE * i, 3 * STRIDE * i + 3)].map((mm) => Math.round(1000 * mm) / 1000),
  ).flat();
  return {
    line: hairline,
    lengthMm: lengthOf(xyz),
    curve,
    dots: dotsOf(session),
    ...(model.beard?.fill && { beard: dotsOf(model.beard.fill.session) }),
  };
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
