import type { Clock } from '../history';

const WAIT_MS = 500;
const RETRY_MS = 15_000;

/** Saves soon after a change, one save at a time, the latest state last; what could not be saved stays wanted. */
export class Autosave {
  private wanted = false;
  private running: Promise<void> | undefined;
  private callOff: (() => void) | undefined;
  /** What is waited for is another try. */
  private isRetrying = false;

  /** @param save resolves to whether it is saved; called with whatever is the latest then. Must not reject. */
  constructor(
    private readonly save: () => Promise<boolean>,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  /** Something changed. It does not wait for the next try of what failed before. */
  mark(): void {
    this.wanted = true;
    if (this.isRetrying) this.stopWaiting();
    this.callOff ??= this.clock.after(WAIT_MS, () => void this.flush());
  }

  get isPending(): boolean {
    return this.wanted || this.running !== undefined;
  }

  /** Saves now what is not saved yet; a failed save is tried again later. */
  async flush(): Promise<void> {
    this.stopWaiting();
    if (this.running) await this.running;
    if (!this.wanted) return this.running;
    this.running ??= this.run();
    return this.running;
  }

  /** Forgets what was wanted. */
  drop(): void {
    this.stopWaiting();
    this.wanted = false;
  }

  private async run(): Promise<void> {
    this.wanted = false;
    const isSaved = await this.save();
    this.running = undefined;
    if (isSaved) return;
    this.wanted = true;
    if (this.callOff) return;
    this.isRetrying = true;
    this.callOff = this.clock.after(RETRY_MS, () => void this.flush());
  }

  private stopWaiting(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.isRetrying = false;
  }
}
