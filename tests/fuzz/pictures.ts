import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../src/share/bytes';
import { MAX_LINK, readLink } from '../../src/share/link';
import { designInPng } from '../../src/share/png';
import { carrying } from '../unit/share/carrying';
import { anyLink } from './links';
import { asLong, lengthTo } from './long';
import { bytesOf, latinOf, mutatedBytes, place } from './mutate';
import { fileOf, type Page } from './page';
import { linksOf } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import type { Watch } from './watch';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Told instead of the true one. */
  readonly length?: number;
  readonly sum?: number;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const HEADER = Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0);
/** Two by two pixels. */
const PIXELS = zlibSync(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12));
const BOMB = zlibSync(new Uint8Array(40_000_000), { level: 9 });
const CHUNKS: readonly Chunk[] = [
  { type: 'IHDR', data: HEADER },
  { type: 'IDAT', data: PIXELS },
  { type: 'IEND', data: new Uint8Array() },
];

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

function bytesOfChunk({ type, data, length = data.length, sum }: Chunk): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(length, 0);
  bytes.set(latin(type), 4);
  bytes.set(data, 8);
  bytes.writeUInt32BE(sum ?? crc32(bytes.subarray(4, -4)), 8 + data.length);
  return bytes;
}

const pngOf = (chunks: readonly Chunk[]): Uint8Array => Buffer.concat([SIGNATURE, ...chunks.map(bytesOfChunk)]);

/** A small picture that carries a link. */
export const pictureWith = (link: string): Uint8Array => carrying(pngOf(CHUNKS), link);

type Change = (chunks: readonly Chunk[], at: number, value: number) => readonly Chunk[];

const changeOne =
  (change: (chunk: Chunk, value: number) => Chunk): Change =>
  (chunks, at, value) =>
    chunks.with(at, change(chunks[at]!, value));

const CHANGES: Readonly<Record<string, Change>> = {
  drop: (chunks, at) => chunks.toSpliced(at, 1),
  twice: (chunks, at) => chunks.toSpliced(at, 0, chunks[at]!),
  first: (chunks, at) => [chunks[at]!, ...chunks],
  last: (chunks, at) => [...chunks, chunks[at]!],
  length: changeOne((chunk, value) => ({ ...chunk, length: value })),
  longer: changeOne((chunk) => ({ ...chunk, length: chunk.data.length + 1 })),
  sum: changeOne((chunk, value) => ({ ...chunk, sum: value })),
  type: changeOne((chunk, value) => ({ ...chunk, type: ['hlSt', 'IEND', 'tEXt', '\0\0\0\0'][value % 4]! })),
  data: changeOne((chunk, value) => ({
    ...chunk,
    data: chunk.data.map((byte, i) => (i === value % 64 ? byte ^ 1 : byte)),
  })),
  bomb: (chunks, at) => chunks.toSpliced(at, 0, { type: 'zTXt', data: BOMB }),
  empty: (chunks, at, value) =>
    chunks.toSpliced(at, 0, ...Array.from({ length: value % 900 }, (): Chunk => ({ type: 'teXt', data: latin('') }))),
  vast: (chunks, at) => chunks.toSpliced(at, 0, { type: 'hlSt', data: new Uint8Array(MAX_LINK + 1) }),
};

const step = fc.record({
  name: fc.constantFrom(...Object.keys(CHANGES)),
  at: place,
  value: fc.oneof(fc.nat(300), fc.constantFrom(0x7fffffff, 0xffffffff, 0x80000000, 0)),
});

/** Pictures with a link of any making, whole and with their chunks, bytes and ends changed. */
function anyPicture(seed: number): fc.Arbitrary<Input> {
  const links = anyLink(seed).filter(({ text }) => text.length < 20_000);
  const chunks = links.map(({ text }) => CHUNKS.toSpliced(2, 0, { type: 'hlSt', data: latin(text) }));
  const whole = links.filter(({ making }) => making === 'whole').map(({ text }) => pictureWith(text));
  const mutated = fc
    .tuple(chunks, fc.array(step, { maxLength: 3 }))
    .map(([all, steps]) =>
      steps.reduce(
        (now, { name, at, value }) =>
          now.length === 0 ? now : CHANGES[name]!(now, Math.floor(at * now.length), value),
        all as readonly Chunk[],
      ),
    )
    .map(pngOf);
  const cut = fc.tuple(whole, place).map(([bytes, at]) => bytes.subarray(0, Math.floor(at * bytes.length)));
  return mix(
    [3, whole.map(latinOf).map(as('whole'))],
    [14, mutated.map(latinOf).map(as('mutated'))],
    [5, mutatedBytes(whole).map(latinOf).map(as('mutated'))],
    [2, cut.map(latinOf).map(as('mutated'))],
    [2, fc.uint8Array({ maxLength: 200 }).map((bytes) => as('random')(latinOf(Buffer.concat([SIGNATURE, bytes]))))],
  );
}

/** Bytes and chunks that are read. */
export const MOST_OF_PICTURE = 64 * 1024 * 1024;
const MOST_CHUNKS = 65_536;
const EMPTY: Chunk = { type: 'teXt', data: new Uint8Array() };

const carrier = (link: string): Chunk => ({ type: 'hlSt', data: latin(link) });
const pixels = (size: number): Chunk => ({ type: 'IDAT', data: new Uint8Array(size), sum: 0 });
const around = (...inner: readonly Chunk[]): Uint8Array => pngOf([CHUNKS[0]!, ...inner, CHUNKS[2]!]);

/** A picture of so many bytes that carries a link behind its pixels. */
export function longPictureWith(link: string, length: number): Uint8Array {
  const rest = around(pixels(0), carrier(link)).length;
  return around(pixels(Math.max(0, length - rest)), carrier(link));
}

/** Pictures of many pixels or chunks, or with much behind their end. */
function longPicture(seed: number): fc.Arbitrary<Input> {
  const link = fc.constantFrom(...linksOf(seed));
  const bytes = lengthTo(MOST_OF_PICTURE);
  const large = fc.tuple(link, bytes).map(([one, length]) => longPictureWith(one, length));
  const many = fc
    .tuple(link, lengthTo(MOST_CHUNKS))
    .map(([one, count]) => around(...Array.from({ length: count }, () => EMPTY), carrier(one)));
  const trailing = fc
    .tuple(link, bytes)
    .map(([one, length]) => Buffer.concat([around(carrier(one)), new Uint8Array(length)]));
  return mix([2, large], [1, many], [1, trailing]).map(latinOf).map(asLong);
}

async function run(text: string, page: Page, watch: Watch): Promise<string> {
  const bytes = bytesOf(text);
  const file = fileOf(bytes);
  const found = await watch.time('designInPng', () => designInPng(bytes));
  const read = found.ok && bytes.length <= MOST_OF_PICTURE ? readLink(found.value) : undefined;
  await watch.time('a dropped picture', () => page.drop(file));
  if (read?.ok) {
    page.expectOpened(read.value, 'a dropped picture');
    page.putBack();
    return OPENED;
  }
  page.expectKept('a dropped picture');
  page.note();
  if (!read) return found.ok ? 'too-large' : found.error;
  return `link ${read.error.kind}`;
}

export const pictures: Target = {
  name: 'pictures',
  share: 17,
  outer: new Set(['not-png', 'damaged', 'too-long']),
  inputs: anyPicture,
  long: longPicture,
  run,
};
