import { beforeEach, expect, it } from 'vitest';
import { Autosave } from '../../../../src/store/library/autosave';

let nowMs = 0;
let timers: { atMs: number; act: () => void }[] = [];
const clock = {
  after: (ms: number, act: () => void) => {
    const timer = { atMs: nowMs + ms, act };
    timers.push(timer);
    return () => {
      timers = timers.filter((one) => one !== timer);
    };
  },
};
async function pass(ms: number): Promise<void> {
  nowMs += ms;
  const due = timers.filter(({ atMs }) => atMs <= nowMs);
  timers = timers.filter(({ atMs }) => atMs > nowMs);
  for (const { act } of due) act();
  await new Promise((resolve) => setTimeout(resolve));
}

let saves = 0;
let works = true;
beforeEach(() => {
  timers = [];
  nowMs = saves = 0;
  works = true;
});
const made = () =>
  new Autosave(async () => {
    saves++;
    return works;
  }, clock);

it('saves once within a second of the first of many changes, also while they go on', async () => {
  const autosave = made();
  for (let i = 0; i < 9; i++) {
    autosave.mark();
    await pass(110);
  }
  expect(saves).toBe(1);
  expect(autosave.isPending).toBe(true);
  await pass(1000);
  expect([saves, autosave.isPending]).toEqual([2, false]);
});

it('saves at once when asked to, and only what is not saved', async () => {
  const autosave = made();
  await autosave.flush();
  expect(saves).toBe(0);
  autosave.mark();
  await autosave.flush();
  await autosave.flush();
  await pass(5000);
  expect(saves).toBe(1);
});

it('never saves twice at the same time, and saves what changed meanwhile', async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  const autosave = new Autosave(async () => {
    saves++;
    expect(++running).toBe(1);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
    return true;
  }, clock);
  autosave.mark();
  const first = autosave.flush();
  autosave.mark();
  const second = autosave.flush();
  await pass(1000);
  ends.shift()!();
  await first;
  await pass(1000);
  ends.shift()!();
  await second;
  expect([saves, autosave.isPending]).toEqual([2, false]);
});

it('tries again what could not be saved', async () => {
  works = false;
  const autosave = made();
  autosave.mark();
  await pass(1000);
  expect([saves, autosave.isPending]).toEqual([1, true]);
  works = true;
  await pass(20_000);
  expect([saves, autosave.isPending]).toEqual([2, false]);
});

it('forgets what it is told to', async () => {
  const autosave = made();
  autosave.mark();
  autosave.drop();
  await pass(5000);
  expect(saves).toBe(0);
});

it('does not let a change wait for the next try of what failed before', async () => {
  const autosave = made();
  works = false;
  autosave.mark();
  await pass(500);
  await pass(1000);
  expect([saves, autosave.isPending]).toEqual([1, true]);
  works = true;
  autosave.mark();
  await pass(500);
  expect([saves, autosave.isPending]).toEqual([2, false]);
  await pass(60_000);
  expect(saves).toBe(2);
});
