import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** What a message may be filled with. */
export type Values = Readonly<Record<string, string | number>>;

const ENGLISH = 'en';

/** English is in the code: what a catalogue lacks is said in it. */
const words = setupI18n({ locale: ENGLISH, messages: { [ENGLISH]: {} } });
words.setMessagesCompiler(compileMessage);

/**
 * A message in the language of the page. Said when it is shown, never kept: the language may change.
 * @param english ICU message, also the key of every catalogue: `{count, plural, one {# dot} other {# dots}}`
 */
export const t = (english: string, values?: Values): string => words._(english, values);

/** Marks a message that a constant holds, to be said by `t` when it is shown. */
export const mark = <const Message extends string>(english: Message): Message => english;
