/** What a file holds that somebody gives to the page: told by its bytes, never by its name, and by its size before it is read. */
import {
  looksLikeClients,
  MAX_CLIENTS_FILE,
  readClientsFile,
  type ClientsFile,
  type ClientsFileError,
} from './clientsFile';
import type { SharedDocument } from './document';
import { MAX_FILE, readDesignFile, type FileError } from './file';
import { readLink, type LinkError } from './link';
import { designInPng, isPng, type PngError } from './png';
import { failure, success, type Result } from './result';

export type Opened =
  | { readonly kind: 'design'; readonly document: SharedDocument }
  | { readonly kind: 'clients'; readonly file: ClientsFile };

/** Why nothing could be opened, by what the file seemed to be. */
export type OpenError =
  | { readonly from: 'picture'; readonly why: PngError | 'too-large' }
  | { readonly from: 'design in a picture'; readonly why: LinkError }
  | { readonly from: 'design file'; readonly why: FileError }
  | { readonly from: 'clients file'; readonly why: ClientsFileError }
  /** The browser could not read it: a folder, or gone meanwhile. */
  | { readonly from: 'disk' };

/** Several times a picture in 4K, bytes. */
const MAX_PICTURE = 64 * 1024 * 1024;
const START_BYTES = 512;

/** How other pictures begin, as far as it matters: JPEG, GIF, WebP and what iPhones take. */
const OTHER_PICTURE = /^(\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(heic|heix|hevc|mif1|avif))/;

/** Never throws or rejects. */
export async function readOpened(file: Blob): Promise<Result<Opened, OpenError>> {
  try {
    const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
    if (isPng(start)) return await fromPicture(file);
    if (OTHER_PICTURE.test(new TextDecoder('latin1').decode(start))) {
      return failure({ from: 'picture', why: 'no-design' });
    }
    return await fromText(file, looksLikeClients(new TextDecoder().decode(start)));
  } catch {
    return failure({ from: 'disk' });
  }
}

async function fromPicture(file: Blob): Promise<Result<Opened, OpenError>> {
  if (file.size > MAX_PICTURE) return failure({ from: 'picture', why: 'too-large' });
  const link = designInPng(new Uint8Array(await file.arrayBuffer()));
  if (!link.ok) return failure({ from: 'picture', why: link.error });
  const read = readLink(link.value);
  if (!read.ok) return failure({ from: 'design in a picture', why: read.error });
  return success({ kind: 'design', document: read.value });
}

async function fromText(file: Blob, isClients: boolean): Promise<Result<Opened, OpenError>> {
  if (isClients) {
    if (file.size > MAX_CLIENTS_FILE) return failure({ from: 'clients file', why: 'too-long' });
    const read = await readClientsFile(await file.text());
    return read.ok
      ? success({ kind: 'clients', file: read.value })
      : failure({ from: 'clients file', why: read.error });
  }
  if (file.size > MAX_FILE) return failure({ from: 'design file', why: { kind: 'too-long' } });
  const read = readDesignFile(await file.text());
  return read.ok
    ? success({ kind: 'design', document: read.value })
    : failure({ from: 'design file', why: read.error });
}
