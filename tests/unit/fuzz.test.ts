import fc from 'fast-check';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, isOpened, replay } from '../fuzz/check';
import { DIRECTED } from '../fuzz/directed';
import { freeze, frozenFailures } from '../fuzz/frozen';
import { asLong } from '../fuzz/long';
import { TARGETS } from '../fuzz/targets';
import { as, OPENED, type Target } from '../fuzz/target';
import { HANGS_MS, LONGEST_MS, Watch } from '../fuzz/watch';

const RUNS = 2000;
const SEED = 81;
const LEAST_WITHIN = 0.1;
const LEAST_LONG_SHARE = 0.01;

describe(`${RUNS} inputs from outside (seed ${SEED})`, () => {
  it.each(TARGETS)('$name: none throws, hangs, or changes what it shows', async (target) => {
    const report = await check(target, (RUNS * target.share) / 100, SEED, HANGS_MS);
    expect(report.failure).toBeUndefined();
    expect(isOpened(report), 'opened').toBeGreaterThan(0);
    expect(report.within / report.mutated, 'mutated ones past their envelope').toBeGreaterThan(LEAST_WITHIN);
    expect(report.long / report.runs, 'long ones').toBeGreaterThan(LEAST_LONG_SHARE);
  });

  it('are shared out whole', () => {
    expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });
});

describe('an input made to fool or hold the page', () => {
  it.each(DIRECTED)('is refused or borne: $name', async ({ target, text, outcome }) => {
    expect(await replay(target, text(), HANGS_MS)).toBe(outcome);
  });
});

describe('an input that once failed', () => {
  it.each(frozenFailures())('$file does not any more', async ({ target, text }) => {
    await expect(
      replay(
        TARGETS.find(({ name }) => name === target)!,
        text,
        HANGS_MS,
      ),
    ).resolves.toBeTypeOf('string');
  });
});

describe('the fuzz itself', () => {
  const bad = (run: Target['run']): Target => ({
    name: 'bad',
    share: 0,
    outer: new Set(),
    inputs: () => fc.nat(50).map(String).map(as('random')),
    long: () => fc.constant(asLong('1')),
    run,
  });

  it.each<[string, RegExp, Target['run']]>([
    ['throws', /broken/, (text) => (Number(text) > 20 ? Promise.reject(new Error('broken')) : Promise.resolve(OPENED))],
    [
      'changes the page',
      /changed design/,
      (text, page) => {
        if (Number(text) > 20)
          page.hear({ app: 'hairline-studio', version: 1, type: 'open', id: 1, design: '?tone=9' });
        page.expectKept('bad', true);
        return Promise.resolve(OPENED);
      },
    ],
  ])('finds what %s, and makes it small', async (_, why, run) => {
    const { failure } = await check(bad(run), 100, SEED, HANGS_MS);
    expect(failure?.why).toMatch(why);
    expect(Number(failure?.text)).toBe(21);
  });

  it.each([
    ['short', 'a\ud800é'],
    ['long', 'a\ud800é'.repeat(1_000_000)],
  ])('keeps what failed, a %s one too', (_, text) => {
    const folder = `${mkdtempSync(join(tmpdir(), 'fuzz-'))}/`;
    const failure = { target: 'clients’ files', text, why: 'Error: broken' };
    const file = freeze(failure, folder);
    expect(statSync(folder + file).size).toBeLessThan(100_000);
    const [again] = frozenFailures(folder);
    rmSync(folder, { recursive: true });
    expect(again!.text === text).toBe(true);
    expect(again).toMatchObject({ file, target: failure.target, why: failure.why });
  });

  it('finds what holds the page, and not what only waits', async () => {
    // Too long by the clock and by the processor: the one runs on while others have their turn, the other also counts
    // what is compiled and collected beside.
    const work = () => {
      const [from, cpu] = [performance.now(), process.cpuUsage()];
      const isShort = () => performance.now() - from < 1.5 * LONGEST_MS;
      while (isShort() || process.cpuUsage(cpu).user < 1500 * LONGEST_MS);
    };
    await expect(new Watch(LONGEST_MS).time('work', work)).rejects.toThrow(/work took \d{3,} ms/);
    const wait = () => new Promise((resolve) => setTimeout(resolve, 1.2 * LONGEST_MS));
    await expect(new Watch(LONGEST_MS).time('waiting', wait)).resolves.toBeUndefined();
  });
});
