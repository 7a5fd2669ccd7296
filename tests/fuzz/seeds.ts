import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SharedDocument } from '../../src/share/document';
import { writeLink } from '../../src/share/link';
import { unpack } from '../../src/share/packing';
import { dictionaryOf } from '../../src/share/versions';
import { anyDocument, anyVariants } from '../unit/share/support';

const LINKS = fileURLToPath(new URL('../fixtures/links/', import.meta.url));
const POOL = 240;

/** A document as a link or a file of some version holds it. */
export interface Wire {
  readonly version: number;
  /** JSON. */
  readonly text: string;
}

/** The frozen links of every version. */
export const frozenLinks: readonly string[] = readdirSync(LINKS).flatMap((file) =>
  (JSON.parse(readFileSync(LINKS + file, 'utf8')) as { link: string }[]).map(({ link }) => link),
);

function wireOf(link: string): Wire {
  const [mark, packed] = link.split('.') as [string, string];
  const version = Number(mark.slice(1));
  const text = unpack(packed, dictionaryOf(version)!);
  if (text === null) throw new Error(`${link} can't be unpacked`);
  return { version, text };
}

/** Documents that the page can be in: so many that their links are worth writing once. */
const documentsOf = (seed: number): readonly SharedDocument[] =>
  fc.sample(fc.oneof(anyDocument, anyVariants), { numRuns: POOL, seed });

/** Works something out once for each seed. */
function known<T>(work: (seed: number) => T): (seed: number) => T {
  const all = new Map<number, T>();
  return (seed) => {
    const found = all.get(seed) ?? work(seed);
    all.set(seed, found);
    return found;
  };
}

/** Links of every version, as the page wrote or writes them. */
export const linksOf = known((seed): readonly string[] => [...frozenLinks, ...documentsOf(seed).map(writeLink)]);

export const wiresOf = known((seed): readonly Wire[] => linksOf(seed).map(wireOf));
