import { expect, it } from 'vitest';
import { Owners } from '../../../../src/store/library/owners';

it('knows whose design is gone back to, and that an edit is nobody’s yet', () => {
  const owners = new Owners();
  const [first, second] = [{ style: 'natural' }, { style: 'modern' }];
  owners.note(first, 'ana');
  owners.note(second, 'bo');
  expect(owners.of(first)).toBe('ana');
  expect(owners.of({ ...first })).toBeUndefined();
});

it('finds the owner of an equal design, the present one first', () => {
  const owners = new Owners();
  owners.note({ style: 'natural' }, 'ana');
  owners.note({ style: 'natural' }, 'bo');
  owners.note({ style: 'modern' }, 'ana');
  owners.note({ style: 'rounded' }, null);
  expect(owners.ofEqual({ style: 'natural' }, 'bo')).toBe('bo');
  expect(owners.ofEqual({ style: 'modern' }, 'bo')).toBe('ana');
  expect(owners.ofEqual({ style: 'rounded' }, 'bo')).toBe(null);
  expect(owners.ofEqual({ style: 'never seen' }, 'bo')).toBe(null);
  owners.note({ line: { a: 1, b: [2] }, day: 3 }, 'cy');
  expect(owners.ofEqual({ day: 3, line: { b: [2], a: 1 } }, 'bo')).toBe('cy');
});
