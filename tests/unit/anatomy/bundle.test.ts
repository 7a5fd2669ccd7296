import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBundle, encodeBundle, type Bundle, type BundleArray } from '../../../src/anatomy/bundle';

const KINDS = ['u8', 'i8', 'u16', 'i16', 'u32', 'f32'] as const;

const ARRAYS = {
  bytes: Uint8Array.of(0, 1, 255, 128, 7),
  signed: Int8Array.of(-128, 127, -1),
  words: Uint16Array.of(65535, 0, 513),
  shorts: Int16Array.of(-32768, 32767, -2),
  longs: Uint32Array.of(4294967295, 1),
  floats: Float32Array.of(1.5, -0, NaN, Infinity, 1e-40),
  nothing: new Float32Array(0),
} satisfies Record<string, BundleArray>;

const KIND_OF: Record<keyof typeof ARRAYS, (typeof KINDS)[number]> = {
  bytes: 'u8',
  signed: 'i8',
  words: 'u16',
  shorts: 'i16',
  longs: 'u32',
  floats: 'f32',
  nothing: 'f32',
};

const NAMES = Object.keys(ARRAYS) as (keyof typeof ARRAYS)[];
const META = { version: 1, name: 'Schläfe «links» 頭', list: [1, null] };

const encoded = (): Uint8Array<ArrayBuffer> => encodeBundle(META, ARRAYS);

const readAll = (bundle: Bundle): BundleArray[] =>
  bundle.names.flatMap((name) =>
    KINDS.flatMap((kind) => {
      try {
        return [bundle.get(name, kind)];
      } catch (error) {
        if (error instanceof RangeError) return [];
        throw error;
      }
    }),
  );

/** Rewrites the index of an encoded bundle. */
function withIndex(bytes: Uint8Array<ArrayBuffer>, edit: (index: string) => string): ArrayBuffer {
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(4, true);
  const index = new TextEncoder().encode(edit(new TextDecoder().decode(bytes.subarray(8, 8 + length))));
  const [from, to] = [Math.ceil((8 + length) / 4) * 4, Math.ceil((8 + index.length) / 4) * 4];
  const out = new Uint8Array(bytes.length - from + to);
  out.set(bytes.subarray(0, 8));
  out.set(index, 8);
  out.set(bytes.subarray(from), to);
  new DataView(out.buffer).setUint32(4, index.length, true);
  return out.buffer;
}

