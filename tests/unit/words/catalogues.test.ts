import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { allMessages, catalogueOf, messagesOf, translated } from '../../../scripts/lib/messages';
import { readMessage } from '../../../src/words/message';

const { said, problems } = await allMessages();
const messages = [...new Set(said.map(({ message }) => message))].filter((message) => message !== '');
const plain = (message: string): string => message.slice(message.indexOf('¦') + 1);

/** The names that a message is filled with. */
function holesOf(message: string): string[] {
  const names = new Set<string>();
  const look = (tokens: readonly unknown[]): void => {
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      names.add(token[0] as string);
      if (typeof token[2] !== 'object') continue;
      for (const inner of Object.values(token[2] as object)) if (Array.isArray(inner)) look(inner);
    }
  };
  look(readMessage(message));
  return [...names].sort();
}

test('every word of the page is a message that translators can find', () => {
  expect(problems).toEqual([]);
  expect(messages.length).toBeGreaterThan(800);
});

test('every English message is read as the catalogues’ own library reads it', () => {
  for (const message of messages) {
    expect(readMessage(message), `“${message}”`).toEqual(compileMessageOrThrow(plain(message)));
  }
});

describe.each(await translated())('%s', async (language) => {
  const catalogue = await catalogueOf(language);

  test('has every message, and none that is no longer said', () => {
    expect(messages.filter((message) => !catalogue[message]?.trim())).toEqual([]);
    expect(Object.keys(catalogue).filter((message) => !messages.includes(message))).toEqual([]);
  });

  test('fills its messages with what the English ones are filled with', () => {
    for (const [english, other] of Object.entries(catalogue)) {
      expect(readMessage(other), `“${other}”`).toEqual(compileMessageOrThrow(plain(other)));
      expect(holesOf(other), `${english} → ${other}`).toEqual(holesOf(english));
    }
  });

  test('keeps the blanks at a message’s ends', () => {
    const ends = (text: string) => [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
    for (const [english, other] of Object.entries(catalogue))
      expect(ends(other), `“${other}”`).toEqual(ends(plain(english)));
  });
});

describe('the search for messages', () => {
  const found = (code: string) =>
    messagesOf('src/ui/a.tsx', `import { mark, spoken, t } from '../words/say';\n${code}`);
  const texts = (code: string) => found(code).said.map(({ message }) => message);

  test('finds literals, either branch, constants and tables', () => {
    expect(texts("t('One'); mark('Two'); t(even ? 'Three' : `Four`);")).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(texts("spoken({ a: 'Five', b: { c: 'Six' }, d: (n) => t('Seven', { n }), e: '¾' } as const);")).toEqual([
      'Five',
      'Six',
      'Seven',
    ]);
    expect(texts("spoken([{ id: 'what', question: 'Eight' }], 'question');")).toEqual(['Eight']);
  });

  test.each([
    't(`Day ${day}`)',
    "t('Day ' + day)",
    't(wordsOf(day))',
    'spoken({ a: `Day ${day}` })',
    'const a = <p>Words</p>;',
    'const a = <p title="Words" />;',
    'const a = <Slider label={`Words ${b}`} />;',
  ])('complains of %s', (code) => {
    expect(found(code).problems).toHaveLength(1);
  });

  test.each(['t(WORDS[name])', 'const a = <p className="words">{t(name)} – 5</p>;'])('is content with %s', (code) => {
    expect(found(code).problems).toEqual([]);
  });
});
