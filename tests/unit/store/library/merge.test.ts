import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientEntry } from '../../../../src/share/clientsFile';
import { mergeClients } from '../../../../src/store/library/merge';
import { cleanClientName, cleanNote } from '../../../../src/store/library/record';

const ANA: ClientEntry = { id: 'a', name: 'Ana', note: '', document: '{}', createdMs: 1, changedMs: 2 };
const copyName = (name: string) => `${name} (copy)`;
const merge = (kept: readonly ClientEntry[], incoming: readonly ClientEntry[]) =>
  mergeClients(kept, incoming, copyName);

describe('an import', () => {
  it('adds who is not there', () => {
    expect(merge([], [ANA])).toEqual({ added: [ANA], copies: [], known: 0 });
  });

  it('leaves who is there alone, however old', () => {
    expect(merge([ANA], [{ ...ANA, changedMs: 99 }])).toEqual({ added: [], copies: [], known: 1 });
  });

  it('keeps other content under the same id as a copy', () => {
    const { added, copies } = merge([ANA], [{ ...ANA, document: '{"x":1}' }]);
    expect(added).toEqual([]);
    expect(copies).toMatchObject([{ name: 'Ana (copy)', document: '{"x":1}' }]);
    expect(copies[0]!.id).not.toBe('a');
  });

  const entry = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('Ana', 'Bo'),
    note: fc.constantFrom('', 'n'),
    document: fc.constantFrom('1', '2'),
    createdMs: fc.nat(9),
    changedMs: fc.nat(9),
  });

  it('done twice does nothing more, and never gives an id twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), fc.array(entry), (kept, incoming) => {
        const { added, copies, known } = merge(kept, incoming);
        const all = [...kept, ...added, ...copies];
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(added.length + copies.length + known).toBe(incoming.length);
        expect(merge(all, incoming)).toEqual({ added: [], copies: [], known: incoming.length });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

it('names are one line, notes keep theirs, and neither is endless', () => {
  expect(cleanClientName(' A\u0000na\n<b>\u202e ')).toBe('A na <b>');
  expect(cleanNote(' one\r\ntwo\u0007 ')).toBe('one\ntwo');
  expect(cleanClientName('x'.repeat(500))).toHaveLength(80);
  expect(cleanNote('x'.repeat(5000))).toHaveLength(2000);
  expect(cleanClientName(' \n\t')).toBe('');
});
