/**
 * The design file: `{ "hairline-studio": version, "document": … }` as JSON, for designs that would make a long link and for keeping.
 * The document is that of the link of the same version, whose fixtures hold for both.
 */
import type { SharedDocument } from './document';
import { parseObject } from './json';
import { failure, type Result } from './result';
import { closeValue, LATEST, openValue, type ValueError } from './versions';

/** Why a file could not be opened. */
export type FileError =
  | ValueError
  /** Not made by this page at all. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-new' };

/** Far above any design's; characters. */
export const MAX_FILE = 4_000_000;
const MARK = 'hairline-studio';

export const writeDesignFile = (document: SharedDocument): string =>
  `${JSON.stringify({ [MARK]: LATEST, document: closeValue(document) }, undefined, 1)}\n`;

/** Never throws. */
export function readDesignFile(text: string): Result<SharedDocument, FileError> {
  if (text.length > MAX_FILE) return failure({ kind: 'too-long' });
  const value = parseObject(text);
  const version = value?.[MARK];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failure({ kind: 'foreign' });
  return version > LATEST ? failure({ kind: 'too-new' }) : openValue(version, value?.['document']);
}
