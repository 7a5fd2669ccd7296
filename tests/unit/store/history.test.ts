import { beforeEach, describe, expect, it } from 'vitest';
import { LinkHistory, type Clock, type Entries } from '../../../src/store/history';

/** A browser's entries that refuse, as Safari's do, the hundred-and-first call within thirty seconds. */
class FakeEntries implements Entries {
  list: string[] = ['(start)'];
  readonly calls: number[] = [];
  broken = false;

  constructor(private readonly clock: FakeClock) {}

  push(link: string): void {
    this.call();
    this.list.push(link);
  }

  replace(link: string): void {
    this.call();
    this.list[this.list.length - 1] = link;
  }

  private call(): void {
    const now = this.clock.now();
    if (this.broken || this.calls.filter((at) => now - at < 30_000).length >= 100) throw new Error('SecurityError');
    this.calls.push(now);
  }
}

class FakeClock implements Clock {
  private time = 0;
  private readonly timers = new Map<object, { readonly at: number; readonly act: () => void }>();

  now = () => this.time;

  after = (ms: number, act: () => void) => {
    const key = {};
    this.timers.set(key, { at: this.time + ms, act });
    return () => void this.timers.delete(key);
  };

  get waiting(): number {
    return this.timers.size;
  }

  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.time = Math.max(this.time, due[1].at);
      due[1].act();
    }
    this.time = end;
  }
}

let clock: FakeClock;
let entries: FakeEntries;
let history: LinkHistory;
beforeEach(() => {
  clock = new FakeClock();
  entries = new FakeEntries(clock);
  history = new LinkHistory(entries, clock, 'start');
});

describe('the history of links', () => {
  it('has one entry a commit', () => {
    history.commit('a');
    clock.pass(1000);
    history.commit('b');
    expect(entries.list).toEqual(['(start)', 'a', 'b']);
  });

  it('writes nothing for what is shown already', () => {
    history.commit('start');
    history.refine('start');
    clock.pass(5000);
    expect(entries.calls).toEqual([]);
  });

  it('makes one entry of the commits of a second', () => {
    for (const link of ['a', 'b', 'c', 'd']) {
      history.commit(link);
      clock.pass(240);
    }
    clock.pass(40);
    history.commit('e');
    expect(entries.list).toEqual(['(start)', 'd', 'e']);
  });

  it('has at most one new entry a second, however fast commits come', () => {
    for (let i = 0; i < 400; i++) {
      history.commit(`link ${i}`);
      clock.pass(25);
    }
    expect(entries.list.length).toBeLessThanOrEqual(11);
    clock.pass(30_000);
    expect(entries.list.at(-1)).toBe('link 399');
  });

  it('has no entry for a camera, only its link in the present one', () => {
    history.commit('a');
    history.refine('a from the left');
    clock.pass(200);
    expect(entries.list).toEqual(['(start)', 'a from the left']);
  });

  it('is never more than a second and a half behind, whatever comes', () => {
    for (let i = 0; i < 1200; i++) {
      history[i % 9 === 0 ? 'commit' : 'refine'](`link ${i}`);
      clock.pass(50);
      const shown = Number(/\d+/.exec(entries.list.at(-1)!)?.[0] ?? 0);
      expect(50 * (i - shown)).toBeLessThanOrEqual(1550);
    }
  });

  it('never makes Safari refuse, and writes the last link in the end', () => {
    for (let i = 0; i < 6000; i++) {
      history[i % 40 === 0 ? 'commit' : 'refine'](`link ${i}`);
      clock.pass(10);
    }
    const calls = entries.calls;
    const inWindow = calls.map((at, i) => calls.slice(i).filter((later) => later - at < 30_000).length);
    expect(Math.max(...inWindow)).toBeLessThan(95);
    clock.pass(30_000);
    expect(entries.list.at(-1)).toBe('link 5999');
    expect(clock.waiting).toBe(0);
  });

  it('goes on where the browser refuses, and catches up', () => {
    entries.broken = true;
    history.commit('a');
    history.refine('b');
    clock.pass(10_000);
    expect(entries.list).toEqual(['(start)']);
    entries.broken = false;
    clock.pass(2000);
    expect(entries.list).toEqual(['b']);
  });

  it('has an entry of its own, however soon, for what stands apart', () => {
    history.commit('a');
    history.commit('b', true);
    history.commit('c');
    expect(entries.list).toEqual(['(start)', 'a', 'c']);
    history.commit('c', true);
    expect(entries.list, 'but not for the same once more').toEqual(['(start)', 'a', 'c']);
  });

  it('after Back neither writes the link left behind nor merges into the entry arrived at', () => {
    history.commit('a');
    history.refine('b');
    history.refine('c');
    expect(clock.waiting).toBe(1);
    entries.list.pop();
    history.arrive('start');
    clock.pass(300);
    expect(entries.list).toEqual(['(start)']);
    history.commit('d');
    expect(entries.list).toEqual(['(start)', 'd']);
  });

  it('is quiet once it is disposed', () => {
    history.refine('a');
    history.refine('b');
    history.dispose();
    clock.pass(60_000);
    expect(entries.list).toEqual(['a']);
    expect(clock.waiting).toBe(0);
  });
});
