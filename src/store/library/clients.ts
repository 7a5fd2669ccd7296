/** What can be done with the clients in this browser. Every action rejects with a `LibraryError` where the browser refuses. */
import { readDesignFile, writeDesignFile, type FileError } from '../../share/file';
import { writeClientsFile, type ClientsFile } from '../../share/clientsFile';
import { failure, success, type Result } from '../../share/result';
import { mayEdit } from '../guard';
import { documentOf, openDocument, studio } from '../studio';
import { copyName } from './attachment';
import { newId } from '../newId';
import { database, hearTabs, tellTabs } from './connection';
import { contentOf, keptContent } from './content';
import { dropUnsaved, openedBefore, unsavedRecords } from './memory';
import { mergeClients, type Merge } from './merge';
import { cleanClientName, cleanNote, type ClientRecord } from './record';
import { attach, attached, finished, followPage, release, resumeClient } from './session';
import { clients } from './state';

/** Reads all clients, their pictures and the date of the last export. */
export async function openLibrary(): Promise<void> {
  const db = await database();
  followPage();
  hearTabs((id) => void hear(id).catch(() => undefined));
  await recover();
  await readAll();
  const [thumbnails, lastExportMs, persisted] = await Promise.all([
    db.thumbnails().catch(() => new Map<string, Blob>()),
    db.lastExportMs(),
    navigator.storage?.persisted?.().catch(() => false) ?? false,
  ]);
  clients.setState(({ persisted: asked }) => ({ thumbnails, lastExportMs, persisted: persisted || asked }));
}

/** After the page was loaded again: the client that was open is so again, if the page shows its design. */
export async function resume(): Promise<void> {
  const id = openedBefore();
  await openLibrary();
  await resumeClient(clients.getState().clients.find((one) => one.id === id));
}

/** What the page shows becomes a client; from then on its changes are kept. Null for a name that comes out empty. */
export async function keepClient(nameText: string, noteText: string): Promise<ClientRecord | null> {
  const name = cleanClientName(nameText);
  if (name === '') return null;
  const db = await database();
  const state = studio.getState();
  const document = documentOf(state);
  const nowMs = Date.now();
  const facts = { name, note: cleanNote(noteText), createdMs: nowMs, changedMs: nowMs, revision: 1 };
  const record = { ...facts, id: newId(), document: writeDesignFile(document) };
  await db.add([record]);
  await changed(record.id);
  followPage();
  // Meanwhile another one may have been opened.
  if (studio.getState().opened === state.opened) attach(record, contentOf(document));
  void askToPersist();
  return record;
}

/** Shows a client in place of what the page shows, as it is kept; the error of one that this page can't read, or may not open. */
export async function openClient(id: string): Promise<Result<ClientRecord, FileError | 'gone' | 'locked'>> {
  await attached()?.flush();
  await finished(id);
  const record = await (await database()).get(id);
  if (!record) return failure('gone');
  const read = readDesignFile(record.document);
  if (!read.ok) return failure(read.error);
  if (!mayEdit()) return failure('locked');
  openDocument(read.value);
  attach(record, contentOf(read.value));
  return success(record);
}

/** A fresh design that is nobody's yet; undo brings the last one back. */
export function startAnew(): void {
  followPage();
  openDocument(documentOf(studio.getInitialState()));
}

/** Another name and note. False for a name that comes out empty. */
export async function describeClient(id: string, nameText: string, noteText: string): Promise<boolean> {
  const name = cleanClientName(nameText);
  if (name === '') return false;
  await attached()?.flush();
  const db = await database();
  for (;;) {
    const record = await db.get(id);
    if (!record) break;
    const next = { ...record, name, note: cleanNote(noteText), changedMs: Date.now(), revision: record.revision + 1 };
    if (!(await db.replace(next)).written) continue;
    const open = attached();
    if (open?.id === id && open.kept.document === next.document) open.adopt(next);
    break;
  }
  await changed(id);
  return true;
}

