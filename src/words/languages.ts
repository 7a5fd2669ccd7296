import { ENGLISH, type Catalogue } from './say';

/** Each language but English is one file of this folder; it is fetched when it is wanted. */
const FILES = import.meta.glob<Catalogue>('./*.json', { import: 'default' });

const codeOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');

/** Codes of the languages of the page, English first. */
export const LANGUAGES: readonly string[] = [ENGLISH, ...Object.keys(FILES).map(codeOf)];

/** The words of a language; none for English, whose words are in the code. Rejects where they do not arrive. */
export async function fetchCatalogue(language: string): Promise<Catalogue> {
  return (await FILES[`./${language}.json`]?.()) ?? {};
}

/** A language by its own name: "English", "Español". */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Letters of a language's tag at most: the longest that are in use have 35. */
const MAX_TAG = 64;

/** The one of these languages that a person who reads `wanted` is best served in: `es` for `es-MX`. Undefined where there is none. */
export function fitting(wanted: readonly string[], offered: readonly string[] = LANGUAGES): string | undefined {
  for (const tag of wanted) {
    if (tag.length > MAX_TAG) continue;
    const parts = tag.toLowerCase().split('-');
    for (let length = parts.length; length > 0; length--) {
      const found = offered.find((code) => code.toLowerCase() === parts.slice(0, length).join('-'));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A language with the region that a person reads it in, among what the browser says: `es` and `['en-US', 'es-MX']` are `es-MX`. */
export const regional = (language: string, browser: readonly string[]): string =>
  browser.find((tag) => isTag(tag) && fitting([tag], [language]) !== undefined) ?? language;

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
