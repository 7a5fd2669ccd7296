/** The browser's entries; writing may throw, as Safari does after a hundred calls in half a minute. */
export interface Entries<T = string> {
  push(entry: T): void;
  replace(entry: T): void;
}

export interface Clock {
  /** Milliseconds, from wherever. */
  now(): number;
  /** Returns how to call it off. */
  after(ms: number, act: () => void): () => void;
}

const SECOND_MS = 1000;
/** Pushes and replacements together stay below Safari's hundred in thirty seconds. */
const WINDOW_MS = 30_000;
const MAX_REPLACED = 60;
const GAP_MS = 100;
/** From so many on they come slowly: a tab that dies is a moment behind, never half a minute. */
const QUICK_REPLACED = 38;
const SLOW_GAP_MS = 1500;
const RETRY_MS = 2000;

/** Keeps the browser's entries in step with the page: one entry a commit, at most one a second, replaced in between. */
export class LinkHistory<T = string> {
  private wanted: T;
  private pushedAt = -Infinity;
  private replacedAt: number[] = [];
  private callOff: () => void = () => undefined;

  /**
   * @param shown the present entry, whether or not it is written yet
   * @param isSame whether two entries are equal
   */
  constructor(
    private readonly entries: Entries<T>,
    private readonly clock: Clock,
    private shown: T,
    private readonly isSame: (a: T, b: T) => boolean = Object.is,
  ) {
    this.wanted = shown;
  }

  /**
   * A new entry, for what Back shall undo; within a second of the last one it becomes part of that.
   * @param isApart not part of the last one, however soon it comes
   */
  commit(entry: T, isApart = false): void {
    if (this.isSame(entry, this.shown)) return this.refine(entry);
    const now = this.clock.now();
    const isSoon = !isApart && now - this.pushedAt < SECOND_MS;
    if (isSoon || !this.tryTo('push', entry)) return this.refine(entry);
    this.callOff();
    this.pushedAt = now;
    this.wanted = entry;
  }

  /** Better content for the present entry; written at once, or soon if there were many. */
  refine(entry: T): void {
    this.wanted = entry;
    this.callOff();
    this.write();
  }

  /** The present entry is another one now, and this is its content. */
  arrive(entry: T): void {
    this.callOff();
    this.pushedAt = -Infinity;
    this.shown = this.wanted = entry;
  }

  dispose(): void {
    this.callOff();
  }

  private readonly write = (): void => {
    if (this.isSame(this.wanted, this.shown)) return;
    const wait = this.wait();
    if (wait > 0) return this.later(wait);
    this.replacedAt.push(this.clock.now());
    if (!this.tryTo('replace', this.wanted)) this.later(RETRY_MS);
  };

  private later(ms: number): void {
    this.callOff = this.clock.after(ms, this.write);
  }

  /** Until a replacement is due again, ms. */
  private wait(): number {
    const now = this.clock.now();
    this.replacedAt = this.replacedAt.filter((at) => now - at < WINDOW_MS);
    const [oldest] = this.replacedAt;
    const last = this.replacedAt.at(-1);
    if (oldest === undefined || last === undefined) return 0;
    if (this.replacedAt.length >= MAX_REPLACED) return oldest + WINDOW_MS - now;
    return last + (this.replacedAt.length < QUICK_REPLACED ? GAP_MS : SLOW_GAP_MS) - now;
  }

  private tryTo(act: 'push' | 'replace', entry: T): boolean {
    try {
      this.entries[act](entry);
      this.shown = entry;
      return true;
    } catch {
      return false;
    }
  }
}
