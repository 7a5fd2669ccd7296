import { expect, it } from 'vitest';
import { findClients, fold } from '../../../../src/store/library/search';

const CLIENTS = [
  { name: 'José Núñez', note: 'Second session in May', changedMs: 1 },
  { name: 'Jörg Straße', note: '', changedMs: 3 },
  { name: 'Nunez, Ana', note: 'Widow’s peak', changedMs: 2 },
];
const found = (search: string) => findClients(CLIENTS, search).map(({ name }) => name);

it.each([
  ['', ['Jörg Straße', 'Nunez, Ana', 'José Núñez']],
  ['nuñez', ['Nunez, Ana', 'José Núñez']],
  ['NUNEZ', ['Nunez, Ana', 'José Núñez']],
  ['  may   jose ', ['José Núñez']],
  ['jorg', ['Jörg Straße']],
  ['peak jose', []],
])('“%s” finds by every word in name or note, the latest change first', (search, names) => {
  expect(found(search)).toEqual(names);
});

it('folds as people type', () => {
  expect(fold('  Ångström\n ÉCOLE ')).toBe('angstrom ecole');
});
