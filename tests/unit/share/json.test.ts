import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseModest } from '../../../src/share/json';

it('reads what JSON is, whatever its strings hold', () => {
  const strings = fc.string({ unit: fc.constantFrom('\\', '"', '[', '}', ':', ',', 'a', '\ud800') });
  const values = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(fc.oneof(values, fc.array(strings), fc.dictionary(strings, strings)), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(parseModest(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000, seed: 3 },
  );
});

it.each([
  ['closes more than it opens', ']'.repeat(1_000_000)],
  ['has strings side by side', '"'.repeat(1_000_000)],
  ['has a string without an end', `"${'\\"'.repeat(500_000)}`],
])('refuses what %s', (_, text) => {
  expect(parseModest(text)).toBeUndefined();
});
