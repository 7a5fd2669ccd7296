import { createStore } from 'zustand/vanilla';
import { fetchCatalogue, fitting, LANGUAGES, regional } from '../words/languages';
import { ENGLISH, locale, speak, t, type Catalogue } from '../words/say';
import { keep } from './keep';
import { studio } from './studio';

/** The language of the page. */
export interface Language {
  /** Its code, one of LANGUAGES: `es`. */
  readonly code: string;
  /** What a clinic offers, in its order; all where it does not say. */
  readonly offered: readonly string[];
}

const KEY = 'hairline-studio:language';

export const language = createStore<Language>(() => ({ code: ENGLISH, offered: LANGUAGES }));

/** The last one asked for: catalogues may arrive in another order. */
let wanted = ENGLISH;

/** The words of the language that is spoken. */
let said: Catalogue = {};

/** What was chosen on this device, or the address asks for: a clinic's usual language does not change that. */
let isChosen = false;

/**
 * Opens the page in the language remembered, asked for by the address, or the first that the browser's person reads and the page knows.
 * @param asked the address's `lang`
 * @returns what to tell about a language asked for that the page lacks
 */
export async function openLanguage(asked: string | null): Promise<string | undefined> {
  const stored = fitting([readStored() ?? '']);
  const fromAddress = asked === null ? undefined : fitting([asked]);
  isChosen = stored !== undefined || fromAddress !== undefined;
  await turnTo(stored ?? fromAddress ?? usual());
  const isUnknown = asked !== null && fromAddress === undefined;
  return isUnknown ? t('The link asks for a language that this page doesn’t know.') : undefined;
}

/**
 * What a clinic offers, and the language that its page begins in, before the browser's; neither changes what a person or the address has
 * chosen. Codes that the page lacks are left out; no codes are all languages.
 */
export async function offerLanguages(codes: readonly string[], first?: string): Promise<void> {
  const offered = codes.filter((code) => LANGUAGES.includes(code));
  if (offered.length > 0) language.setState({ offered });
  const begin = fitting([first ?? ''], language.getState().offered);
  if (!isChosen && (begin !== undefined || offered.length > 0)) await turnTo(begin ?? usual());
}

/** Says all words in another language, from now on and on later visits. Rejects where its words do not arrive. */
export async function changeLanguage(code: string): Promise<void> {
  const catalogue = await fetchWords(code);
  if (wanted !== code) return;
  isChosen = true;
  keep(KEY, code);
  adopt(code, catalogue);
}

/** The first of the offered ones that the browser's person reads, or the first offered. */
function usual(): string {
  const { offered } = language.getState();
  return fitting(browserLanguages(), offered) ?? offered[0] ?? ENGLISH;
}

/** Words that do not arrive leave the page as it is. */
async function turnTo(code: string): Promise<void> {
  try {
    const catalogue = await fetchWords(code);
    if (wanted === code) adopt(code, catalogue);
  } catch {
    if (language.getState().code === ENGLISH) adopt(ENGLISH, {});
  }
}

function fetchWords(code: string): Promise<Catalogue> {
  wanted = code;
  return fetchCatalogue(code);
}

/** Notices that stand are said anew, but for those with a value in them. */
function adopt(code: string, catalogue: Catalogue): void {
  const plain = Object.keys({ ...said, ...catalogue }).filter((english) => !english.includes('{'));
  const meant = new Map(plain.map((english) => [t(english), english]));
  const anew = (notice: string) => {
    const english = meant.get(notice);
    return english === undefined ? notice : t(english);
  };
  speak(code, regional(code, browserLanguages()), catalogue);
  said = catalogue;
  language.setState({ code });
  studio.setState(({ notices }) => ({ notices: notices.map(anew) }));
}

const browserLanguages = (): readonly string[] => (typeof navigator === 'undefined' ? [] : navigator.languages);

/** Where lengths are told in inches and feet. */
const INCH_REGIONS = new Set(['US', 'LR', 'MM']);

/** Whether people of the page's language and region tell lengths in inches. */
export const readsInches = (): boolean => INCH_REGIONS.has(new Intl.Locale(locale()).region ?? '');

/** Storage may be forbidden or full; the choice then lasts as long as the page. */
function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
