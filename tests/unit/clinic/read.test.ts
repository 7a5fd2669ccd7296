import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CLINIC, UNKNOWN_CLINIC } from '../../../src/clinic/clinic';
import { contrast, GROUNDS } from '../../../src/clinic/colour';
import { readClinic } from '../../../src/clinic/read';
import { readContract } from '../../../src/design/contract';
import { DEFAULT_PRICES, UNKNOWN_PRICES } from '../../../src/plan/prices';
import { LANGUAGES } from '../../../src/words/languages';
import { HANGS_MS } from '../../fuzz/watch';

const seed = 74;
const read = (value: unknown) => readClinic(JSON.stringify(value));
const pathsOf = (value: unknown) => read(value).mistakes.map(({ path }) => path);

const WHOLE = {
  name: 'Clínica Peñalosa',
  logo: 'logo.svg',
  colours: { accent: '#1A7F6B' },
  contact: { phone: '+34 600 123 456', email: 'hola@penalosa.example', address: 'Calle Mayor 1, Madrid' },
  booking: 'https://penalosa.example/book?from=studio',
  currency: 'EUR',
  prices: { session: 550, from: false, norwood: { '3': 1200, '6': 2400 }, scars: 250, fourth: 0, touchUp: 90 },
  start: { norwood: 4, tone: 6, style: 'modern' },
  languages: ['es', 'en'],
  language: 'es',
  disclaimer: 'Results differ.',
};

