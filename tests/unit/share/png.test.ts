import fc from 'fast-check';
import { decode, encode } from 'fast-png';
import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/share/bytes';
import { MAX_LINK, readLink, writeLink } from '../../../src/share/link';
import { readOpened } from '../../../src/share/openFile';
import { designInPng, withDesign } from '../../../src/share/png';
import { Watch } from '../../fuzz/watch';
import { anyDocument } from './support';

const MAX_MS = 100;

/** A small picture with something in it. */
function anyPng(width: number, height: number, seed: number): Uint8Array {
  const data = Uint8Array.from({ length: 4 * width * height }, (_, i) => (seed * 31 + i * 7) % 256);
  return new Uint8Array(encode({ width, height, data, channels: 4, depth: 8 }));
}

const side = fc.integer({ min: 1, max: 40 });
const link = fc.stringMatching(/^h4\.[\w-]{0,400}$/);

function chunk(type: string, data: Uint8Array, length = data.length, sum?: number): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, sum ?? crc32(bytes.subarray(4, -4)));
  return bytes;
}

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const PNG = anyPng(9, 7, 3);
const END = PNG.length - 12;
/** The small picture with more chunks before its end. */
const withChunks = (...chunks: readonly Uint8Array[]) =>
  new Uint8Array(Buffer.concat([PNG.subarray(0, END), ...chunks, PNG.subarray(END)]));

describe('a picture with a design', () => {
  it('gives the same link back, and other readers the same pixels', () => {
    fc.assert(
      fc.property(side, side, fc.nat(255), link, (width, height, seed, text) => {
        const png = anyPng(width, height, seed);
        const carrying = withDesign(png, text);
        expect(designInPng(carrying)).toEqual({ ok: true, value: text });
        const [before, after] = [decode(png, { checkCrc: true }), decode(carrying, { checkCrc: true })];
        expect([after.width, after.height]).toEqual([width, height]);
        expect(after.data).toEqual(before.data);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('carries any document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const file = new Blob([withDesign(PNG, writeLink(document))]);
        expect(await readOpened(file)).toEqual({ ok: true, value: { kind: 'design', document } });
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it('carries one design: the last', () => {
    const twice = withDesign(withDesign(PNG, 'h4.first'), 'h4.second');
    expect(designInPng(twice)).toEqual({ ok: true, value: 'h4.second' });
    expect(twice.length).toBe(PNG.length + 12 + 'h4.second'.length);
  });

  it('carries none that no reader would take', () => {
    expect(withDesign(PNG, `h4.${'a'.repeat(MAX_LINK)}`)).toEqual(PNG);
  });

  it('is made of whole pictures only', () => {
    expect(() => withDesign(PNG.subarray(0, -3), 'h4.a')).toThrow(/no whole PNG/);
    expect(() => withDesign(latin('GIF89a'), 'h4.a')).toThrow(/no whole PNG/);
  });
});

describe('a hostile picture', () => {
  const many = Array.from({ length: 1000 }, (_, i) => chunk('teXt', latin(String(i))));
  const bomb = zlibSync(new Uint8Array(50_000_000), { level: 9 });
  const packedBomb = deflateSync(new Uint8Array(50_000_000), { level: 9 });
  const summed = new Uint8Array(packedBomb.length + 4);
  summed.set(packedBomb);
  new DataView(summed.buffer).setUint32(packedBomb.length, crc32(packedBomb));
  const bombLink = `h4.${Buffer.from(summed).toString('base64url')}`;
  const tiny = new Uint8Array(12 * 2_000_000 + 8);
  tiny.set(PNG.subarray(0, 8));

  it.each([
    ['without a design', PNG, 'no-design'],
    ['cut short', withDesign(PNG, 'h4.abc').subarray(0, -14), 'damaged'],
    ['of the signature alone', PNG.subarray(0, 8), 'damaged'],
    ['with a chunk longer than the file', withChunks(chunk('hlSt', latin('h4.a'), 0x7fffffff)), 'damaged'],
    ['with a length beyond all lengths', withChunks(chunk('hlSt', latin('h4.a'), 0xffffffff)), 'damaged'],
    ['with a wrong sum', withChunks(chunk('hlSt', latin('h4.a'), 4, 1)), 'damaged'],
    ['with a design larger than any', withChunks(chunk('hlSt', new Uint8Array(MAX_LINK + 1))), 'too-long'],
    ['of a thousand chunks', withChunks(...many), 'no-design'],
    ['of two million empty chunks', tiny, 'damaged'],
    ['with a bomb in a packed text', withChunks(chunk('zTXt', bomb)), 'no-design'],
    ['with a design after its end', new Uint8Array([...PNG, ...chunk('hlSt', latin('h4.a'))]), 'no-design'],
    ['that is none', latin('<html>'), 'not-png'],
    ['of nothing', new Uint8Array(), 'not-png'],
  ])('%s is refused at once', (_, bytes, error) => {
    const from = performance.now();
    const read = designInPng(bytes);
    const ms = performance.now() - from;
    expect(read).toEqual({ ok: false, error });
    expect(ms).toBeLessThan(MAX_MS);
  });

  it('whose design unpacks to a bomb is refused at once', async () => {
    expect(bombLink.length).toBeLessThan(MAX_LINK);
    const file = new Blob([withDesign(PNG, bombLink)]);
    const read = await new Watch().time('the bomb', () => readOpened(file));
    expect(read).toEqual({ ok: false, error: { from: 'design in a picture', why: { kind: 'damaged' } } });
    expect(readLink(bombLink).ok).toBe(false);
  });

  it('never makes the reader throw', () => {
    const valid = withDesign(anyPng(20, 20, 1), 'h4.abcdef');
    const edits = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, fc.nat(valid.length), (changes, length) => {
        const bytes = valid.slice(0, length);
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const read = designInPng(bytes);
        const outcome = read.ok ? read.value : read.error;
        expect(['h4.abcdef', 'damaged', 'no-design', 'not-png', 'too-long']).toContain(outcome);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});
