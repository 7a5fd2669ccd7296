import fc from 'fast-check';

/** Changes of a text: letters, stretches, pieces of another. */
type Change = (text: string, at: number, other: number, letters: string) => string;

const CHANGES: Readonly<Record<string, Change>> = {
  replace: (text, at, _, letters) => text.slice(0, at) + letters + text.slice(at + letters.length),
  bit: (text, at, other) =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (other % 8))) + text.slice(at + 1),
  cut: (text, at) => text.slice(0, at),
  behead: (text, at) => text.slice(at),
  drop: (text, at, other) => text.slice(0, Math.min(at, other)) + text.slice(Math.max(at, other) + 1),
  insert: (text, at, _, letters) => text.slice(0, at) + letters + text.slice(at),
  repeat: (text, at, other) => text.slice(0, at) + text.slice(at, at + 60).repeat(1 + (other % 7)) + text.slice(at),
  move: (text, at, other) => text.slice(at, at + 20) + text.slice(0, at) + text.slice(other),
  number: (text, at, _, letters) => text.slice(0, at) + text.slice(at).replace(/-?\d[\d.]*/, () => letters),
  encode: (text, at) => `${text.slice(0, at)}%${text.charCodeAt(at).toString(16)}${text.slice(at + 1)}`,
  shout: (text) => text.toUpperCase(),
};

const EXTREMES = [
  '0',
  '-1',
  '1e999',
  '-1e-999',
  '4294967296',
  '1e308',
  '0.1',
  '99',
  'null',
  'NaN',
  '[]',
  '""',
  '\\u0000',
];
const LETTERS = 'ABCZaz09-_=+/.#%&?{}[]:,"\\ \n\u0000é\ud800\u202e'.split('');

const letters = fc.oneof(
  fc.constantFrom(...LETTERS),
  fc.constantFrom(...EXTREMES),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
/** A place in whatever is changed, 0…1, all as likely: `fc.double` prefers the tiniest. */
export const place = fc.nat(1e6 - 1).map((millionth) => millionth / 1e6);
const step = fc.record({ name: fc.constantFrom(...Object.keys(CHANGES)), at: place, other: place, letters });

/** One to three changes of a text. */
export const mutatedText = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(step, { minLength: 1, maxLength: 3 })).map(([whole, steps]) =>
    steps.reduce((text, { name, at, other, letters: by }) => {
      const index = (share: number) => Math.floor(share * text.length);
      return text === '' ? by : CHANGES[name]!(text, index(at), index(other), by);
    }, whole),
  );

const edit = fc.record({ at: place, by: fc.integer({ min: 1, max: 255 }) });

/** One to four bytes of some changed. */
export const mutatedBytes = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(bytes, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([whole, edits]) => {
    const changed = Uint8Array.from(whole);
    for (const { at, by } of edits) if (changed.length > 0) changed[Math.floor(at * changed.length)]! ^= by;
    return changed;
  });

/** Bytes as the text that stands for them, and back. */
export const latinOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (latin: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(latin, 'latin1'));
