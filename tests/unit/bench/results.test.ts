import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { FigureText } from '../../bench/harness/figure';
import { figureIds } from '../../bench/harness/places';
import { withResults } from '../../bench/harness/readme';
import {
  changeOf,
  isWorse,
  meetsTarget,
  parseResults,
  resultOf,
  withLast,
  type Results,
} from '../../bench/harness/results';
import { median } from '../../bench/harness/statistics';
import { inDigits, markdownTable, plainTable } from '../../bench/harness/table';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = read('tests/bench/results.json');

const TEXT: FigureText = { name: 'A', against: 'B', unit: 'ms', better: 'lower', target: 2 };
const measured = (ours: number[], reference: number) => ({
  pairs: ours.map((value) => ({ ours: value, reference })),
  details: { dots: 3 },
});
const resultsOf = (ours: number[]): Results => ({
  date: '2026-11-22',
  machine: { cores: 2, node: '20.20.2', browser: 'Chromium 1', renderer: 'soft' },
  figures: { 'a-b': resultOf(TEXT, measured(ours, 10)) },
});

describe('the committed results', () => {
  const results = parseResults(json);

  it('hold every figure, and no other', () => {
    expect(Object.keys(results.figures)).toEqual(figureIds());
  });

  it.each(Object.entries(results.figures))('%s: the median of its values', (_, { value, values, ours, reference }) => {
    expect(value).toBeCloseTo(median(values), value === 0 ? 9 : 2 - Math.floor(Math.log10(Math.abs(value))));
    // Some stand at nothing, as frames at rest do, and exponents may lie below it; ratios may not.
    expect(Number.isFinite(ours)).toBe(true);
    expect(reference === null || Math.min(ours, reference) > 0).toBe(true);
  });

  it('tell nothing of whose machine it was', () => {
    expect(json).not.toMatch(/\/(home|root|tmp|work|Users)\b|localhost/);
  });

  it('are what the README shows', async () => {
    const readme = read('README.md');
    const options = await resolveConfig(new URL('README.md', root));
    expect(await format(withResults(readme, results), { ...options, parser: 'markdown' })).toBe(readme);
  });
});

describe('results', () => {
  it('come back from JSON as they were', () => {
    const results = resultsOf([10, 30, 20]);
    expect(parseResults(JSON.stringify(results))).toEqual(results);
    expect(results.figures['a-b']).toMatchObject({ value: 2, values: [1, 3, 2], ours: 20, reference: 10 });
  });

  it.each([
    ['another key', /host/, { ...resultsOf([1]), host: 'x' }],
    ['no machine', /machine/, { ...resultsOf([1]), machine: undefined }],
    ['no date', /date/, { ...resultsOf([1]), date: 'today' }],
    [
      'a value that is none',
      /number/,
      { ...resultsOf([1]), figures: { a: { ...resultsOf([1]).figures['a-b'], value: null } } },
    ],
  ])('with %s are refused', (_, problem, wrong) => {
    expect(() => parseResults(JSON.stringify(wrong))).toThrow(problem);
  });

  it('know what they were before, which is read back too', () => {
    const results = withLast(resultsOf([10, 30, 20]), resultsOf([10, 11, 12]));
    expect(parseResults(JSON.stringify(results))).toEqual(results);
    expect(results.figures['a-b']!.last).toEqual({ value: 1.1, lowerQuartile: 1.05, upperQuartile: 1.15 });
    expect(withLast(results, undefined)).toEqual(resultsOf([10, 30, 20]));
  });

  it.each([
    ['lower', [20, 21, 22], [10, 11, 12], true],
    ['lower', [10, 11, 12], [20, 21, 22], false],
    ['lower', [10, 15, 20], [10, 14, 18], false],
    ['higher', [10, 11, 12], [20, 21, 22], true],
    ['higher', [20, 21, 22], [10, 11, 12], false],
    ['lower', [1], [0], true],
    ['lower', [0], [0], false],
  ] as const)('where %s is better, %j after %j: worse is %s', (better, now, last, worse) => {
    const of = (ours: readonly number[]) => ({
      ...resultsOf([1]),
      figures: { a: resultOf({ ...TEXT, better }, measured([...ours], 10)) },
    });
    const { a } = withLast(of(now), of(last)).figures;
    expect(isWorse(a!)).toBe(worse);
    expect(changeOf(a!)).toBe(last[0] === 0 ? null : a!.value / a!.last!.value - 1);
  });

  it('meet a target from the better side, the target itself included', () => {
    const result = resultOf(TEXT, measured([20], 10));
    expect(meetsTarget(result)).toBe(true);
    expect(meetsTarget({ ...result, value: 2.01 })).toBe(false);
    expect(meetsTarget({ ...result, better: 'higher', value: 1.99 })).toBe(false);
    expect(meetsTarget({ ...result, target: null })).toBe(null);
  });
});

describe('the table', () => {
  it('shows three digits', () => {
    expect([0, 0.05678, 0.9, 1.2345, 12.345, 123.45, 1234.5, 33_233_608].map(inDigits)).toEqual(
      ['0', '0.0568', '0.900', '1.23', '12.3', '123', '1,230', '33,200,000'], // prettier-ignore
    );
  });

  it('is aligned, with the last value beside the new one', () => {
    const lines = plainTable(withLast(resultsOf([10, 30, 20]), resultsOf([16]))).split('\n');
    expect(lines[1]).toMatch(/^a-b +2\.00 × +1\.50–2\.50 +≤ 2\.00 × +met +1\.60 × +\+25 % +20\.0 +10\.0 +ms$/);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(plainTable(resultsOf([1]))).toMatch(/ – +– +1\.00 +10\.0 +ms$/);
  });

  it('calls worse what has become so by more than both runs scatter', () => {
    const tableOf = (now: number[], last: number[]) => plainTable(withLast(resultsOf(now), resultsOf(last)));
    expect(tableOf([20, 21, 22], [10, 11, 12])).toContain('+91 % WORSE');
    expect(tableOf([10, 11, 12], [20, 21, 22])).toMatch(/−48 % {2}/);
    const [now, before] = [resultsOf([20, 21, 22]), resultsOf([10, 11, 12])];
    expect(markdownTable(withLast(now, before))).toContain('| not yet | +91 % worse |');
    expect(markdownTable(now)).toContain('| not yet | – |');
  });

  it('has nothing to say of a target where there is none', () => {
    const { target: _, ...text } = TEXT;
    const figures = { a: resultOf(text, measured([20], 10)) };
    expect(plainTable({ figures })).toMatch(/2\.00 × +2\.00–2\.00 +– +– +–/);
    expect(markdownTable({ ...resultsOf([1]), figures })).toContain('| A | B | 2.00 × | – | no target | – |');
  });

  it('is in the README in words', () => {
    const results = resultsOf([10, 30, 20]);
    expect(markdownTable(results)).toContain('| A | B | 2.00 × | ≤ 2.00 × | met | – |');
    expect(() => withResults('no markers', results)).toThrow('markers');
  });
});
