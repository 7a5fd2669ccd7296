import type { Head } from '../anatomy/head';

/** What was last worked out for a head, by its inputs: equal inputs give the same object again. Another head's is let go of: one sits there at a time. */
export class Recent<T> {
  readonly #kept: number;
  #byHead = new WeakMap<Head, Map<string, T>>();

  constructor(kept = 12) {
    this.#kept = kept;
  }

  of(head: Head, key: string, make: () => T): T {
    let known = this.#byHead.get(head);
    if (!known) this.#byHead = new WeakMap([[head, (known = new Map<string, T>())]]);
    const before = known.get(key);
    const value = before ?? make();
    known.delete(key);
    known.set(key, value);
    if (known.size > this.#kept) known.delete(known.keys().next().value!);
    return value;
  }
}
