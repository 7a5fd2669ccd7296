import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/words/message';

test.each(
  [
    'Plain words, 5 % of them.',
    'Day {day}',
    '{name}: {from} to {to}. { taken } is taken.',
    '{count, plural, one {# dot} other {# dots}}',
    '{count, plural, =0 {No dots} one {One dot} other {# dots in {parts, number} parts}} #',
    '{sex, select, man {He} woman {She} other {They}} # and {day, selectordinal, one {#st} other {#th}}',
    '{count, plural, one {{sex, select, man {a # man} other {a #}}} other {many}}',
    "It''s five o''clock, said '{'no one'}' and ''nobody''",
    '{share, number, percent} of it',
    '{ends, plural, other {}}',
  ].map((message) => [message]),
)('%s is read as the catalogues’ own library reads it', (message) => {
  expect(readMessage(message)).toEqual(compileMessageOrThrow(message));
});

test.each(['{', 'a } b', '{count, plural, one {x}}', '{count, plural, other {x}', '{a b}', '{,}'])(
  '%s is refused',
  (message) => {
    expect(() => readMessage(message)).toThrow(SyntaxError);
  },
);

test('what stands before a ¦ is for translators alone', () => {
  expect(readMessage('beard¦None')).toEqual(['None']);
});
