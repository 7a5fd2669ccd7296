import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import type { SharedDocument } from './document';
import { failure, success, type Result } from './result';
import { v1, type DocumentV1 } from './v1';
import { fromV1, v2, type DocumentV2 } from './v2';
import { fromV2, v3, type DocumentV3 } from './v3';
import { fromV3, v4, type DocumentV4 } from './v4';
import { fromV4, v5 } from './v5';

/** Why a value that was unpacked whole is no document. */
export type ValueError =
  /** A part that this version of the page has no name or room for: made by a later one, or by hand. */
  | { readonly kind: 'unknown'; readonly part: string; readonly value: string }
  /** No document at all. */
  | { readonly kind: 'invalid' };

/** Every version ever released, the first one first; none is ever taken out or changed. */
const VERSIONS = [v1, v2, v3, v4, v5] as const;
const NEWEST = v5;

/** A document as any version describes it; each migration knows which it takes. */
type AnyDocument = DocumentV1 | DocumentV2 | DocumentV3 | DocumentV4 | SharedDocument;

/** What reading needs of a version; its schema gives what its `open` takes. */
interface Reader {
  readonly schema: GenericSchema;
  readonly open: (wire: unknown) => AnyDocument;
}

/** `MIGRATIONS[i]` makes a document of version i + 2 of one of version i + 1; opening applies those that follow. */
const MIGRATIONS = [fromV1, fromV2, fromV3, fromV4] as readonly ((document: AnyDocument) => AnyDocument)[];

export const LATEST = VERSIONS.length;

export function dictionaryOf(version: number): string | undefined {
  return VERSIONS[version - 1]?.dictionary;
}

/** What `JSON.parse` gave, as the document of today. Throws for a version that never was. */
export function openValue(version: number, value: unknown): Result<SharedDocument, ValueError> {
  const { schema, open } = VERSIONS[version - 1]! as Reader;
  if (!isRecord(value)) return failure({ kind: 'invalid' });
  const parsed = safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) return failure(errorOf(parsed.issues[0]));
  const opened = MIGRATIONS.slice(version - 1).reduce((document, migrate) => migrate(document), open(parsed.output));
  return success(opened as SharedDocument);
}

/** The document in the latest version, without what equals its defaults. */
export function closeValue(document: SharedDocument): unknown {
  return without(NEWEST.close(document), NEWEST.defaults) ?? {};
}

/** A foreign part is named alone, a known one with what it should be. */
function errorOf({ type, path, input }: BaseIssue<unknown>): ValueError {
  const part = path?.map(({ key }) => key).findLast((key) => typeof key === 'string') ?? '';
  const isValue = type !== 'strict_object' && (typeof input === 'string' || typeof input === 'number');
  return { kind: 'unknown', part, value: isValue ? String(input) : '' };
}

/** What differs from the defaults; undefined if nothing does. Lists are kept whole or left out whole. */
function without(value: unknown, defaults: unknown): unknown {
  if (!isRecord(value) || !isRecord(defaults))
    return JSON.stringify(value) === JSON.stringify(defaults) ? undefined : value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, without(part, defaults[key])] as const)
    .filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
