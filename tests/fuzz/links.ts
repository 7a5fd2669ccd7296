import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../src/share/bytes';
import { readLink, writeLink } from '../../src/share/link';
import { pack } from '../../src/share/packing';
import { dictionaryOf, LATEST } from '../../src/share/versions';
import { mutatedBytes, mutatedText } from './mutate';
import type { Page } from './page';
import { linksOf, wiresOf, type Wire } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson } from './trees';
import type { Watch } from './watch';

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

/** As the hash of the address, as dropped text and as a message of the page around. */
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
  run,
};
