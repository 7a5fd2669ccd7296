/** Nothing from outside may hold the page longer, ms: what `npm run fuzz` holds it to, on a machine of its own. */
export const LONGEST_MS = 100;
/** What hangs, on any machine, ms: the tests share theirs, where the longest link there may be takes from 60 to 101 ms. */
export const HANGS_MS = 2000;
/** A busy machine pauses anything: the least of so many times is how long it takes. */
const TRIES = 5;
/** What takes less is not measured twice, ms. */
const NOTABLE_MS = 10;

/** Times what the page does with inputs; knows the longest that one of them held it. */
export class Watch {
  worstMs = 0;

  /** @param longestMs that anything may take, ms */
  constructor(private readonly longestMs: number) {}

  /** Does it, more than once where it seems slow. Throws for what takes longer than anything may. */
  async time<T>(what: string, act: () => T | Promise<T>): Promise<T> {
    const from = performance.now();
    const result = await act();
    let least = performance.now() - from;
    const known = Math.max(NOTABLE_MS, Math.min(this.worstMs, this.longestMs));
    for (let tries = 1; tries < TRIES && least > known; tries++) least = Math.min(least, await heldMs(act));
    this.worstMs = Math.max(this.worstMs, least);
    if (least > this.longestMs) throw new Error(`${what} took ${least.toFixed(0)} ms`);
    return result;
  }
}

/** The longest that nothing else had its turn while this was done, ms: by the clock or by the processor, whichever is less. */
async function heldMs(act: () => unknown): Promise<number> {
  let longest = 0;
  let isDone = false;
  let [from, cpu] = [performance.now(), process.cpuUsage()];
  const beat = () => {
    const { user, system } = process.cpuUsage(cpu);
    longest = Math.max(longest, Math.min(performance.now() - from, (user + system) / 1000));
    [from, cpu] = [performance.now(), process.cpuUsage()];
    if (!isDone) setImmediate(beat);
  };
  setImmediate(beat);
  await act();
  isDone = true;
  beat();
  return longest;
}
