import { afterEach, expect, test } from 'vitest';
import { copyName } from '../../../../src/store/library/attachment';
import type { ClientRecord } from '../../../../src/store/library/record';
import { clients } from '../../../../src/store/library/state';

afterEach(() => clients.setState(clients.getInitialState(), true));

const keep = (...names: string[]) => {
  const record = { note: '', document: '', createdMs: 0, changedMs: 0, revision: 1 };
  clients.setState({ clients: names.map((name, i): ClientRecord => ({ ...record, id: `id${i}`, name })) });
};

test('no two copies bear the same name', () => {
  keep('Ana');
  expect(copyName('Ana')).toBe('Ana (copy)');
  keep('Ana', 'Ana (copy)');
  expect(copyName('Ana')).toBe('Ana (copy 2)');
  keep('Ana', 'Ana (copy)', 'Ana (copy 2)', 'Ana (copy 4)');
  expect(copyName('Ana')).toBe('Ana (copy 3)');
});
