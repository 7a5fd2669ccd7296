/**
 * The link: `h1.` and a packed document, after the `#` of the page's address. The number is the version of both packing
 * and document. Links of every released version stay readable for ever: tests/fixtures/links.
 */
import type { SharedDocument } from './document';
import { parseModest } from './json';
import { pack, unpack } from './packing';
import { failure, type Result } from './result';
import { closeValue, dictionaryOf, LATEST, openValue, type ValueError } from './versions';

/** Why a link could not be opened. */
export type LinkError =
  | ValueError
  /** Not made by this page at all. */
  | { readonly kind: 'foreign' }
  /** Cut off or altered on its way. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-new' };

/** Far above any design's; characters. */
export const MAX_LINK = 131_072;
const MARKED = /^h([1-9]\d{0,8})\.(.*)$/s;

/** The part of an address after its `#`. */
export function writeLink(document: SharedDocument): string {
  return `h${LATEST}.${pack(JSON.stringify(closeValue(document)), dictionaryOf(LATEST)!)}`;
}

/** `hash` is `location.hash`, with or without its number sign. Never throws. */
export function readLink(hash: string): Result<SharedDocument, LinkError> {
  const link = hash.startsWith('#') ? hash.slice(1) : hash;
  if (link.length > MAX_LINK) return failure({ kind: 'too-long' });
  const [, number, packed] = MARKED.exec(link) ?? [];
  if (packed === undefined) return failure({ kind: 'foreign' });
  const version = Number(number);
  const dictionary = dictionaryOf(version);
  if (dictionary === undefined) return failure({ kind: 'too-new' });
  const text = unpack(packed, dictionary);
  const value = text === null ? undefined : parseModest(text);
  return value === undefined ? failure({ kind: 'damaged' }) : openValue(version, value);
}
