import { crc32 } from '../../../src/share/bytes';

/** An empty chunk, length and sum around it, bytes. */
const END = 12;

export const latin = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

/** A chunk of a PNG; a length or a sum that is given is written whatever the data. */
export function chunk(type: string, data: Uint8Array, length = data.length, sum?: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  bytes.set(latin(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, sum ?? crc32(bytes.subarray(4, -4)));
  return bytes;
}

/** What a whole picture's bytes are with a design in it. */
export const carrying = (png: Uint8Array, link: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([png.subarray(0, -END), chunk('hlSt', latin(link)), png.subarray(-END)]));
