import { describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import { momentOf } from '../../../src/ui/moment';
import { dayWords, whenWords } from '../../../src/ui/words';

const at = (change: Partial<Design>) => momentOf({ ...DEFAULT_DESIGN, ...change });

describe('what is normal', () => {
  test.each([
    [0, 'fresh'],
    [3, 'scabs'],
    [4.9, 'scabs'],
    [5, 'flaking'],
    [7, 'newestPatchy'],
    [14, 'returning'],
    [29, 'returning'],
    [30, 'healed'],
    [200, 'settled'],
    [365, 'steady'],
    [1095, 'slight'],
    [1825, 'slight'],
    [3650, 'paler'],
  ] as const)('on day %i is %s', (day, name) => expect(at({ day })).toBe(name));

  test('comes sooner in the sun and later in the shade', () => {
    expect(at({ day: 1095, sun: 'strong' })).toBe('slight');
    expect(at({ day: 1825, sun: 'strong' })).toBe('paler');
    expect(at({ day: 1095, sun: 'sheltered' })).toBe('steady');
  });

  test('begins again with a touch-up', () => {
    expect(at({ day: 1100, touchUp: 1095 })).toBe('flaking');
    expect(at({ day: 1102, touchUp: 1095 })).toBe('patchy');
    expect(at({ day: 1090, touchUp: 1095 })).toBe('slight');
    expect(at({ day: 1095 + 400, touchUp: 1095 })).toBe('steady');
  });

  test('is patchy in the newest dots only where older ones lie between them', () => {
    expect(at({ day: 7, sessions: 1 })).toBe('patchy');
    expect(at({ day: 7, sessions: 2 })).toBe('newestPatchy');
  });

  test('before any session is nothing', () => expect(at({ sessions: 0, day: 3 })).toBe('before'));
});

test('a moment in words', () => {
  expect([0, 7.9, 364, 365, 730, 912, 3650].map(dayWords)).toEqual([
    'Day 0',
    'Day 7',
    'Day 364',
    '1 year',
    '2 years',
    '2.4 years',
    '10 years',
  ]);
  expect(whenWords({ sessions: 2, day: 7, touchUp: 0 })).toBe('Day 7 after session 2');
  expect(whenWords({ sessions: 3, day: 1097, touchUp: 1095 })).toBe('Day 2 after the touch-up');
  expect(whenWords({ sessions: 3, day: 1095 + 800, touchUp: 1095 })).toBe('5.1 years after session 3');
});
