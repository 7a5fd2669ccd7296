import * as v from 'valibot';
import type { ClientEntry } from '../../share/clientsFile';

/** A client as the browser keeps it. `document` is the text of a design file and read only when it is opened. */
export interface ClientRecord extends ClientEntry {
  /** Rises by one with every change, so that two tabs notice each other. */
  readonly revision: number;
}

export const MAX_NAME = 80;
export const MAX_NOTE = 2000;

const stored = v.object({
  id: v.string(),
  name: v.string(),
  note: v.string(),
  document: v.string(),
  createdMs: v.number(),
  changedMs: v.number(),
  revision: v.number(),
});

/** Undefined for what the browser kept in any other shape. */
export function readRecord(value: unknown): ClientRecord | undefined {
  const read = v.safeParse(stored, value);
  return read.success ? read.output : undefined;
}

/** A name as it is kept: one line without control characters, at most 80 characters; may come out empty. */
export const cleanClientName = (text: string): string =>
  cut(text.replace(/(?:(?!\u200d)\p{C}|[\p{Zl}\p{Zp}])+/gu, ' ').trim(), MAX_NAME);

/** A note as it is kept: with its lines, at most 2000 characters. */
export const cleanNote = (text: string): string =>
  cut(
    text
      .replaceAll('\r\n', '\n')
      .replace(/(?!\u200d|\n)\p{C}+/gu, ' ')
      .trim(),
    MAX_NOTE,
  );

const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('').trim();

/** Whether two records tell the same, whenever they were made. */
export const isSameEntry = (a: ClientEntry, b: ClientEntry): boolean =>
  a.name === b.name && a.note === b.note && a.document === b.document;
