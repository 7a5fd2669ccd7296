/** What outlives a page beside the database: which client a tab had open, and a change that it could not finish keeping. */
import * as v from 'valibot';
import type { OwnersMemory } from './owners';
import { readRecord, type ClientRecord } from './record';

const OPEN_KEY = 'hairline-studio:open-client';
const OWNERS_KEY = 'hairline-studio:owners';
const UNSAVED_PREFIX = 'hairline-studio:unsaved-client:';

export const openedBefore = (): string | null => attempt(() => sessionStorage.getItem(OPEN_KEY)) ?? null;

export function rememberOpen(id: string | null): void {
  attempt(() => (id === null ? sessionStorage.removeItem(OPEN_KEY) : sessionStorage.setItem(OPEN_KEY, id)));
}

const storedOwners = v.array(v.tuple([v.string(), v.object({ id: v.string(), sum: v.string() })]));

/** Whose the documents are that this tab has shown: its entries remember which those were. */
export const ownersMemory: OwnersMemory = {
  read: () => attempt(() => v.parse(storedOwners, JSON.parse(sessionStorage.getItem(OWNERS_KEY) ?? '[]'))) ?? [],
  write: (owners) => attempt(() => sessionStorage.setItem(OWNERS_KEY, JSON.stringify(owners))),
};

/** Written while the page goes, when a database no longer answers. */
export function putUnsaved(record: ClientRecord): void {
  attempt(() => localStorage.setItem(UNSAVED_PREFIX + record.id, JSON.stringify(record)));
}

export function dropUnsaved(id: string): void {
  attempt(() => localStorage.removeItem(UNSAVED_PREFIX + id));
}

export const hasUnsaved = (): boolean => unsavedKeys().length > 0;

/** Takes what earlier pages could not finish; what can't be read is left out. */
export function unsavedRecords(): readonly ClientRecord[] {
  return unsavedKeys().flatMap((key) => {
    const record = attempt(() => readRecord(JSON.parse(localStorage.getItem(key) ?? '')));
    if (!record) attempt(() => localStorage.removeItem(key));
    return record ?? [];
  });
}

const unsavedKeys = (): readonly string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(UNSAVED_PREFIX))) ?? [];

/** Undefined where the browser refuses. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
