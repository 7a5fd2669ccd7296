import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { decodePng, difference } from '../setup/picture';
import { closeDialogs } from './actions/dialogs';
import { loseAndRestore } from './context';
import { chooseFamily } from './families';
import type { GpuLevel } from './gpuRegistry';
import { Hand, type Random } from './hand';
import { lookAround } from './lookAround';
import { drawnPng, drawPatch } from './picture';
import { putDown, returnToStart } from './start';

export interface Level {
  /** Actions done by then. */
  readonly after: number;
  readonly heapBytes: number;
  readonly gpu: GpuLevel;
}

export interface Soak {
  readonly levels: readonly Level[];
  readonly losses: number;
  /** How often each family's acts were done. */
  readonly done: Readonly<Record<string, number>>;
  /** Acts that the page offered no way to. */
  readonly idle: number;
}

export interface Options {
  readonly random: Random;
  readonly actions: number;
  /** Actions between two returns to the start. */
  readonly every: number;
  /** Contexts lost, at moments by chance. */
  readonly losses: number;
  /** Complaints of the page so far. */
  readonly complaints: () => readonly string[];
  readonly report: (line: string) => void;
}

const LAST_ACTIONS = 40;

/** Uses an opened page at random, and returns to its start now and then; throws, with what was done last, where the page does not hold. */
export async function soak(page: Page, options: Options): Promise<Soak> {
  const { random, actions, every, report } = options;
  const hand = new Hand(page, random);
  const lossesAt = new Set<number>();
  while (lossesAt.size < options.losses) lossesAt.add(1 + Math.floor(random() * (actions - 1)));
  const levels: Level[] = [];
  const done: Record<string, number> = {};
  let idle = 0;
  let action = 0;
  const begin = performance.now();
  try {
    await lookAround(hand);
    await returnToStart(hand);
    const first = await drawnPng(page);
    levels.push(await levelOf(page, 0));
    await drawPatch(page, true);
    while (action < actions) {
      action++;
      const { name, acts } = chooseFamily(hand);
      hand.note(`\n${action} (${Math.round(performance.now() - begin)} ms) ${name}:`);
      const isAtWork = lossesAt.has(action) && hand.chance(0.5);
      if ((await hand.pick(acts)(hand)) === false) idle++;
      else done[name] = (done[name] ?? 0) + 1;
      if (isAtWork) await loseAtWork(hand);
      const dialogs = await hand.rest();
      if (lossesAt.has(action)) await loseAtRest(hand);
      await closeDialogs(hand, dialogs);
      if (hand.chance(0.15)) await putDown(hand);
      throwComplaints(options.complaints());
      if (action % 50 === 0) report(`${action} actions in ${Math.round((performance.now() - begin) / 1000)} s`);
      if (action % every !== 0) continue;
      await drawPatch(page, false);
      await returnToStart(hand);
      throwComplaints(options.complaints());
      const now = await drawnPng(page);
      if (!now.equals(first)) await tellApart(first, now);
      const level = await levelOf(page, action);
      levels.push(level);
      report(lineOf(level));
      await drawPatch(page, true);
    }
  } catch (cause) {
    await page.screenshot({ path: 'tests/output/soak.png' }).catch(() => undefined);
    const last = hand.trace.join(', ').split('\n').slice(-LAST_ACTIONS).join('\n');
    throw new Error(`Action ${action}: ${cause instanceof Error ? cause.message : String(cause)}\n${last}`, { cause });
  }
  return { levels, losses: lossesAt.size, done, idle };
}

function throwComplaints(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new Error(`The page complains: ${complaints.join('\n')}`);
}

/** Throws, with both pictures kept to be looked at. */
async function tellApart(first: Buffer, now: Buffer): Promise<never> {
  await mkdir('tests/output', { recursive: true });
  await writeFile('tests/output/soak-first.png', first);
  await writeFile('tests/output/soak-now.png', now);
  const { rms, max } = difference(await decodePng(first), await decodePng(now));
  throw new Error(`Undone to the start, the picture is another one, by ${max} at most, ${rms.toFixed(3)} in the mean.`);
}

/** The picture that comes back must be the one that was there. */
async function loseAtRest(hand: Hand): Promise<void> {
  await drawWhole(hand);
  const before = await drawnPng(hand.page);
  hand.note('lose the context');
  await loseAndRestore(hand);
  await hand.rest();
  const after = await drawnPng(hand.page);
  await drawPatch(hand.page, true);
  if (!after.equals(before)) throw new Error('After a lost context the picture is another one.');
}

/** Another size and back: what is on screen is drawn anew, whatever it is. */
async function drawWhole(hand: Hand): Promise<void> {
  const { page } = hand;
  await drawPatch(page, false);
  const { width, height } = page.viewportSize()!;
  for (const high of [height - 2, height]) {
    await page.setViewportSize({ width, height: high });
    await page.waitForFunction((px) => document.querySelector('canvas')?.height === px, high);
    await hand.rest();
  }
}

/** Before what was done has been drawn: nobody knows yet how it would have looked. */
async function loseAtWork(hand: Hand): Promise<void> {
  hand.note('lose the context at work');
  await loseAndRestore(hand);
}

async function levelOf(page: Page, after: number): Promise<Level> {
  const session = await page.context().newCDPSession(page);
  // Once more for what is let go of only after the first.
  for (let i = 0; i < 2; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { after, heapBytes: usedSize, gpu: await page.evaluate(() => window.gpuLevel()) };
}

export function lineOf({ after, heapBytes, gpu }: Level): string {
  const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(2);
  const counts = Object.entries(gpu.counts).map(([kind, count]) => `${kind} ${count}`);
  return `${after} actions: heap ${mib(heapBytes)} MiB, GPU ${mib(gpu.bytes)} MiB (${counts.join(', ')})`;
}