describe('a clinic.json', () => {
  test('that ships is in order', () => {
    const { clinic, mistakes } = readClinic(readFileSync('public/clinic.json', 'utf8'));
    expect(mistakes).toEqual([]);
    expect(clinic).toEqual(DEFAULT_CLINIC);
  });

  test('that holds everything is used whole', () => {
    const { clinic, mistakes } = read(WHOLE);
    expect(mistakes).toEqual([]);
    expect(clinic).toEqual({
      ...WHOLE,
      colours: undefined,
      currency: undefined,
      accent: { light: { colour: '#1a7f6b', ink: '#ffffff' }, dark: { colour: '#1a7f6b', ink: '#ffffff' } },
      booking: { kind: 'link', url: WHOLE.booking },
      prices: { ...WHOLE.prices, currency: 'EUR' },
      start: 'norwood=4&tone=6&style=modern',
    });
  });

  test('keeps what holds beside each mistake, named by its path', () => {
    const { clinic, mistakes } = read({
      ...WHOLE,
      name: 7,
      colours: { accent: 'teal' },
      contact: { ...WHOLE.contact, email: 'nobody' },
      prices: { ...WHOLE.prices, norwood: { '3': 1200, '6': '2400', '9': 1 }, from: 'yes' },
      start: { norwood: 12, style: 'modern', ui: 0 },
      languages: ['es', 'not a language'],
      colors: {},
    });
    expect(mistakes.map(({ path }) => path)).toEqual([
      'name',
      'colours.accent',
      'contact.email',
      'prices.norwood.6',
      'prices.norwood.9',
      'prices.from',
      'start.norwood',
      'start.ui',
      'languages.1',
      'colors',
    ]);
    for (const { sentence } of mistakes) expect(sentence).toMatch(/^.{10,260}[.”/]$/u);
    expect(clinic).toMatchObject({
      name: DEFAULT_CLINIC.name,
      contact: { phone: WHOLE.contact.phone },
      prices: { session: 550, norwood: { 3: 1200, 6: 'ask' }, from: true },
      start: 'style=modern',
      languages: ['es'],
    });
    expect(clinic.contact.email).toBeUndefined();
  });

  test.each([
    ['no JSON', '{"name": "A",}'],
    ['nothing', ''],
    ['too much', `{"name": "${'a'.repeat(70_000)}"}`],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"clinic"'],
    ['depth', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('that is %s is the studio’s own page without prices, with one sentence for the whole file', (_, text) => {
    const { clinic, mistakes } = readClinic(text);
    expect(clinic).toEqual(UNKNOWN_CLINIC);
    expect(mistakes.map(({ path }) => path)).toEqual(['']);
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//penalosa.example',
    'https://user:secret@penalosa.example/',
    'https://',
    'ftp://penalosa.example',
    'mailto:a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
  ])('does not book at %j', (booking) => {
    expect(read({ booking }).clinic.booking).toBeUndefined();
    expect(pathsOf({ booking })).toEqual(['booking']);
  });

  test('books at a page or by e-mail', () => {
    expect(read({ booking: 'mailto:hola@penalosa.example' }).clinic.booking).toEqual({
      kind: 'mail',
      address: 'hola@penalosa.example',
    });
    expect(read({ booking: 'http://penalosa.example' }).clinic.booking).toEqual({
      kind: 'link',
      url: 'http://penalosa.example/',
    });
  });

  test.each([
    'https://elsewhere.example/logo.svg',
    '//here.invalid/logo.svg',
    '\\\\elsewhere.example\\logo.svg',
    '/\\elsewhere.example/logo.svg',
    'https:logo.svg',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
  ])('takes no logo from %j', (logo) => expect(pathsOf({ logo })).toEqual(['logo']));

  test.each(['logo.svg', './img/logo.png', '/static/logo.webp', '../logo.svg'])('takes a logo from %j', (logo) =>
    expect(read({ logo }).clinic.logo).toBe(logo),
  );

  test('leaves a colour aside that nobody would see, on the page where that is', () => {
    const pale = read({ colours: { accent: '#ffe08a' } });
    expect(pale.mistakes.map(({ path }) => path)).toEqual(['colours.accent']);
    expect(pale.mistakes[0]!.sentence).toMatch(/light page.*1\.\d to 1/);
    expect(pale.clinic.accent).toEqual({ dark: { colour: '#ffe08a', ink: '#000000' } });
    const navy = read({ colours: { accent: '#0b2a5c' } });
    expect(navy.mistakes[0]!.sentence).toMatch(/dark page.*accentDark/);
    expect(navy.clinic.accent).toEqual({ light: { colour: '#0b2a5c', ink: '#ffffff' } });
    expect(pathsOf({ colours: { accent: '#0b2a5c', accentDark: '#8fb4ff' } })).toEqual([]);
  });

  test('has prices in one currency only: another one needs a price of its own', () => {
    const { clinic, mistakes } = read({ currency: 'EUR', prices: { norwood: { '3': 900 } } });
    expect(mistakes.map(({ path }) => path)).toEqual(['prices.session']);
    expect(clinic.prices).toEqual({ ...DEFAULT_PRICES, currency: 'EUR', session: 'ask', norwood: { 3: 900 } });
    expect(pathsOf({ currency: 'EURO' })).toEqual(['currency']);
    expect(pathsOf({ currency: 'ZZZ' })).toEqual(['currency']);
  });

  test.each([
    [{ prices: { session: '500' } }, { ...DEFAULT_PRICES, session: 'ask' }],
    [
      { currency: 'EUR', prices: { session: '500' } },
      { ...DEFAULT_PRICES, currency: 'EUR', session: 'ask' },
    ],
    [{ currency: 'EURO', prices: { session: 500, scars: 100, norwood: { 3: 9 } } }, UNKNOWN_PRICES],
    [{ prices: { sesion: 500 } }, { ...DEFAULT_PRICES, session: 'ask' }],
    [{ prices: 500 }, UNKNOWN_PRICES],
    [{ prices: { fourth: '200', touchUp: -1 } }, { ...DEFAULT_PRICES, fourth: 'ask', touchUp: 'ask' }],
    [
      { currency: 'EUR', prices: { session: 500 } },
      { ...DEFAULT_PRICES, currency: 'EUR', session: 500 },
    ],
    [{}, DEFAULT_PRICES],
  ])('%j has no price that the clinic has not said', (file, prices) => {
    expect(read(file).clinic.prices).toEqual(prices);
  });

  test.each([
    [{ prices: { session: '500' } }, 'This must be a number, without quotes and currency. Found: "500".'],
    [{ name: 7 }, 'This must be text in quotes. Found: 7.'],
    [{ colours: [] }, 'This must be an object in { }. Found: […].'],
    [{ disclaimer: 'a\n'.repeat(999) }, `This text must have at most 300 characters. Found: "${'a '.repeat(15)}…".`],
    [{ contact: { fon: 1 } }, 'This name is not known. Known names: phone, email, address.'],
    [{ prices: { norwood: { 8: 1 } } }, 'This name is not known. Known names: 1, 2, 3, 4, 5, 6, 7.'],
    [{ languages: ['xx'] }, `This must be a language that the page speaks: ${LANGUAGES.join(', ')}. Found: "xx".`],
    [{ languages: ['en'], language: 'es' }, 'This must be one of “languages”. Found: "es".'],
  ])('%j says what must be there and what is', (file, sentence) => {
    expect(read(file).mistakes.map((mistake) => mistake.sentence)).toEqual([sentence]);
  });

  test('knows a language by its region too', () => {
    expect(read({ languages: ['es-MX', 'en'], language: 'ES' }).clinic).toMatchObject({
      languages: ['es', 'en'],
      language: 'es',
    });
  });

  test('is plain text: marks of direction and control are taken out, markup stays words', () => {
    const { clinic } = read({ name: ' <b>A</b>\u202e\u0000\nB ' });
    expect(clinic.name).toBe('<b>A</b> B');
  });

  test('inherits nothing and changes no object', () => {
    const { clinic, mistakes } = readClinic(
      '{"__proto__": {"name": "Evil"}, "constructor": 1, "prices": {"__proto__": {"session": 1}}}',
    );
    expect(clinic).toEqual({ ...DEFAULT_CLINIC, prices: { ...DEFAULT_PRICES, session: 'ask' } });
    expect(mistakes.map(({ path }) => path).sort()).toEqual(['__proto__', 'constructor', 'prices.__proto__']);
    expect(({} as { name?: unknown }).name).toBeUndefined();
  });

  test('with very many mistakes lists fifty', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i]));
    expect(read(many).mistakes).toHaveLength(50);
    expect(read(many).mistakes.at(-1)!.sentence).toContain('451');
  });
});

