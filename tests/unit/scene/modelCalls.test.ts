import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ModelCaller } from '../../../src/scene/modelCalls';

/** A worker that hears questions and answers when the test says so. */
class SilentWorker extends EventTarget {
  readonly asked: { readonly id: number }[] = [];
  isGone = false;

  postMessage(question: { readonly id: number }): void {
    this.asked.push(question);
  }

  answer(id: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id, answer: null } }));
  }

  terminate(): void {
    this.isGone = true;
  }
}

let worker: SilentWorker;
let caller: ModelCaller;
beforeEach(() => {
  vi.useFakeTimers();
  worker = new SilentWorker();
  caller = new ModelCaller(worker as unknown as Worker);
});
afterEach(() => vi.useRealTimers());

const ask = () => caller.call('shapes', new ArrayBuffer(0));

test('a worker that died without a word is given up, with all that was asked of it', async () => {
  const told: string[] = [];
  for (const answer of [ask(), ask()]) answer.catch((error: Error) => told.push(error.message));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(worker.isGone).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual(['the worker does not answer', 'the worker does not answer']);
  expect(worker.isGone).toBe(true);
  await expect(ask()).rejects.toThrow('is gone');
});

test('one that has answered is not waited for', async () => {
  const answer = ask();
  worker.answer(0);
  expect(await answer).toBe(null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isGone).toBe(false);
});
