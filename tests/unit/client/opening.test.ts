import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBundle, encodeBundle } from '../../../src/anatomy/bundle';
import { openingKey, readOpening } from '../../../src/client/opening';
import { Packer } from '../../../src/client/parcel';
import { workOut } from '../../../src/client/sitting';
import { DEFAULT_DESIGN, HEADS, onHead, type HeadName } from '../../../src/design/schema';
import { clientSource } from '../support/client';

const read = (name: string) => readFileSync(new URL(`../../../public/head/${name}`, import.meta.url));
const BUILD = read('opening-fingerprint.txt').toString();
const bundleOf = (head: HeadName) => decodeBundle(Uint8Array.from(inflateSync(read(`opening-${head}.bin`))).buffer);
const stored = (head: HeadName) => readOpening(bundleOf(head), BUILD);

test.each(HEADS)('what the %s opens with is to the bit what would be worked out', (head) => {
  const design = onHead(DEFAULT_DESIGN, head);
  const { composer, ...worked } = workOut(clientSource(), design);
  const { composer: none, ...opened } = workOut({ ...clientSource(), opening: stored(head) }, design);
  expect(composer).toBeDefined();
  expect(none).toBeUndefined();
  expect(opened.dots.figures).toEqual(worked.dots.figures);
  expect(opened.dots.session.some((session) => session === 3)).toBe(true);
  const { isStored, ...dots } = opened.dots;
  expect(isStored).toBe(true);
  const [own, others] = [new Packer().pack({ ...opened, dots }), new Packer().pack(worked)];
  expect(own.content).toEqual(others.content);
  own.fresh.forEach(([number, view], i) => {
    const [other, array] = others.fresh[i]!;
    expect(number).toBe(other);
    expect(Buffer.compare(bytesOf(view), bytesOf(array))).toBe(0);
  });
});

test('another line, another seed or another client is worked out', () => {
  const source = { ...clientSource(), opening: stored('man') };
  const others = [
    { ...DEFAULT_DESIGN, seed: 2 },
    { ...DEFAULT_DESIGN, style: 'rounded' as const },
    { ...DEFAULT_DESIGN, client: { hair: { type: 'coily' as const } } },
    onHead(DEFAULT_DESIGN, 'woman'),
  ];
  for (const design of others) expect(workOut(source, design).composer).toBeDefined();
});

test('what is stored of other sites is not taken', () => {
  const opening = { ...stored('man'), shaftUm: new Uint8Array(3) };
  expect(workOut({ ...clientSource(), opening }, DEFAULT_DESIGN).composer).toBeDefined();
});

test('time, tone and how many sessions are shown change nothing of it', () => {
  const later = { ...DEFAULT_DESIGN, day: 900, tone: 8, sessions: 1 as const, gaps: [40, 40, 40] as const };
  expect(openingKey(later)).toBe(stored('man').key);
});

test('a bundle of something else is no opening', () => {
  expect(() => readOpening(decodeBundle(encodeBundle({}, {}).buffer), BUILD)).toThrow(RangeError);
  const bare = encodeBundle({ build: 'b', key: 'a', figures: {} }, { session: new Uint8Array(3) });
  expect(() => readOpening(decodeBundle(bare.buffer), 'b')).toThrow('shaftUm');
});

test('what another build has stored is not believed', () => {
  expect(BUILD).toMatch(/^[0-9a-f]{16}$/);
  for (const other of ['', BUILD.replace(/.$/, (last) => (last === '0' ? '1' : '0'))])
    expect(() => readOpening(bundleOf('man'), other)).toThrow('another build');
});

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>) =>
  Buffer.from(buffer, byteOffset, byteLength);
