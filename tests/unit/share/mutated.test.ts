import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../../src/share/link';
import { crc32 } from '../../../src/share/bytes';
import { pack } from '../../../src/share/packing';
import { dictionaryOf, LATEST } from '../../../src/share/versions';
import { linkProblem } from '../../../src/ui/words';
import { HANGS_MS } from '../../fuzz/watch';
import { anyDocument, linkAround } from './support';

const MUTATIONS = 3000;

/** Reads it; throws if that threw or hung. */
function read(link: string) {
  const start = performance.now();
  const opened = readLink(link);
  if (performance.now() - start < HANGS_MS) return opened;
  throw new Error(`Reading ${link.length} characters takes longer than ${HANGS_MS} ms: ${link.slice(0, 60)}`);
}

/** What is wrong with the sentence that the page would show for it; undefined if nothing is, or if it opened. */
function flawOf(opened: ReturnType<typeof readLink>): string | undefined {
  if (opened.ok) return undefined;
  const sentence = linkProblem(opened.error);
  return /^Th[\w\W]{20,200}$/.test(sentence) && !/\p{Cc}/u.test(sentence) ? undefined : sentence;
}

type Mutate = (link: string, at: number, other: number, letter: string) => string;

const MUTATE: Readonly<Record<string, Mutate>> = {
  flip: (link, at, _, letter) => link.slice(0, at) + letter + link.slice(at + 1),
  cut: (link, at) => link.slice(0, at),
  behead: (link, at) => link.slice(at),
  drop: (link, at, other) => link.slice(0, Math.min(at, other)) + link.slice(Math.max(at, other) + 1),
  insert: (link, at, _, letter) => link.slice(0, at) + letter + link.slice(at),
  repeat: (link, at, other) => link.slice(0, at) + link.slice(Math.min(at, other)).repeat(1 + (other % 7)),
  swap: (link, at, other) => {
    const letters = link.split('');
    [letters[at], letters[other]] = [letters[other]!, letters[at]!];
    return letters.join('');
  },
  version: (link, at, other) => link.replace(/^h\d+/, `h${at * other}`),
  shout: (link) => link.toUpperCase(),
  encode: (link, at) => `${link.slice(0, at)}%${link.charCodeAt(at).toString(16)}${link.slice(at + 1)}`,
};

describe(`${MUTATIONS} mutated links (seed 11)`, () => {
  it('none throws, hangs, or opens to another document', () => {
    const letter = fc.oneof(
      fc.constantFrom(...'ABCZaz09-_=+/.#%& \n\u0000é'.split('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const step = fc.record({ name: fc.constantFrom(...Object.keys(MUTATE)), at: place, other: place, letter });
    fc.assert(
      fc.property(anyDocument, fc.array(step, { minLength: 1, maxLength: 3 }), (document, steps) => {
        const link = writeLink(document);
        const mutated = steps.reduce((text, { name, at, other, letter: by }) => {
          const index = (share: number) => Math.floor(share * text.length);
          return text === '' ? text : MUTATE[name]!(text, index(at), index(other), by);
        }, link);
        const opened = read(`#${mutated}`);
        expect(opened.ok ? opened.value : document).toEqual(document);
        expect(flawOf(opened)).toBeUndefined();
      }),
      { numRuns: MUTATIONS, seed: 11 },
    );
  });
});

describe('links of no one’s making', () => {
  const open = (link: string) => {
    const opened = read(link);
    expect(flawOf(opened)).toBeUndefined();
    return opened;
  };

  it('random text (seed 12)', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.base64String({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.constantFrom('', '#', '#h1.', 'h2.', 'h3.', 'h99999999999999999999.'), text, (mark, rest) => {
        expect(open(mark + rest).ok).toBe(false);
      }),
      { numRuns: 3000, seed: 12 },
    );
  });

  it('any JSON under a right check sum opens only what a document may hold (seed 13)', () => {
    const shape = fc.record(
      {
        design: fc.oneof(fc.jsonValue(), fc.record({ style: fc.jsonValue(), tone: fc.jsonValue() })),
        pose: fc.jsonValue(),
        view: fc.constantFrom('front', 'Front', '__proto__', 0),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shape), (value) => {
        const opened = open(linkAround(JSON.stringify(value)));
        if (!opened.ok) return;
        expect(read(writeLink(opened.value))).toEqual(opened);
      }),
      { numRuns: 3000, seed: 13 },
    );
  });

  it('bytes that only claim to be packed (seed 14)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 400 }), (bytes) => {
        for (let version = 1; version <= LATEST; version++)
          expect(open(`h${version}.${Buffer.from(bytes).toString('base64url')}`).ok).toBe(false);
      }),
      { numRuns: 2000, seed: 14 },
    );
  });

  it('packed bytes altered under a right check sum (seed 15)', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(anyDocument, fc.array(change, { minLength: 1, maxLength: 4 }), (document, changes) => {
        const bytes = Buffer.from(writeLink(document).split('.')[1]!, 'base64url');
        const packed = bytes.subarray(0, -4);
        for (const { at, by } of changes) packed[Math.floor(at * packed.length)]! ^= by;
        bytes.writeUInt32BE(crc32(packed), packed.length);
        const opened = open(`h${LATEST}.${bytes.toString('base64url')}`);
        if (!opened.ok) return;
        expect(read(writeLink(opened.value))).toEqual(opened);
      }),
      { numRuns: 5000, seed: 15 },
    );
  });

  const deep = (opening: string, closing: string, count: number) => opening.repeat(count) + closing.repeat(count);
  it.each([
    ['a bomb', 'a'.repeat(6_000_000)],
    ['a bomb of JSON', `{"design":{"style":"${'x'.repeat(5_000_000)}"}}`],
    ['a long name', `{"design":{"style":"${'x'.repeat(60_000)}"}}`],
    ['many keys', JSON.stringify(Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`k${i}`, i])))],
    ['deep lists', deep('[', ']', 32_000)],
    ['deep lists in a design', `{"design":{"tone":${deep('[', ']', 30_000)}}}`],
    ['deep objects', `${'{"design":'.repeat(6000)}1${'}'.repeat(6000)}`],
    ['deep and open', '['.repeat(60_000)],
    ['digits', `{"design":{"tone":${'9'.repeat(60_000)}}}`],
    ['markup', '{"design":{"style":"<img src=x onerror=alert(1)>"},"<script>":1}'],
  ])('%s', (_, text) => {
    for (let version = 1; version <= LATEST; version++)
      expect(open(`h${version}.${pack(text, dictionaryOf(version)!)}`).ok).toBe(false);
  });

  it('ten million characters', () => expect(open(`#h1.${'A'.repeat(1e7)}`).ok).toBe(false));
});
