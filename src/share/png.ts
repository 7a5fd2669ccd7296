/**
 * A picture that carries its design: the link as Latin letters in a chunk of our own before a PNG's end
 * (W3C PNG 3, §5: length, type, data, CRC-32 of type and data). Only lengths are followed and nothing is unpacked, so that
 * no picture, however it was made, costs more than a walk over its bytes.
 */
import { crc32 } from './bytes';
import { MAX_LINK } from './link';
import { failure, success, type Result } from './result';

/** Why a file's bytes give no link. */
export type PngError =
  | 'not-png'
  /** A chunk reaches over the end, there are more than any picture has, or its sum is wrong. */
  | 'damaged'
  /** A picture without a design: of another page, or encoded anew on its way. */
  | 'no-design'
  | 'too-long';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** `hlSt`: ancillary, private, safe to copy. */
const DESIGN = 0x686c5374;
/** `IEND`. */
const END = 0x49454e44;
/** Length, type and sum around a chunk's data, bytes. */
const AROUND = 12;
const MAX_CHUNK_DATA = 0x7fffffff;
/** A picture in 4K has some thousands. */
const MAX_CHUNKS = 65_536;

/** From its length to behind its sum, bytes from the file's first. */
interface Chunk {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/**
 * The picture with a design in it, none of its bytes read: a PNG's end is an empty chunk (§11.2.5). A link longer than links may be is left
 * out.
 * @param png as an encoder gives it: whole, without a design
 * @param link as `writeLink` gives it
 */
export const withDesign = (png: Blob, link: string): Blob =>
  link.length > MAX_LINK
    ? png
    : new Blob([png.slice(0, -AROUND), chunkOf(link), png.slice(-AROUND)], { type: png.type });

/** The link that a picture carries, unread. Never throws. */
export function designInPng(bytes: Uint8Array): Result<string, PngError> {
  if (!isPng(bytes)) return failure('not-png');
  for (const { type, start, end } of chunksOf(bytes)) {
    if (type === END) return failure('no-design');
    if (type !== DESIGN) continue;
    if (end - start - AROUND > MAX_LINK) return failure('too-long');
    const sum = viewOf(bytes).getUint32(end - 4);
    const isWhole = sum === crc32(bytes.subarray(start + 4, end - 4));
    return isWhole ? success(textOf(bytes.subarray(start + 8, end - 4))) : failure('damaged');
  }
  return failure('damaged');
}

/** One after the other up to the picture's end, or to one that reaches over the last byte. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let start: number = SIGNATURE.length;
  for (let count = 0; count < MAX_CHUNKS && start + AROUND <= bytes.length; count++) {
    const length = view.getUint32(start);
    const type = view.getUint32(start + 4);
    const end = start + AROUND + length;
    if (length > MAX_CHUNK_DATA || end > bytes.length) return;
    yield { type, start, end };
    if (type === END) return;
    start = end;
  }
}

function chunkOf(link: string): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(AROUND + link.length);
  const view = viewOf(chunk);
  view.setUint32(0, link.length);
  view.setUint32(4, DESIGN);
  chunk.set(
    Uint8Array.from(link, (letter) => letter.charCodeAt(0)),
    8,
  );
  view.setUint32(8 + link.length, crc32(chunk.subarray(4, -4)));
  return chunk;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
