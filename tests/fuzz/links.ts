import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { STROKE_GRID } from '../../src/design/line';
import { crc32 } from '../../src/share/bytes';
import { MAX_LINK, readLink, writeLink } from '../../src/share/link';
import { pack } from '../../src/share/packing';
import { packPath } from '../../src/share/strokes';
import { dictionaryOf, LATEST } from '../../src/share/versions';
import { asLong, lengthTo, longTexts, type Stretch } from './long';
import { mutatedBytes, mutatedText } from './mutate';
import type { Page } from './page';
import { linksOf, wiresOf, type Wire } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson } from './trees';
import type { Watch } from './watch';

/** The first version with strokes of a brush. */
const SINCE_STROKES = 3;
const version = fc.integer({ min: 1, max: LATEST });
export const linkOf = ({ version: number, text }: Wire): string => `h${number}.${pack(text, dictionaryOf(number)!)}`;

/** Bytes with their right sum. */
export function linkAround(number: number, packed: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(packed));
  return `h${number}.${Buffer.concat([packed, sum]).toString('base64url')}`;
}

const BOMBS = [' '.repeat(9_000_000), '['.repeat(1_400_000), `{"design":{"styleName":"${'x'.repeat(1_400_000)}"}}`].map(
  (text) => deflateSync(strToU8(text), { level: 9 }),
);

/** Links of any version: whole, with other letters, other JSON, other packed bytes under a right sum, and none at all. */
export function anyLink(seed: number): fc.Arbitrary<Input> {
  const links = fc.constantFrom(...linksOf(seed));
  const wires = fc.constantFrom(...wiresOf(seed));
  const inner = (change: (texts: fc.Arbitrary<string>) => fc.Arbitrary<string>) =>
    wires.chain(({ version: number, text }) =>
      change(fc.constant(text)).map((changed) => linkOf({ version: number, text: changed })),
    );
  const packed = links.map((link) => new Uint8Array(Buffer.from(link.split('.')[1]!, 'base64url')).subarray(0, -4));
  const random = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.tuple(version, fc.base64String({ maxLength: 300 })).map(([number, text]) => `h${number}.${text}`),
    fc.tuple(version, fc.uint8Array({ maxLength: 300 })).map(([number, bytes]) => linkAround(number, bytes)),
    fc.tuple(version, fc.json()).map(([number, text]) => linkOf({ version: number, text })),
  );
  return mix(
    [4, links.map(as('whole'))],
    [6, mutatedText(links).map(as('mutated'))],
    [14, inner(mutatedJson).map(as('mutated'))],
    [4, inner(mutatedText).map(as('mutated'))],
    [4, fc.tuple(version, mutatedBytes(packed)).map(([number, bytes]) => as('mutated')(linkAround(number, bytes)))],
    [2, fc.tuple(version, wires).map(([number, { text }]) => as('mutated')(linkOf({ version: number, text })))],
    [3, random.map(as('random'))],
    [
      0.02,
      fc.tuple(version, fc.constantFrom(...BOMBS)).map(([number, bomb]) => as('random')(linkAround(number, bomb))),
    ],
  );
}

/** Letters of a link for each point of a stroke. */
const POINT_LETTERS = 5.12;
const STROKE_POINTS = 1000;

/** A design whose brush has gone to and fro until its link has about so many letters. */
function strokesOf(length: number): string {
  const points = Math.ceil(length / POINT_LETTERS);
  const strokes = Array.from({ length: Math.ceil(points / STROKE_POINTS) }, (_, i) => {
    const count = Math.min(STROKE_POINTS, points - i * STROKE_POINTS);
    return [0, 9, 1, packPath(Array.from({ length: 2 * count }, (_each, k) => scatter(2 * STROKE_POINTS * i + k)))];
  });
  return JSON.stringify({ design: { strokes } });
}

/** Somewhere on the chart; one number says nothing of the next, so that nothing can be packed. */
function scatter(i: number): number {
  const mixed = Math.imul(i ^ 0x9e3779b9, 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (again ^ (again >>> 16)) & (STROKE_GRID - 1);
}

const STRETCHES: readonly Stretch[] = [
  { head: 'h5.', unit: 'A' },
  { head: 'h5.', unit: 'é' },
  { head: 'h', unit: '9' },
  { unit: '#h5.A' },
];

export function longLink(): fc.Arbitrary<Input> {
  const whole = fc
    .tuple(fc.integer({ min: SINCE_STROKES, max: LATEST }), lengthTo(MAX_LINK))
    .map(([number, length]) => linkOf({ version: number, text: strokesOf(length) }));
  const packed = fc
    .tuple(version, fc.uint8Array({ minLength: 60, maxLength: 60 }), lengthTo((MAX_LINK * 3) / 4))
    .map(([number, bytes, length]) =>
      linkAround(
        number,
        Uint8Array.from({ length }, (_, i) => bytes[i % 60]! ^ (i >> 8)),
      ),
    );
  const texts = longTexts(fc.constantFrom(...STRETCHES), MAX_LINK);
  return mix(
    [3, whole.map(asLong)],
    [1, mutatedText(whole).map(asLong)],
    [1, packed.map(asLong)],
    [1, texts.map(asLong)],
  );
}

/** As the hash of the address and as dropped text. */
async function run(text: string, page: Page, watch: Watch): Promise<string> {
  const read = await watch.time('readLink', () => readLink(`#${text}`));
  if (!read.ok) {
    await watch.time('the hash', () => page.goTo(`#${text}`));
    page.expectKept('the hash', text === '');
    page.note();
    await watch.time('dropped text', () => page.dropText(`Look: ${text}`));
    // A link with more letters behind it is found all the same.
    if (page.notices.some((notice) => notice.startsWith('The design is open'))) page.putBack();
    else page.expectKept('dropped text');
    return read.error.kind;
  }
  await watch.time('the hash', () => page.goTo(`#${text}`));
  page.expectOpened(read.value, 'the hash');
  await watch.time('its own link', () => writeLink(page.document));
  page.putBack();
  return OPENED;
}

export const links: Target = {
  name: 'links',
  share: 25,
  outer: new Set(['foreign', 'damaged', 'too-long', 'too-new']),
  inputs: anyLink,
  long: longLink,
  run,
};
