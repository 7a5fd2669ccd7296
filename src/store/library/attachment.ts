import { writeDesignFile } from '../../share/file';
import { t } from '../../words/say';
import { documentOf, type Studio } from '../studio';
import { Autosave } from './autosave';
import { newId } from '../newId';
import { database, problemIn, tellTabs } from './connection';
import { contentOf } from './content';
import type { LibraryProblem } from './database';
import { dropUnsaved, putUnsaved } from './memory';
import type { ClientRecord } from './record';
import { clients, type Keeping } from './state';

/** What an attachment tells of itself. */
export interface Told {
  /** The record is this now; a copy of another one if `newer` is there, which is what that one has become. */
  readonly onRecord: (record: ClientRecord, parted?: { readonly newer: ClientRecord | undefined }) => void;
  readonly onKeeping: (keeping: Keeping, problem?: LibraryProblem) => void;
}

const clock = {
  after: (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** A name for a copy that no client has yet. */
export function copyName(name: string): string {
  const taken = new Set(clients.getState().clients.map((one) => one.name));
  const first = t('{name} (copy)', { name });
  if (!taken.has(first)) return first;
  const numbered = (number: number): string => t('{name} (copy {number})', { name, number });
  let number = 2;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}

/** A kept client and the page's state that belongs to it: follows that and keeps every commit of it. */
export class Attachment {
  private readonly autosave = new Autosave(() => this.save(), clock);

  /**
   * @param record as it is kept
   * @param latest the state last seen that belongs to it
   * @param savedContent of what is kept, as `contentOf` tells it
   */
  constructor(
    private record: ClientRecord,
    private latest: Studio,
    private savedContent: string,
    private readonly told: Told,
  ) {}

  get id(): string {
    return this.record.id;
  }

  /** The document that is followed, as `Studio.opened` names it. */
  get opened(): string {
    return this.latest.opened;
  }

  get kept(): ClientRecord {
    return this.record;
  }

  get isPending(): boolean {
    return this.autosave.isPending;
  }

  /** A commit of the page. */
  follow(state: Studio): void {
    this.latest = state;
    this.told.onKeeping('saving');
    this.autosave.mark();
  }

  /** Keeps what is not kept yet. */
  flush(): Promise<void> {
    return this.autosave.flush();
  }

  /** The page goes: whatever a database may still do, the change is written somewhere. */
  leave(): void {
    if (!this.autosave.isPending) return;
    if (contentOf(documentOf(this.latest)) !== this.savedContent) putUnsaved(this.next(this.latest));
    void this.flush();
  }

  drop(): void {
    this.autosave.drop();
  }

  /** The same design under another name or revision. */
  adopt(record: ClientRecord): void {
    this.record = record;
    this.told.onRecord(record);
  }

  private next(state: Studio): ClientRecord {
    const { record } = this;
    const document = writeDesignFile(documentOf(state));
    return { ...record, document, changedMs: Date.now(), revision: record.revision + 1 };
  }

  private async save(): Promise<boolean> {
    const state = this.latest;
    const content = contentOf(documentOf(state));
    try {
      if (content !== this.savedContent) await this.write(state);
      this.savedContent = content;
      if (this.latest === state) this.told.onKeeping('kept');
      return true;
    } catch (error) {
      this.told.onKeeping('failed', problemIn(error));
      return false;
    }
  }

  private async write(state: Studio): Promise<void> {
    const db = await database();
    const next = this.next(state);
    const written = await db.replace(next);
    if (written.written) return this.settle(next);
    const { now } = written;
    if (now && now.document === this.record.document) {
      this.record = now;
      return this.write(state);
    }
    const copy = { ...next, id: newId(), name: copyName(next.name), createdMs: next.changedMs, revision: 1 };
    await db.add([copy]);
    this.settle(copy, { newer: now });
    dropUnsaved(next.id);
  }

  private settle(record: ClientRecord, parted?: { readonly newer: ClientRecord | undefined }): void {
    this.record = record;
    dropUnsaved(record.id);
    this.told.onRecord(record, parted);
    tellTabs(record.id);
  }
}
