import fc from 'fast-check';
import { decode, encode } from 'fast-png';
import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/share/bytes';
import { MAX_LINK, readLink, writeLink } from '../../../src/share/link';
import { readOpened } from '../../../src/share/openFile';
import { designInPng, withDesign } from '../../../src/share/png';
import { HANGS_MS, Watch } from '../../fuzz/watch';
import { carrying, chunk, latin } from './carrying';
import { anyDocument } from './support';

/** A small picture with something in it. */
function anyPng(width: number, height: number, seed: number): Uint8Array {
  const data = Uint8Array.from({ length: 4 * width * height }, (_, i) => (seed * 31 + i * 7) % 256);
  return new Uint8Array(encode({ width, height, data, channels: 4, depth: 8 }));
}

const side = fc.integer({ min: 1, max: 40 });
const link = fc.stringMatching(/^h4\.[\w-]{0,400}$/);

const PNG = anyPng(9, 7, 3);
const END = PNG.length - 12;
/** The small picture with more chunks before its end. */
const withChunks = (...chunks: readonly Uint8Array[]) =>
  new Uint8Array(Buffer.concat([PNG.subarray(0, END), ...chunks, PNG.subarray(END)]));

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const png = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)], { type: 'image/png' });

describe('a picture with a design', () => {
  it('gives the same link back, and other readers the same pixels', async () => {
    await fc.assert(
      fc.asyncProperty(side, side, fc.nat(255), link, async (width, height, seed, text) => {
        const plain = anyPng(width, height, seed);
        const made = await bytesOf(withDesign(png(plain), text));
        expect(designInPng(made)).toEqual({ ok: true, value: text });
        const [before, after] = [decode(plain, { checkCrc: true }), decode(made, { checkCrc: true })];
        expect([after.width, after.height]).toEqual([width, height]);
        expect(after.data).toEqual(before.data);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('carries any document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const file = withDesign(png(PNG), writeLink(document));
        expect(await readOpened(file)).toEqual({ ok: true, value: { kind: 'design', document } });
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it('has one chunk more, before its end, and stays a PNG', async () => {
    const made = withDesign(png(PNG), 'h4.abc');
    expect(made.type).toBe('image/png');
    expect(await bytesOf(made)).toEqual(carrying(PNG, 'h4.abc'));
  });

  it('carries none that no reader would take', async () => {
    expect(await bytesOf(withDesign(png(PNG), `h4.${'a'.repeat(MAX_LINK)}`))).toEqual(PNG);
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
    ['cut short', carrying(PNG, 'h4.abc').subarray(0, -14), 'damaged'],
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
  ])('%s is refused at once', async (what, bytes, error) =>
    expect(await new Watch(HANGS_MS).time(what, () => designInPng(bytes))).toEqual({ ok: false, error }),
  );

  it('whose design unpacks to a bomb is refused at once', async () => {
    expect(bombLink.length).toBeLessThan(MAX_LINK);
    const file = png(carrying(PNG, bombLink));
    const read = await new Watch(HANGS_MS).time('the bomb', () => readOpened(file));
    expect(read).toEqual({ ok: false, error: { from: 'design in a picture', why: { kind: 'damaged' } } });
    expect(readLink(bombLink).ok).toBe(false);
  });

  it('never makes the reader throw', () => {
    const valid = carrying(anyPng(20, 20, 1), 'h4.abcdef');
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
