/**
 * Sites as bytes, laid out for gzip. Ranks are kept by band, 64 to 256 of about equal size; within a
 * band sites lie in order of triangle number, and their ranks there are the bit-reversed
 * (van der Corput) order of that, so that part of a band is spread over the whole surface.
 *
 * Little-endian: "HSIT", version u8, bits u8, bands u16, count u32, bytes of triangle deltas u32;
 * then the planes: triangle deltas (LEB128, starting over with every band), b, c (a byte each).
 */
import type { SurfaceSites } from '../../anatomy/mesh';
import { emptySites } from './candidates';

const MAGIC = 0x54495348;
const VERSION = 1;
const HEADER_BYTES = 16;
/** 0.02 mm on triangles of 2.5 mm². */
export const DEFAULT_BITS = 7;

export interface CodecOptions {
  /** Bits of each barycentric weight, 4…8. */
  readonly bits?: number;
  /** Bands of rank, 1…65535. */
  readonly bands?: number;
}

/**
 * Bytes of the sites. Weights come back within 2⁻ᵇⁱᵗˢ, ranks by less than one band. Throws a
 * RangeError on options out of range.
 */
export function encodeSites(
  sites: SurfaceSites,
  { bits = DEFAULT_BITS, bands = bandsFor(sites.triangle.length) }: CodecOptions = {},
): Uint8Array {
  checkOptions(bits, bands);
  const count = sites.triangle.length;
  const order = fileOrder(sites, bands);
  const deltas = encodeTriangles(sites, order, bands);
  const bytes = new Uint8Array(HEADER_BYTES + deltas.length + 2 * count);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, VERSION);
  view.setUint8(5, bits);
  view.setUint16(6, bands, true);
  view.setUint32(8, count, true);
  view.setUint32(12, deltas.length, true);
  bytes.set(deltas, HEADER_BYTES);
  const planeB = HEADER_BYTES + deltas.length;
  for (let i = 0; i < count; i++) {
    const [b, c] = cellOf(sites.b[order[i]!]!, sites.c[order[i]!]!, bits);
    bytes[planeB + i] = b;
    bytes[planeB + count + i] = c;
  }
  return bytes;
}

/** The sites as they come back from the codec, in their own order. */
export function roundSites({ triangle, b, c }: SurfaceSites, bits = DEFAULT_BITS): SurfaceSites {
  const rounded = emptySites(triangle.length);
  rounded.triangle.set(triangle);
  for (let i = 0; i < triangle.length; i++) {
    const cell = cellOf(b[i]!, c[i]!, bits);
    putMiddle(rounded, i, cell[0], cell[1], bits);
  }
  return rounded;
}

/** The cell of a pair of weights in a triangle cut into 2ᵇⁱᵗˢ rows; along the third edge, halves. */
function cellOf(b: number, c: number, bits: number): [number, number] {
  const top = 2 ** bits - 1;
  const row = Math.min(Math.floor(b * (top + 1)), top);
  return [row, Math.min(Math.floor(c * (top + 1)), top - row)];
}

function putMiddle(sites: SurfaceSites, i: number, b: number, c: number, bits: number): void {
  const middle = b + c === 2 ** bits - 1 ? 1 / 3 : 1 / 2;
  sites.b[i] = (b + middle) / 2 ** bits;
  sites.c[i] = (c + middle) / 2 ** bits;
}

/** Sites in rank order. Throws a RangeError that names the values when the bytes are damaged. */
export function decodeSites(bytes: Uint8Array): SurfaceSites {
  const { bits, bands, count, deltaBytes } = readHeader(bytes);
  const planeB = HEADER_BYTES + deltaBytes;
  const triangles = decodeTriangles(bytes.subarray(HEADER_BYTES, planeB), count, bands);
  const sites = emptySites(count);
  const top = 2 ** bits - 1;
  for (let band = 0; band < bands; band++) {
    const from = bandStart(count, bands, band);
    const ranks = reversedOrder(bandStart(count, bands, band + 1) - from);
    for (let n = 0; n < ranks.length; n++) {
      const at = from + ranks[n]!;
      const b = bytes[planeB + at]!;
      const c = bytes[planeB + count + at]!;
      if (b + c > top) throw new RangeError(`site ${at} lies off its triangle: ${b} + ${c} > ${top}`);
      sites.triangle[from + n] = triangles[at]!;
      putMiddle(sites, from + n, b, c, bits);
    }
  }
  return sites;
}

