import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonErrorLine } from '../../../src/clinic/jsonLine';
import { readClinic } from '../../../src/clinic/read';

const seed = 74;

describe('the line in which a text stops being JSON', () => {
  test.each([
    ['{"a": 1,}', 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['{\n"a": "x\n"}', 2],
    ["{\n\n'a': 1}", 3],
    ['[1, 2\n\n', 3],
    ['', 1],
    ['{} {}', 1],
    ['[01]', 1],
  ])('of %j is %d', (text, line) => {
    expect(jsonErrorLine(text)).toBe(line);
    const { mistakes } = readClinic(text);
    expect(mistakes[0]!.sentence).toContain(`in line ${line}.`);
  });

  test(`is there exactly where the browser finds none, seed ${seed}`, () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.json(), fc.nat(80), fc.string({ maxLength: 2 }))
        .map(([a, at, b]) => a.slice(0, at) + b + a.slice(at)),
      fc.string({
        unit: fc.constantFrom(...'[ ] { } : , " \\ e E 1 - 0 . n u l'.split(' '), ' ', '\n'),
        maxLength: 12,
      }),
    );
    const isJson = (candidate: string) => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (candidate) => {
        expect(jsonErrorLine(candidate) === undefined).toBe(isJson(candidate));
      }),
      { seed, numRuns: 3000 },
    );
  });
});
