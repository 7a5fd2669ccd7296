import { crc32 } from '../../share/bytes';

/** Whose a document is, and how that client was kept when this tab last knew. */
export interface Owner {
  readonly id: string;
  /** Of the kept content, as `sumOf` tells it. */
  readonly sum: string;
}

/** Where owners outlive a page. */
export interface OwnersMemory {
  read(): readonly (readonly [opened: string, owner: Owner])[];
  write(owners: readonly (readonly [opened: string, owner: Owner])[]): void;
}

/** More documents than anybody opens in one tab and goes back through. */
const MAX_DOCUMENTS = 500;

/** To which client each document belongs that was opened in this tab: undo and Back cross from one to another. */
export class Owners {
  private readonly owners: Map<string, Owner>;

  constructor(private readonly memory: OwnersMemory) {
    this.owners = new Map(memory.read());
  }

  /**
   * The document is this client's, which is kept with this content.
   * @param opened as `Studio.opened` names it
   */
  note(opened: string, id: string, keptContent: string): void {
    this.owners.delete(opened);
    this.owners.set(opened, { id, sum: sumOf(keptContent) });
    const [oldest] = this.owners.keys();
    if (this.owners.size > MAX_DOCUMENTS && oldest !== undefined) this.owners.delete(oldest);
    this.memory.write([...this.owners]);
  }

  /** Undefined for a document that is nobody's. */
  of(opened: string): Owner | undefined {
    return this.owners.get(opened);
  }
}

/** Whether the client is kept as this tab last knew. */
export const isAsKnown = ({ sum }: Owner, keptContent: string): boolean => sum === sumOf(keptContent);

const sumOf = (text: string): string => `${text.length} ${crc32(new TextEncoder().encode(text))}`;
