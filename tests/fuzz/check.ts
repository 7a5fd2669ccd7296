import fc from 'fast-check';
import { readLink } from '../../src/share/link';
import { LEAST_LONG } from './long';
import { Page } from './page';
import { frozenLinks } from './seeds';
import { OPENED, type Input, type Target } from './target';
import { Watch } from './watch';

/** An input that did what none may. */
export interface Failure {
  readonly target: string;
  /** As small as it could be made. */
  readonly text: string;
  readonly why: string;
}

export interface Report {
  readonly target: string;
  readonly runs: number;
  /** How many of each outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** How many inputs were mutated, and how many of those got past their envelope. */
  readonly mutated: number;
  readonly within: number;
  /** How many of those made to be long had `LEAST_LONG` letters or more. */
  readonly long: number;
  /** The longest that the page was held, ms. */
  readonly worstMs: number;
  readonly failure?: Failure;
}

/** The design that is at work on the page: one with a line, a client and strokes of its own. */
function atWork(): Page {
  const opened = readLink(frozenLinks.findLast((link) => link.startsWith('h4.'))!);
  if (!opened.ok) throw new Error('a frozen link does not open');
  return new Page(opened.value);
}

/** Of each target's inputs. */
const LONG_SHARE = 0.02;

/** An input that failed is made smaller for so long, ms. */
const SHRINKING_MS = 10_000;

/** Gives a page so many inputs of a target, until one does what it may not or takes longer than `longestMs`. */
export async function check(target: Target, runs: number, seed: number, longestMs: number): Promise<Report> {
  const outcomes = new Map<string, number>();
  const watch = new Watch(longestMs);
  let [mutated, within, long] = [0, 0, 0];
  const longRuns = Math.round(LONG_SHARE * runs);
  const note = (outcome: string, { text, making }: Input) => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (making === 'long' && text.length >= LEAST_LONG) long++;
    if (making !== 'mutated') return;
    mutated++;
    if (!target.outer.has(outcome)) within++;
  };
  const page = atWork();
  let failedAt = Infinity;
  try {
    await page.start();
    const give = async (input: Input) => {
      if (performance.now() > failedAt + SHRINKING_MS) return;
      page.putBack();
      try {
        note(await target.run(input.text, page, watch), input);
      } catch (error) {
        failedAt = Math.min(failedAt, performance.now());
        throw error;
      }
    };
    const failureIn = async (inputs: fc.Arbitrary<Input>, numRuns: number): Promise<Failure | undefined> => {
      if (numRuns === 0) return undefined;
      const property = fc.asyncProperty(fc.noBias(inputs), give);
      const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns, seed });
      return failed ? { target: target.name, text: counterexample![0].text, why: String(errorInstance) } : undefined;
    };
    const failure =
      (await failureIn(target.inputs(seed), runs - longRuns)) ?? (await failureIn(target.long(seed), longRuns));
    const told = { target: target.name, runs, outcomes, mutated, within, long, worstMs: watch.worstMs };
    return failure ? { ...told, failure } : told;
  } finally {
    page.close();
  }
}

/** One input again; what became of it. Throws for what must not happen. */
export async function replay(target: Target, text: string, longestMs: number): Promise<string> {
  const page = atWork();
  try {
    await page.start();
    return await target.run(text, page, new Watch(longestMs));
  } finally {
    page.close();
  }
}

export const isOpened = ({ outcomes }: Report): number => outcomes.get(OPENED) ?? 0;
