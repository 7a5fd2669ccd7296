/** The browser's entries; writing may throw, as Safari does after a hundred calls in half a minute. */
export interface Entries {
  push(link: string): void;
  replace(link: string): void;
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
const RETRY_MS = 2000;

/** Keeps the browser's entries in step with the page: one entry a commit, at most one a second, replaced in between. */
export class LinkHistory {
  private wanted: string;
  private pushedAt = -Infinity;
  private replacedAt: number[] = [];
  private callOff: () => void = () => undefined;

  /** `shown` is the link of the present entry, whether or not it is written there yet. */
  constructor(
    private readonly entries: Entries,
    private readonly clock: Clock,
    private shown: string,
  ) {
    this.wanted = shown;
  }

  /** A new entry, for what Back shall undo; within a second of the last one it becomes part of that. */
  commit(link: string): void {
    if (link === this.shown) return this.refine(link);
    const now = this.clock.now();
    if (now - this.pushedAt < SECOND_MS || !this.tryTo('push', link)) return this.refine(link);
    this.callOff();
    this.pushedAt = now;
    this.wanted = link;
  }

  /** A better link for the present entry; written at once, or soon if there were many. */
  refine(link: string): void {
    this.wanted = link;
    this.callOff();
    this.write();
  }

  /** The present entry is another one now, and this is its link. */
  arrive(link: string): void {
    this.callOff();
    this.pushedAt = -Infinity;
    this.shown = this.wanted = link;
  }

  dispose(): void {
    this.callOff();
  }

  private readonly write = (): void => {
    if (this.wanted === this.shown) return;
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
    return this.replacedAt.length < MAX_REPLACED ? last + GAP_MS - now : oldest + WINDOW_MS - now;
  }

  private tryTo(act: 'push' | 'replace', link: string): boolean {
    try {
      this.entries[act](link);
      this.shown = link;
      return true;
    } catch {
      return false;
    }
  }
}
