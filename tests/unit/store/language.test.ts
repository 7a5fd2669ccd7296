import { afterEach, expect, test, vi } from 'vitest';
import type * as Loaded from '../../../src/store/language';
import { LANGUAGES } from '../../../src/words/languages';

/** The store as a page finds it whose browser reads these languages. */
async function openWith(languages: readonly string[], chosen: string | null = null): Promise<typeof Loaded> {
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('localStorage', { getItem: () => chosen, setItem: () => undefined });
  vi.resetModules();
  return import('../../../src/store/language');
}

/** Test files share their modules: the next one speaks English again. */
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each([
  ['begins before the browser’s', [], 'es', null, null, 'es', LANGUAGES],
  ['is the browser’s where the clinic only offers', ['es', 'en'], undefined, null, null, 'en', ['es', 'en']],
  ['is the first that is offered where the browser’s is not', ['es'], undefined, null, null, 'es', ['es']],
  ['stays what the address asks for', [], 'es', 'en', null, 'en', LANGUAGES],
  ['stays what a person has chosen', ['es', 'en'], 'es', null, 'en', 'en', ['es', 'en']],
  ['is the clinic’s where the address asks for none that the page knows', [], 'es', 'tlh', null, 'es', LANGUAGES],
  ['is the browser’s where the clinic’s is unknown', [], 'tlh', null, null, 'en', LANGUAGES],
] as const)('a clinic’s language %s', async (_, offers, first, asked, chosen, code, offered) => {
  const { language, offerLanguages, openLanguage } = await openWith(['en-GB'], chosen);
  await openLanguage(asked);
  await offerLanguages(offers, first);
  expect(language.getState()).toEqual({ code, offered });
});
