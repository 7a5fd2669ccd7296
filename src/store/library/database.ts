/**
 * The browser's database of clients. Everything that it may do is here, with the reasons why it may not.
 * Version 1: `clients` (records by id), `thumbnails` (pictures by id), `facts` (single values by name).
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readRecord, type ClientRecord } from './record';

/** Why the browser did not do it. */
export type LibraryProblem =
  /** No storage for this page, as in some private windows. */
  | 'refused'
  | 'full'
  /** A later version of the page has changed the database. */
  | 'newer'
  /** Another tab with an older version of the page holds it. */
  | 'blocked'
  | 'damaged';

export class LibraryError extends Error {
  constructor(
    readonly problem: LibraryProblem,
    cause: unknown,
  ) {
    super(`the clients' database: ${problem}`, { cause });
  }
}

/** A write came too late: `now` is what is there instead, if anything. */
export type Written = { readonly written: true } | { readonly written: false; readonly now: ClientRecord | undefined };

interface Schema extends DBSchema {
  clients: { key: string; value: unknown };
  thumbnails: { key: string; value: Blob };
  facts: { key: string; value: unknown };
}

const NAME = 'hairline-studio';

/** `UPGRADES[i]` makes a database of version i + 1 of one of version i; none is ever taken out or changed. */
const UPGRADES: readonly ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    db.createObjectStore('clients', { keyPath: 'id' });
    db.createObjectStore('thumbnails');
    db.createObjectStore('facts');
  },
];

/** Another tab holds up an opening: the next one would wait behind it without a word. */
let isHeldUp = false;

export class Database {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  /** @param onLost called once when the browser closes it: for a newer version, or of its own */
  static open(onLost: () => void): Promise<Database> {
    return withProblem(
      () =>
        new Promise<Database>((resolve, reject) => {
          const refuse = () => {
            isHeldUp = true;
            reject(new LibraryError('blocked', undefined));
          };
          // Nobody waits any more for what was held up.
          const take = (db: IDBPDatabase<Schema>) => (isHeldUp ? db.close() : resolve(new Database(db)));
          if (isHeldUp) return refuse();
          openDB<Schema>(NAME, UPGRADES.length, {
            upgrade: (db, from) => UPGRADES.slice(from).forEach((upgrade) => upgrade(db)),
            blocked: refuse,
            blocking: (_from, _to, event) => {
              (event.target as IDBDatabase).close();
              onLost();
            },
            terminated: onLost,
          })
            .then(take, reject)
            .finally(() => (isHeldUp = false));
        }),
    );
  }

  /** All that can be read, and how many can't. */
  list(): Promise<{ readonly records: readonly ClientRecord[]; readonly unreadable: number }> {
    return withProblem(async () => {
      const all = await this.db.getAll('clients');
      const records = all.map(readRecord).filter((record) => record !== undefined);
      return { records, unreadable: all.length - records.length };
    });
  }

  get(id: string): Promise<ClientRecord | undefined> {
    return withProblem(async () => readRecord(await this.db.get('clients', id)));
  }

  /** Writes records that nobody has; those whose id is taken stay as they are. */
  add(records: readonly ClientRecord[]): Promise<void> {
    return withProblem(async () => {
      const tx = this.db.transaction('clients', 'readwrite');
      await Promise.all([
        ...records.map(async (record) => {
          if ((await tx.store.getKey(record.id)) === undefined) await tx.store.put(record);
        }),
        tx.done,
      ]);
    });
  }

  /** Writes a record in place of its revision before, and only of that: checked in the same transaction. */
  replace(record: ClientRecord): Promise<Written> {
    return withProblem(async () => {
      const tx = this.db.transaction('clients', 'readwrite');
      const now = readRecord(await tx.store.get(record.id));
      if (now?.revision !== record.revision - 1) {
        await tx.done;
        return { written: false, now };
      }
      await Promise.all([tx.store.put(record), tx.done]);
      return { written: true };
    });
  }

  remove(id: string): Promise<void> {
    return withProblem(async () => {
      const tx = this.db.transaction(['clients', 'thumbnails'], 'readwrite');
      await Promise.all([tx.objectStore('clients').delete(id), tx.objectStore('thumbnails').delete(id), tx.done]);
    });
  }

  thumbnails(): Promise<ReadonlyMap<string, Blob>> {
    return withProblem(async () => {
      const tx = this.db.transaction('thumbnails');
      const [keys, blobs] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return new Map(keys.map((key, i) => [key, blobs[i]!] as const).filter(([, blob]) => blob instanceof Blob));
    });
  }

  /** Kept only while there is such a client. */
  setThumbnail(id: string, picture: Blob): Promise<void> {
    return withProblem(async () => {
      const tx = this.db.transaction(['clients', 'thumbnails'], 'readwrite');
      if ((await tx.objectStore('clients').getKey(id)) !== undefined) {
        await tx.objectStore('thumbnails').put(picture, id);
      }
      await tx.done;
    });
  }

  /** When all clients were exported last, ms since 1970. */
  lastExportMs(): Promise<number | null> {
    return withProblem(async () => {
      const value = await this.db.get('facts', 'last-export');
      return typeof value === 'number' ? value : null;
    });
  }

  setLastExport(ms: number): Promise<void> {
    return withProblem(async () => {
      await this.db.put('facts', ms, 'last-export');
    });
  }
}

/** Rejects with a `LibraryError`, whatever the browser threw. */
async function withProblem<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof LibraryError ? error : new LibraryError(problemOf(error), error);
  }
}

function problemOf(error: unknown): LibraryProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') return 'refused';
  return typeof indexedDB === 'undefined' ? 'refused' : 'damaged';
}
