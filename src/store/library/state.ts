import { createStore } from 'zustand/vanilla';
import type { ClientsFile } from '../../share/clientsFile';
import type { LibraryProblem } from './database';
import type { ClientRecord } from './record';

/** How the open client's last change fares. */
export type Keeping = 'kept' | 'saving' | 'failed';

export interface OpenClient {
  readonly id: string;
  readonly name: string;
  readonly keeping: Keeping;
  /** Another tab has changed or removed it since; nothing of that is shown here. */
  readonly elsewhere: 'changed' | 'removed' | null;
}

/** A change of this tab's that became a client of its own, since another tab had been at the same client. */
interface Parted {
  readonly copyName: string;
  /** The client as the other tab left it; null where that removed it. */
  readonly newerId: string | null;
}

/** A client that is not open any more, though nobody closed it: what is shown is nobody's. */
export interface Left {
  readonly id: string;
  /** May be empty where it is not known. */
  readonly name: string;
  /** Another document is shown; or this one was the client's, which has changed since, is no longer here, or could not be read. */
  readonly why: 'other' | 'changed' | 'gone' | 'unreachable';
}

interface Removed {
  readonly record: ClientRecord;
  readonly thumbnail: Blob | undefined;
  readonly wasOpen: boolean;
}

export interface ClientsState {
  /** Of the database. */
  readonly phase: 'closed' | 'opening' | 'open' | 'failed';
  readonly problem: LibraryProblem | null;
  readonly clients: readonly ClientRecord[];
  /** How many are kept in a shape that can't be read; they are left as they are. */
  readonly unreadable: number;
  readonly thumbnails: ReadonlyMap<string, Blob>;
  readonly open: OpenClient | null;
  readonly parted: Parted | null;
  readonly left: Left | null;
  /** The one removed last, for as long as that can be undone. */
  readonly removed: Removed | null;
  /** A file that was given to the page and waits for a person's word. */
  readonly offered: ClientsFile | null;
  /** When all were exported last, ms since 1970. */
  readonly lastExportMs: number | null;
  /** Whether the browser has promised to keep what it has; null until it was asked. */
  readonly persisted: boolean | null;
}

/** The clients in this browser, as far as they were asked for. */
export const clients = createStore<ClientsState>(() => ({
  phase: 'closed',
  problem: null,
  clients: [],
  unreadable: 0,
  thumbnails: new Map(),
  open: null,
  parted: null,
  left: null,
  removed: null,
  offered: null,
  lastExportMs: null,
  persisted: null,
}));
