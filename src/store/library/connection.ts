/** The one connection of this page to the database, opened when it is first wanted, and what other tabs say about it. */
import { Database, LibraryError, type LibraryProblem } from './database';
import { clients } from './state';

const CHANNEL = 'hairline-studio:clients';

let opening: Promise<Database> | undefined;
let channel: BroadcastChannel | undefined;

/** Rejects with a `LibraryError`, which is in the state by then; the next call tries again. */
export function database(): Promise<Database> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Database> {
  clients.setState({ phase: 'opening' });
  try {
    const db = await Database.open(() => {
      opening = undefined;
    });
    clients.setState({ phase: 'open', problem: null });
    return db;
  } catch (error) {
    opening = undefined;
    clients.setState({ phase: 'failed', problem: problemIn(error) });
    throw error;
  }
}

export const problemIn = (error: unknown): LibraryProblem =>
  error instanceof LibraryError ? error.problem : 'damaged';

/** Tells the other tabs that a client was changed or removed. */
export function tellTabs(id: string): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target but its own origin
  channel?.postMessage(id);
}

/** @param hear gets the id of a client that another tab has changed or removed */
export function hearTabs(hear: (id: string) => void): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') hear(data);
  });
}
