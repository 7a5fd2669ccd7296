import type { SurfaceSites } from '../anatomy/mesh';
import type { Parcel } from '../client/parcel';
import type { Design } from '../design/schema';

/** What the page asks of the worker, and what it answers. */
export interface ModelCalls {
  /** Takes over the files. */
  readonly open: { readonly ask: OpenFiles; readonly answer: null };
  /** Takes over the targets of edited faces. */
  readonly shapes: { readonly ask: ArrayBuffer; readonly answer: null };
  /** Takes over what every beard is made of. */
  readonly beard: { readonly ask: ArrayBuffer; readonly answer: null };
  /** A `Sitting`, packed. */
  readonly sit: { readonly ask: Design; readonly answer: Parcel };
}

interface OpenFiles {
  readonly head: ArrayBuffer;
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
}

export type CallName = keyof ModelCalls;
export type Question = {
  [N in CallName]: { readonly id: number; readonly name: N; readonly ask: ModelCalls[N]['ask'] };
}[CallName];
export type Answer =
  | { readonly id: number; readonly answer: ModelCalls[CallName]['answer'] }
  | { readonly id: number; readonly error: string };

/** A worker that takes longer died without a word, as browsers let some do when memory is short. */
const PATIENCE_MS = 30_000;

interface Pending {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The page's end of a worker: calls by number; all that are pending fail when the worker does. */
export class ModelCaller {
  private readonly pending = new Map<number, Pending>();
  private count = 0;
  private dead = false;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(new Error(event.message || 'the worker did not start'));
    });
    worker.addEventListener('messageerror', () => this.fail(new Error('an answer could not be read')));
  }

  call<N extends CallName>(name: N, ask: ModelCalls[N]['ask']): Promise<ModelCalls[N]['answer']> {
    if (this.dead) return Promise.reject(new Error('the worker is gone'));
    const id = this.count++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Error('the worker does not answer')), PATIENCE_MS);
      this.pending.set(id, { timer, resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      this.worker.postMessage({ id, name, ask });
    });
  }

  dispose(): void {
    this.fail(new Error('the worker was let go'));
  }

  private hear(answer: Answer): void {
    const pending = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    clearTimeout(pending?.timer);
    if ('error' in answer) pending?.reject(new Error(answer.error));
    else pending?.resolve(answer.answer as never);
  }

  private fail(error: Error): void {
    this.dead = true;
    this.worker.terminate();
    for (const { timer, reject } of this.pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.pending.clear();
  }
}
