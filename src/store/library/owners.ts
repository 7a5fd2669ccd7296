import { crc32 } from '../../share/bytes';

/** To which client a design belongs that is gone back to: undo and Back cross from one client to another. */
export class Owners {
  private readonly byDesign = new WeakMap<object, string | null>();
  private readonly bySum = new Map<string | null, Set<string>>();

  /** A design was shown while this client was open; null stands for none. */
  note(design: object, owner: string | null): void {
    this.byDesign.set(design, owner);
    const sums = this.bySum.get(owner) ?? new Set();
    this.bySum.set(owner, sums.add(sumOf(design)));
  }

  /** Undefined for a design that was never shown before, as every edit makes one. */
  of(design: object): string | null | undefined {
    return this.byDesign.get(design);
  }

  /**
   * The owner of a design that was read anew, as Back does it; null where nobody's is equal.
   * @param present whose it is if it is theirs as well
   */
  ofEqual(design: object, present: string | null): string | null {
    const sum = sumOf(design);
    if (this.bySum.get(present)?.has(sum)) return present;
    for (const [owner, sums] of this.bySum) if (sums.has(sum)) return owner;
    return null;
  }
}

/** The same for equal designs, in whatever order their parts came to be. */
function sumOf(design: object): string {
  const text = JSON.stringify(design, (_, value: unknown) => sorted(value));
  return `${text.length} ${crc32(new TextEncoder().encode(text))}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