/** About 800 sites a band keep most deltas in a byte; 64 bands keep ranks close in small sets. */
function bandsFor(count: number): number {
  return Math.min(Math.max(Math.round(count / 800), 64), 256);
}

function checkOptions(bits: number, bands: number): void {
  if (!Number.isInteger(bits) || bits < 4 || bits > 8) throw new RangeError(`bits must be 4 to 8: ${bits}`);
  if (!Number.isInteger(bands) || bands < 1 || bands > 65535)
    throw new RangeError(`bands must be 1 to 65535: ${bands}`);
}

function readHeader(bytes: Uint8Array) {
  if (bytes.length < HEADER_BYTES)
    throw new RangeError(`${bytes.length} bytes are less than a header of ${HEADER_BYTES}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0, true);
  if (magic !== MAGIC) throw new RangeError(`not a set of sites: 0x${magic.toString(16)}`);
  if (view.getUint8(4) !== VERSION) throw new RangeError(`version ${view.getUint8(4)}, expected ${VERSION}`);
  const bits = view.getUint8(5);
  const bands = view.getUint16(6, true);
  checkOptions(bits, bands);
  const count = view.getUint32(8, true);
  const deltaBytes = view.getUint32(12, true);
  const expected = HEADER_BYTES + deltaBytes + 2 * count;
  if (bytes.length !== expected) throw new RangeError(`${bytes.length} bytes, expected ${expected}`);
  return { bits, bands, count, deltaBytes };
}

function bandStart(count: number, bands: number, band: number): number {
  return Math.floor((count * band) / bands);
}

/** Numbers of the sites, band by band, in order of triangle number. */
function fileOrder({ triangle }: SurfaceSites, bands: number): Uint32Array {
  const count = triangle.length;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let band = 0; band < bands; band++)
    order
      .subarray(bandStart(count, bands, band), bandStart(count, bands, band + 1))
      .sort((i, j) => triangle[i]! - triangle[j]! || i - j);
  return order;
}

function encodeTriangles({ triangle }: SurfaceSites, order: Uint32Array, bands: number): Uint8Array {
  const out: number[] = [];
  for (let band = 0; band < bands; band++) {
    let last = 0;
    const end = bandStart(order.length, bands, band + 1);
    for (let i = bandStart(order.length, bands, band); i < end; i++) {
      const t = triangle[order[i]!]!;
      let rest = t - last;
      for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
      out.push(rest);
      last = t;
    }
  }
  return Uint8Array.from(out);
}

function decodeTriangles(bytes: Uint8Array, count: number, bands: number): Uint32Array {
  const triangles = new Uint32Array(count);
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= bytes.length || scale > 2 ** 28)
        throw new RangeError(`triangle number broken at byte ${at} of ${bytes.length}`);
      const byte = bytes[at++]!;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  for (let band = 0; band < bands; band++) {
    let last = 0;
    const end = bandStart(count, bands, band + 1);
    for (let i = bandStart(count, bands, band); i < end; i++) triangles[i] = last += next();
  }
  if (at !== bytes.length) throw new RangeError(`${bytes.length - at} bytes left after ${count} triangles`);
  return triangles;
}

/** 0 … length − 1 in bit-reversed order: every prefix is spread over the whole. */
export function reversedOrder(length: number): Uint32Array {
  const bits = Math.ceil(Math.log2(Math.max(length, 2)));
  const order = new Uint32Array(length);
  let used = 0;
  for (let i = 0; used < length; i++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) if (i & (1 << bit)) reversed |= 1 << (bits - 1 - bit);
    if (reversed < length) order[used++] = reversed;
  }
  return order;
}