export async function duplicateClient(id: string): Promise<void> {
  await attached()?.flush();
  const db = await database();
  const record = await db.get(id);
  if (!record) return changed(id);
  const nowMs = Date.now();
  const copy = { ...record, id: newId(), name: cleanClientName(copyName(record.name)), revision: 1 };
  await db.add([{ ...copy, createdMs: nowMs, changedMs: nowMs }]);
  const thumbnail = clients.getState().thumbnails.get(id);
  if (thumbnail) {
    await db.setThumbnail(copy.id, thumbnail).catch(() => undefined);
    clients.setState(({ thumbnails }) => ({ thumbnails: new Map(thumbnails).set(copy.id, thumbnail) }));
  }
  await changed(copy.id);
}

/** The page goes on showing an open one's design, as nobody's. */
export async function removeClient(id: string): Promise<void> {
  await attached()?.flush();
  const db = await database();
  const record = await db.get(id);
  const wasOpen = attached()?.id === id;
  if (record) {
    await db.remove(id);
    clients.setState(({ thumbnails }) => ({ removed: { record, thumbnail: thumbnails.get(id), wasOpen } }));
  }
  if (wasOpen) {
    attached()?.drop();
    release();
  }
  await changed(id);
}

/** Puts back the one removed last. */
export async function restoreRemoved(): Promise<void> {
  const { removed, open } = clients.getState();
  if (!removed) return;
  const record = { ...removed.record, revision: removed.record.revision + 1 };
  const db = await database();
  await db.add([record]);
  if (removed.thumbnail) await db.setThumbnail(record.id, removed.thumbnail).catch(() => undefined);
  clients.setState({ removed: null });
  await changed(record.id);
  const content = keptContent(record.document);
  const isShown = content === contentOf(documentOf(studio.getState()));
  if (removed.wasOpen && open === null && content !== undefined && isShown) attach(record, content);
}

export const forgetRemoved = (): void => clients.setState({ removed: null });

export const forgetParted = (): void => clients.setState({ parted: null });

export const forgetLeft = (): void => clients.setState({ left: null });

/** The text of a file with all clients; the day is remembered. */
export async function exportClients(): Promise<string> {
  await attached()?.flush();
  const db = await database();
  const { records } = await db.list();
  const lastExportMs = Date.now();
  await db.setLastExport(lastExportMs).catch(() => undefined);
  clients.setState({ lastExportMs });
  return writeClientsFile(records);
}

/** A file of clients was given to the page: a person is asked before anything is added. */
export const offerClients = (offered: ClientsFile | null): void => clients.setState({ offered });

/** Adds the clients of the file that was offered. */
export async function importOffered(): Promise<Merge> {
  const { offered } = clients.getState();
  await attached()?.flush();
  const db = await database();
  const { records } = await db.list();
  const merge = mergeClients(records, offered?.clients ?? [], copyName);
  await db.add([...merge.added, ...merge.copies].map((entry) => ({ ...entry, revision: 1 })));
  clients.setState({ offered: null });
  await changed('');
  void askToPersist();
  return merge;
}

/** Asks the browser not to clear what it keeps of its own accord. */
async function askToPersist(): Promise<void> {
  const persisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  clients.setState({ persisted });
}

async function readAll(): Promise<void> {
  const { records, unreadable } = await (await database()).list();
  clients.setState({ clients: records, unreadable });
}

async function changed(id: string): Promise<void> {
  tellTabs(id);
  await readAll();
}

/** Another tab has been at a client. */
async function hear(id: string): Promise<void> {
  await readAll();
  const open = attached();
  // A change of one's own that is on its way finds out by itself.
  if (!open || open.id !== id || open.isPending) return;
  const now = clients.getState().clients.find((one) => one.id === id);
  if (now?.revision === open.kept.revision) return;
  if (now?.document === open.kept.document) return open.adopt(now);
  clients.setState(({ open: shown }) => ({ open: shown && { ...shown, elsewhere: now ? 'changed' : 'removed' } }));
}

/** Keeps what earlier pages could not finish; where the client has changed since, as a copy. */
async function recover(): Promise<void> {
  const db = await database();
  for (const record of unsavedRecords()) {
    const written = await db.replace(record);
    if (!written.written && written.now?.document !== record.document) {
      await db.add([{ ...record, id: newId(), name: copyName(record.name), revision: 1 }]);
    }
    dropUnsaved(record.id);
  }
}
