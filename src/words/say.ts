import { setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { mark } from './mark';
import { readMessage } from './message';

/** What a message may be filled with. A number is written as it stands: format it first where it may have decimals or thousands. */
export type Values = Readonly<Record<string, string | number>>;

/** Of one language: English messages, and what is said for them. */
export type Catalogue = Readonly<Record<string, string>>;

export const ENGLISH = 'en';

/** English is in the code: what a catalogue lacks is said in it. */
const words = setupI18n({ locale: ENGLISH, messages: { [ENGLISH]: {} } });
words.setMessagesCompiler(compile);

/** A broken message is shown as it is written. */
function compile(message: string): CompiledMessage {
  try {
    return readMessage(message);
  } catch {
    return [message];
  }
}

/**
 * A message in the language of the page. Said when it is shown, never kept: the language may change.
 * @param english ICU message, also the key of every catalogue: `{count, plural, one {# dot} other {# dots}}`; what stands before a `¦`
 * tells translators what a short word is about
 */
export function t(english: string, values?: Values): string {
  const isRisky = values !== undefined && Object.values(values).some((value) => String(value).includes('\\'));
  return isRisky ? words._(english, guarded(values)).replaceAll(GUARD, '\\') : words._(english, values);
}

/** The library would read `\\u202e` in a value as the character: what a link says is shown as it stands. */
const guarded = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).replaceAll('\\', GUARD)]));
const GUARD = '\ue000';

export { mark };

/**
 * A table of messages, however deep, that says each in the language of the page when it is read: read it where it is shown.
 * @param fields the properties that hold messages, where others hold something else
 */
export function spoken<T extends object>(table: T, ...fields: readonly string[]): T {
  for (const [key, value] of Object.entries(table) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null) spoken(value, ...fields);
    else if (typeof value === 'string' && (fields.length === 0 || fields.includes(key))) {
      Object.defineProperty(table, key, { get: () => t(value), enumerable: true });
    }
  }
  return table;
}

/** The language of the page as Intl takes it, with the region that numbers and dates are written for: `en`, `es-MX`. */
export const locale = (): string => (words.locales as string | undefined) ?? words.locale;

/** Goes on in another language. @param region as `locale` tells it then */
export function speak(language: string, region: string, catalogue: Catalogue): void {
  words.loadAndActivate({ locale: language, locales: region, messages: { ...catalogue } });
}

/** Calls back when the language has changed; returns how to stop. */
export const onLanguage = (listener: () => void): (() => void) => words.on('change', listener);
