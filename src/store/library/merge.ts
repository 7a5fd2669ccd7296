import { crc32 } from '../../share/bytes';
import type { ClientEntry } from '../../share/clientsFile';
import { cleanClientName, cleanNote, isSameEntry } from './record';

/** What an import does; nothing that is kept is ever changed by it. */
export interface Merge {
  readonly added: readonly ClientEntry[];
  /** Of clients that are kept with other content: beside them. */
  readonly copies: readonly ClientEntry[];
  /** How many were there already. */
  readonly known: number;
}

/**
 * @param kept those that the browser has
 * @param copyName names a copy
 */
export function mergeClients(
  kept: readonly ClientEntry[],
  incoming: readonly ClientEntry[],
  copyName: (name: string) => string,
): Merge {
  const byId = new Map(kept.map((entry) => [entry.id, entry]));
  const added: ClientEntry[] = [];
  const copies: ClientEntry[] = [];
  for (const raw of incoming) {
    const entry = { ...raw, name: cleanClientName(raw.name), note: cleanNote(raw.note) };
    const same = byId.get(entry.id);
    if (same && isSameEntry(same, entry)) continue;
    const id = same ? copyId(entry) : entry.id;
    if (byId.has(id)) continue;
    const next = same ? { ...entry, id, name: cleanClientName(copyName(entry.name)) } : entry;
    byId.set(id, next);
    (same ? copies : added).push(next);
  }
  return { added, copies, known: incoming.length - added.length - copies.length };
}

/** The same for the same content, so that a file imported twice makes no second copy. */
function copyId({ id, name, note, document }: ClientEntry): string {
  const sum = crc32(new TextEncoder().encode(JSON.stringify([name, note, document])));
  return `${id.slice(0, 60)}-${sum.toString(36)}`;
}
