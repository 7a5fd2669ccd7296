import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { crc32, fromBase64Url, toBase64Url } from './bytes';

/** No six designs unpack to more; a packed bomb does. */
const MAX_BYTES = 6 * 262_144;
const SUM_BYTES = 4;
/** Packed bytes unpacked at once: a bomb's first ones already tell. */
const STEP_BYTES = 1024;

/** Text → raw deflate with a preset dictionary → CRC-32 of it, big-endian → base64url. */
export function pack(text: string, dictionary: string): string {
  const packed = deflateSync(strToU8(text), { level: 9, dictionary: strToU8(dictionary) });
  const summed = new Uint8Array(packed.length + SUM_BYTES);
  summed.set(packed);
  new DataView(summed.buffer).setUint32(packed.length, crc32(packed));
  return toBase64Url(summed);
}

/** Null where the text was not packed by `pack` with this dictionary, or unpacks to more than 1.5 MiB. */
export function unpack(text: string, dictionary: string): string | null {
  const summed = fromBase64Url(text);
  if (!summed || summed.length <= SUM_BYTES) return null;
  const packed = summed.subarray(0, -SUM_BYTES);
  if (new DataView(summed.buffer).getUint32(packed.length) !== crc32(packed)) return null;
  try {
    const bytes = inflate(packed, strToU8(dictionary));
    return bytes && strFromU8(bytes);
  } catch {
    return null;
  }
}

/** Null as soon as there is more than 1.5 MiB; throws for what is no deflate. */
function inflate(packed: Uint8Array, dictionary: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    length += part.length;
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    const end = at + STEP_BYTES;
    stream.push(packed.slice(at, end), end >= packed.length);
    if (length > MAX_BYTES) return null;
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