describe('whatever the file says', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, maxDepth: 3 }),
    fc.constantFrom('javascript:alert(1)', '<img src=x onerror=alert(1)>', -1, 1e308, '#fff', 'USD', 'a@b.example'),
  );
  const names = fc.constantFrom(...Object.keys(WHOLE), '__proto__', 'constructor', 'toString');
  const file = fc.dictionary(fc.oneof(names, fc.string()), anything).map((value) => safeJson(value));

  test(`it is a clinic that can be shown, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.oneof(file, fc.string(), fc.json()), (text) => {
        const { clinic, mistakes } = readClinic(text);
        expect(clinic.name).not.toBe('');
        expect(clinic.name).not.toMatch(/[\p{C}]/u);
        const { booking } = clinic;
        expect(booking?.kind === 'link' ? booking.url : 'https://').toMatch(/^https?:\/\//);
        for (const ground of ['light', 'dark'] as const) {
          const accent = clinic.accent[ground];
          if (!accent) continue;
          expect(contrast(accent.colour, GROUNDS[ground])).toBeGreaterThanOrEqual(3);
          expect(contrast(accent.colour, accent.ink)).toBeGreaterThanOrEqual(4.5);
        }
        const { session } = clinic.prices;
        expect(session === 'ask' || Number.isFinite(session)).toBe(true);
        expect(
          () => new Intl.NumberFormat('en', { style: 'currency', currency: clinic.prices.currency }),
        ).not.toThrow();
        expect(readContract(clinic.start).notices).toEqual([]);
        for (const { path, sentence } of mistakes) {
          expect(path.length).toBeLessThan(200);
          expect(sentence).not.toBe('');
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  test(`a whole file with some letters changed is read in a moment, seed ${seed}`, () => {
    const text = JSON.stringify(WHOLE);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 4 }), (at, other) => {
        const damaged = text.slice(0, at) + other + text.slice(at + 1);
        const start = performance.now();
        readClinic(damaged);
        expect(performance.now() - start).toBeLessThan(HANGS_MS);
      }),
      { seed, numRuns: 300 },
    );
  });

  const safeJson = (value: unknown): string => {
    try {
      return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
    } catch {
      return '{}';
    }
  };
});

test('the grounds that colours are checked against are the page’s own', () => {
  const css = readFileSync('src/ui/theme.css', 'utf8');
  expect(css).toContain(`--surface: light-dark(${GROUNDS.light}, ${GROUNDS.dark});`);
});

test('the page’s query asks for a look at the file with “check” alone', () => {
  expect(readContract('?clinic=check').notices).toEqual([]);
  expect(readContract('?clinic=1').notices).toHaveLength(1);
});
