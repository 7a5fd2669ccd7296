/**
 * All clients as one file: `{ "hairline-studio-clients": 1, "clients": [{ id, name, note, created, changed, document }] }`.
 * `document` is the text of a design file, whose own version and migrations apply; dates are ISO 8601. Pictures are left out.
 */
import * as v from 'valibot';
import { readDesignFile } from './file';
import { parseObject } from './json';
import { failure, success, type Result } from './result';

/** What is told of a client, and the design as the text of a design file. */
export interface ClientEntry {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly document: string;
  /** Milliseconds since 1970. */
  readonly createdMs: number;
  readonly changedMs: number;
}

export interface ClientsFile {
  readonly clients: readonly ClientEntry[];
  /** How many of its clients could not be read. */
  readonly unreadable: number;
}

export type ClientsFileError = 'foreign' | 'too-long' | 'too-new';

/** Thousands of clients, characters. */
export const MAX_CLIENTS_FILE = 16_000_000;
const MARK = 'hairline-studio-clients';
/** As many clients are read before the page has its turn. */
const AT_ONCE = 100;
const VERSION = 1;

/** A file of clients begins so; told from the first few hundred bytes. */
export const looksLikeClients = (start: string): boolean => /^\s*\{\s*"hairline-studio-clients"/.test(start);

const date = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
  v.number(),
);
const entry = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
    name: v.pipe(v.string(), v.maxLength(1000)),
    note: v.pipe(v.string(), v.maxLength(20_000)),
    document: v.string(),
    created: date,
    changed: date,
  }),
  v.check(({ document }) => readDesignFile(document).ok),
  v.transform(({ created, changed, ...rest }): ClientEntry => ({ ...rest, createdMs: created, changedMs: changed })),
);

function readEntry(one: unknown): readonly ClientEntry[] {
  const read = v.safeParse(entry, one, { abortEarly: true, abortPipeEarly: true });
  return read.success ? [read.output] : [];
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

export function writeClientsFile(clients: readonly ClientEntry[]): string {
  const entries = clients.map(({ id, name, note, document, createdMs, changedMs }) => ({
    id,
    name,
    note,
    created: new Date(createdMs).toISOString(),
    changed: new Date(changedMs).toISOString(),
    document,
  }));
  return `${JSON.stringify({ [MARK]: VERSION, clients: entries }, undefined, 1)}\n`;
}

/** Never throws or rejects, nor holds the page up; a client that can't be read is counted and left out. */
export async function readClientsFile(text: string): Promise<Result<ClientsFile, ClientsFileError>> {
  if (text.length > MAX_CLIENTS_FILE) return failure('too-long');
  const value = parseObject(text);
  const version = value?.[MARK];
  const list = value?.['clients'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failure('foreign');
  if (version > VERSION) return failure('too-new');
  if (!Array.isArray(list)) return failure('foreign');
  const clients: ClientEntry[] = [];
  for (let at = 0; at < list.length; at += AT_ONCE) {
    if (at > 0) await nextTask();
    clients.push(...list.slice(at, at + AT_ONCE).flatMap(readEntry));
  }
  return success({ clients, unreadable: list.length - clients.length });
}
