import { expect, it } from 'vitest';
import { isAsKnown, Owners, type Owner } from '../../../../src/store/library/owners';

function memory(kept: [string, Owner][] = []) {
  const tab = {
    kept,
    read: () => tab.kept,
    write: (owners: readonly (readonly [string, Owner])[]) =>
      void (tab.kept = owners.map(([key, owner]) => [key, owner])),
  };
  return tab;
}

it('knows whose each document is, and that another one is nobody’s', () => {
  const owners = new Owners(memory());
  owners.note('first', 'ana', '{}');
  owners.note('second', 'bo', '{}');
  owners.note('first again', 'ana', '{"sessions":1}');
  expect(['first', 'second', 'first again', 'third'].map((one) => owners.of(one)?.id)).toEqual([
    'ana',
    'bo',
    'ana',
    undefined,
  ]);
});

it('tells whether a client is still kept as this document left it', () => {
  const owners = new Owners(memory());
  owners.note('first', 'ana', '{"sessions":1}');
  expect(isAsKnown(owners.of('first')!, '{"sessions":1}')).toBe(true);
  expect(isAsKnown(owners.of('first')!, '{"sessions":2}')).toBe(false);
  owners.note('first', 'ana', '{"sessions":2}');
  expect(isAsKnown(owners.of('first')!, '{"sessions":2}')).toBe(true);
});

it('follows a document that became a copy of its client', () => {
  const owners = new Owners(memory());
  owners.note('first', 'ana', '{}');
  owners.note('first', 'copy of ana', '{}');
  expect(owners.of('first')!.id).toBe('copy of ana');
});

it('outlives the page, and forgets the oldest documents first', () => {
  const tab = memory();
  const owners = new Owners(tab);
  for (let i = 0; i < 600; i++) {
    owners.note(`document ${i}`, 'ana', '{}');
    owners.note('present', 'bo', '{}');
  }
  const later = new Owners(tab);
  expect(tab.kept.length).toBe(500);
  expect([later.of('document 599')?.id, later.of('present')?.id, later.of('document 0')]).toEqual([
    'ana',
    'bo',
    undefined,
  ]);
});
