import { afterEach, describe, expect, test } from 'vitest';
import { atMost, date, money, number, percent } from '../../../src/words/format';
import { fitting, LANGUAGES, nameOf, regional } from '../../../src/words/languages';
import { ENGLISH, locale, mark, onLanguage, speak, spoken, t } from '../../../src/words/say';

/** Files share their modules: English again for whoever comes next. */
afterEach(() => speak(ENGLISH, ENGLISH, {}));

describe('a message', () => {
  test('is said in the language of the page, and in English where it is missing', () => {
    const LEFT = mark('Left');
    speak('es', 'es', {
      Left: 'Izquierda',
      '{n, plural, one {# dot} other {# dots}}': '{n, plural, one {# punto} other {# puntos}}',
    });
    expect([t(LEFT), t('Right')]).toEqual(['Izquierda', 'Right']);
    expect(t('{n, plural, one {# dot} other {# dots}}', { n: 1 })).toBe('1 punto');
    expect(t('{n, plural, one {# dot} other {# dots}}', { n: 12_345.5 })).toBe('12.345,5 puntos');
    speak(ENGLISH, ENGLISH, {});
    expect(t('{n, plural, one {# dot} other {# dots}}', { n: 12_345.5 })).toBe('12,345.5 dots');
  });

  test('shows what it is filled with as it stands', () => {
    const hostile = '{x} \\u202e \\x41 <b> ¦ \\';
    expect(t('“{text}” and {n}', { text: hostile, n: 1 })).toBe(`“${hostile}” and 1`);
  });

  test('that is broken in a catalogue is shown as it is written', () => {
    speak('es', 'es', { Left: 'Izquierda {' });
    expect(t('Left')).toBe('Izquierda {');
  });

  test('may bear a word for translators', () => {
    expect(t('beard¦None')).toBe('None');
    speak('es', 'es', { 'beard¦None': 'Sin barba' });
    expect(t('beard¦None')).toBe('Sin barba');
  });
});

test('a table is said when it is read', () => {
  const table = spoken({ a: 'Left', deep: { list: ['Left', 'Right'] }, size: 3, say: () => t('Left') });
  const some = spoken([{ id: 'Left', name: 'Left' }], 'name');
  speak('es', 'es', { Left: 'Izquierda' });
  expect([table.a, table.deep.list[0], table.deep.list[1], table.size, table.say()]).toEqual([
    'Izquierda',
    'Izquierda',
    'Right',
    3,
    'Izquierda',
  ]);
  expect(some[0]).toEqual({ id: 'Left', name: 'Izquierda' });
});

test('a change of language is told', () => {
  let told = 0;
  const stop = onLanguage(() => told++);
  speak('es', 'es-MX', {});
  stop();
  speak(ENGLISH, ENGLISH, {});
  expect(told).toBe(1);
});

/** 24 November 2026, days since 1970-01-01. */
const DAY = Date.UTC(2026, 10, 24) / 86_400_000;

describe('numbers, dates and prices', () => {
  test.each([
    ['en', '7.3', '1,234.50', '40 %', /24 November 2026|November 24, 2026/],
    ['es', '7,3', '1234,50', '40 %', /24 de noviembre de 2026/],
    ['es-MX', '7.3', '1,234.50', '40 %', /24 de noviembre de 2026/],
  ])('are written as in %s', (region, short, long, share, day) => {
    speak(region.slice(0, 2), region, {});
    expect(locale()).toBe(region);
    expect(number(7.3)).toBe(short);
    expect(atMost(7.32, 1)).toBe(short);
    expect(number(1234.5, 2)).toBe(long);
    expect(percent(0.4)).toBe(share);
    expect(date(DAY, 'long')).toMatch(day);
  });

  test('a price has no cents where there are none', () => {
    expect(money(600, 'USD')).toBe('$600');
    expect(money(600.5, 'USD')).toBe('$600.50');
    speak('es', 'es', {});
    expect(money(600, 'USD')).toMatch(/^600\s(US\$|USD)$/);
  });

  test('no number is minus zero', () => {
    expect([number(-0.01, 1), number(-1, 0)]).toEqual(['0.0', '-1']);
  });
});

describe('a language', () => {
  test('is one file, by its own name', () => {
    expect(LANGUAGES).toContain('es');
    expect(LANGUAGES[0]).toBe('en');
    expect([nameOf('en'), nameOf('es'), nameOf('fr')]).toEqual(['English', 'Español', 'Français']);
  });

  test.each([
    [['es-MX', 'en-US'], 'es'],
    [['de-DE', 'en-GB', 'es'], 'en'],
    [['ES-419'], 'es'],
    [['de'], undefined],
    [['', 'e', '*'], undefined],
    [[], undefined],
  ])('fits who reads %j: %s', (wanted, code) => {
    expect(fitting(wanted, ['en', 'es'])).toBe(code);
  });

  test('is none for what is longer than any language’s tag: comparing it piece by piece had taken a minute', () => {
    expect(fitting([`es-${'a-'.repeat(60_000)}`], ['en', 'es'])).toBeUndefined();
  });

  test.each([
    ['es', ['en-US', 'es-MX'], 'es-MX'],
    ['es', ['en-US'], 'es'],
    ['en', ['en-US'], 'en-US'],
    ['en', ['en-US@posix', 'en-GB'], 'en-GB'],
  ])('%s of a browser that says %j is written as in %s', (language, browser, region) => {
    expect(regional(language, browser)).toBe(region);
  });
});
