import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { modelKey } from '../../../src/client/model';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import type { Assets } from '../../../src/scene/assets';
import { Chair } from '../../../src/scene/chair';
import type { Question } from '../../../src/scene/modelCalls';
import { studio } from '../../../src/store/studio';
import { clientSource } from '../support/client';

/** A worker that takes the files and is then busy with the first head for ever. */
class BusyWorker extends EventTarget {
  static last: BusyWorker;
  readonly asked: Question['name'][] = [];

  constructor() {
    super();
    BusyWorker.last = this;
  }

  postMessage({ id, name }: Question): void {
    this.asked.push(name);
    if (name !== 'sit')
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, answer: null } })));
  }

  crash(): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }));
  }

  terminate(): void {}
}

const aged = (age: number): Design => ({ ...DEFAULT_DESIGN, client: { face: { age } } });
const [FIRST, SECOND, LAST, LATER] = [40, 50, 60, 70].map(aged) as [Design, Design, Design, Design];

let chair: Chair;
let seated: string[];
beforeEach(() => {
  vi.stubGlobal('Worker', BusyWorker);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  studio.setState(studio.getInitialState(), true);
  seated = [];
  const assets = { ...clientSource(), files: { head: new ArrayBuffer(0) } } as unknown as Assets;
  chair = new Chair(
    assets,
    ({ key }) => seated.push(key),
    () => undefined,
  );
});
afterEach(() => {
  chair.dispose();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PATIENCE = { timeout: 60_000 };

/** The worker is at a head. */
const isBusy = () => vi.waitFor(() => expect(BusyWorker.last.asked.at(-1)).toBe('sit'), PATIENCE);
const isSeated = (design: Design) => vi.waitFor(() => expect(seated.at(-1)).toBe(modelKey(design)), PATIENCE);

test('a worker crashes over a head while others are wanted: the page says so, shows the last, and goes on without', async () => {
  chair.want(FIRST);
  await isBusy();
  chair.want(SECOND);
  chair.want(LAST);
  BusyWorker.last.crash();
  await isSeated(LAST);
  expect(seated).not.toContain(modelKey(SECOND));
  expect(studio.getState().notices).toEqual([expect.stringMatching(/^A part of this page has stopped\. All works on/)]);
  chair.want(LATER);
  await isSeated(LATER);
  expect([FIRST, LAST, LATER].some(chair.hasRefused)).toBe(false);
  expect(BusyWorker.last.asked).toEqual(['open', 'sit']);
});