describe('round trip', () => {
  test('gives back every kind, bit for bit', () => {
    const bundle = decodeBundle(encoded().buffer);
    expect(bundle.meta).toEqual(META);
    expect(bundle.names).toEqual(NAMES);
    for (const name of NAMES) expect(bundle.get(name, KIND_OF[name])).toStrictEqual(ARRAYS[name]);
  });

  test('aligns every array to 4 bytes in a whole number of words', () => {
    const bytes = encoded();
    expect(bytes.length % 4).toBe(0);
    const bundle = decodeBundle(bytes.buffer);
    for (const name of NAMES) expect(bundle.get(name, KIND_OF[name]).byteOffset % 4).toBe(0);
  });

  test('takes the window of an array, not its buffer', () => {
    const window = new Uint16Array(Uint16Array.of(9, 8, 7, 6).buffer, 2, 2);
    expect([...decodeBundle(encodeBundle({}, { window }).buffer).get('window', 'u16')]).toEqual([8, 7]);
  });

  test('is little endian behind the letters HBS1', () => {
    const bytes = encodeBundle({}, { words: Uint16Array.of(0x0102) });
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('HBS1');
    expect([...bytes.subarray(-4)]).toEqual([2, 1, 0, 0]);
  });

  test('of any arrays, seed 3', () => {
    const array = fc.oneof(fc.uint8Array(), fc.int8Array(), fc.uint16Array(), fc.int16Array(), fc.uint32Array(), fc.float32Array()); // prettier-ignore
    fc.assert(
      fc.property(fc.array(array, { maxLength: 6 }), (list) => {
        const arrays = Object.fromEntries(list.map((values, i) => [`n${i}`, values as BundleArray]));
        const bundle = decodeBundle(encodeBundle({}, arrays).buffer);
        for (const [name, values] of Object.entries(arrays)) {
          const kind = `${values.constructor.name[0]!.toLowerCase()}${8 * values.BYTES_PER_ELEMENT}`;
          expect(bundle.get(name, kind as (typeof KINDS)[number])).toStrictEqual(values);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

test('an unknown name, or a name of another kind, is refused', () => {
  const bundle = decodeBundle(encoded().buffer);
  expect(() => bundle.get('toString', 'u8')).toThrow(new RangeError('bundle: no u8 array «toString»'));
  expect(() => bundle.get('bytes', 'i8')).toThrow(new RangeError('bundle: no i8 array «bytes»'));
});

test('an array that no kind names is refused', () => {
  const doubles = new Float64Array(2) as unknown as BundleArray;
  expect(() => encodeBundle({}, { doubles })).toThrow(TypeError);
});

describe('damage', () => {
  test('foreign files are refused', () => {
    for (const text of ['', 'HBS', 'HBS1', 'HBS2\0\0\0\0{}', 'PNG and some more', '{"meta":{}}'])
      expect(() => decodeBundle(new TextEncoder().encode(text).buffer)).toThrow(RangeError);
  });

  test('a file cut within its index says so', () => {
    const cut = encoded().slice(0, 60).buffer;
    expect(() => decodeBundle(cut)).toThrow(/^bundle: index of \d+ bytes in 60$/);
  });

  test('a file cut anywhere is refused, at the latest when an array is asked for', () => {
    const bytes = encoded();
    for (let length = 0; length <= bytes.length - 4; length++) {
      const cut = bytes.slice(0, length).buffer;
      expect(() => NAMES.map((name) => decodeBundle(cut).get(name, KIND_OF[name]))).toThrow(RangeError);
    }
  });

  test('an index whose length lies is refused, seed 8', () => {
    const right = new DataView(encoded().buffer).getUint32(4, true);
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 2 * right }), fc.nat({ max: 0xffffffff })), (length) => {
        fc.pre(length !== right);
        const bytes = encoded();
        new DataView(bytes.buffer).setUint32(4, length, true);
        let error: unknown;
        try {
          decodeBundle(bytes.buffer);
        } catch (caught) {
          error = caught;
        }
        expect(error instanceof RangeError || error instanceof SyntaxError).toBe(true);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('places outside the file are refused, places inside give a view of it, seed 9', () => {
    const number = fc.oneof(fc.integer({ min: -40, max: 400 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    let [views, refusals] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom('offset', 'length'), number, fc.constantFrom(...KINDS), (field, value, kind) => {
        const buffer = withIndex(encoded(), (index) =>
          index
            .replaceAll(/"kind":"\w+"/g, `"kind":"${kind}"`)
            .replaceAll(new RegExp(`"${field}":\\d+`, 'g'), `"${field}":${JSON.stringify(value)}`),
        );
        const read = readAll(decodeBundle(buffer));
        views += read.length;
        refusals += NAMES.length - read.length;
        for (const array of read) {
          expect(array.buffer).toBe(buffer);
          expect(array.byteOffset + array.byteLength).toBeLessThanOrEqual(buffer.byteLength);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
    expect(Math.min(views, refusals)).toBeGreaterThan(100);
  });

  const change = fc.tuple(fc.nat({ max: encoded().length - 1 }), fc.integer({ min: 0, max: 255 }));

  test('changed bytes that leave the list its name are survived or refused, seed 4', () => {
    let [survived, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = encoded();
        for (const [at, value] of changes) bytes[at] = value;
        fc.pre(new TextDecoder().decode(bytes).includes('"entries":['));
        try {
          readAll(decodeBundle(bytes.buffer));
          survived++;
        } catch (error) {
          if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
          refused++;
        }
      }),
      { seed: 4, numRuns: 2000 },
    );
    expect(Math.min(survived, refused)).toBeGreaterThan(200);
  });

  // Today a TypeError: the index is destructured and mapped unseen.
  test.each(['null', '7', '{}', '{"meta":{},"entries":{}}', '{"meta":{},"entries":[null]}'])(
    'an index of another shape is refused: %s',
    (index) => {
      expect(() => decodeBundle(withIndex(encoded(), () => index))).toThrow(RangeError);
    },
  );
});
