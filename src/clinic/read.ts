import type * as v from 'valibot';
import {
  DEFAULT_PRICES,
  PRICED_CLASSES,
  UNKNOWN_PRICES,
  type Price,
  type PricedClass,
  type Prices,
} from '../plan/prices';
import { number } from '../words/format';
import { t } from '../words/say';
import { DEFAULT_CLINIC, UNKNOWN_CLINIC, type Accent, type Clinic, type ClinicMistake, type Contact } from './clinic';
import { contrast, GROUNDS, inkOn, LEAST_CONTRAST, type Ground } from './colour';
import * as field from './fields';
import { jsonErrorLine } from './jsonLine';
import { Source } from './source';
import { readStart } from './start';

export { withStart } from './start';

/** A `clinic.json` is a page of text at most, characters. */
const MAX_LENGTH = 65_536;
/** Nobody reads more at once. */
const MAX_MISTAKES = 50;
const MAX_LANGUAGES = 30;

export interface ReadClinic {
  readonly clinic: Clinic;
  readonly mistakes: readonly ClinicMistake[];
}

/**
 * A clinic's page as its `clinic.json` says it: everything that holds is used, and every mistake is named with its path, in the page's
 * language. Never throws, whatever the text is.
 */
export function readClinic(text: string): ReadClinic {
  if (text.length > MAX_LENGTH)
    return failed(t('The file is too large: at most {most} characters are read.', { most: number(MAX_LENGTH) }));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed(notJson(text));
  }
  const mistakes: ClinicMistake[] = [];
  const source = new Source(json ?? [], '', mistakes);
  const clinic = clinicOf(source);
  return { clinic, mistakes: atMost(mistakes) };
}

const failed = (sentence: string): ReadClinic => ({ clinic: UNKNOWN_CLINIC, mistakes: [{ path: '', sentence }] });

function notJson(text: string): string {
  const line = jsonErrorLine(text);
  return line === undefined
    ? t('The file must be JSON. A comma or a quote may be missing, or be there twice.')
    : t(
        'The file must be JSON, which breaks off in line {line}. A comma or a quote may be missing, or be there twice.',
        {
          line,
        },
      );
}

function clinicOf(source: Source): Clinic {
  source.raw('$schema');
  const logo = source.read('logo', field.ownPath);
  const booking = source.read('booking', field.booking);
  const clinic: Clinic = {
    name: source.read('name', field.text(60)) ?? DEFAULT_CLINIC.name,
    ...(logo === undefined ? {} : { logo }),
    accent: accentOf(source.part('colours')),
    contact: contactOf(source.part('contact')),
    ...(booking === undefined ? {} : { booking }),
    prices: pricesOf(source),
    start: readStart(source),
    ...languagesOf(source),
    disclaimer: source.read('disclaimer', field.text(300)) ?? '',
  };
  source.noteUnknown();
  return clinic;
}

/** `accentDark` is for the dark page, and `accent` for both where it is left out; a colour that would be hard to see is left aside. */
function accentOf(source: Source): Clinic['accent'] {
  const accent = source.read('accent', field.colour);
  const accentDark = source.read('accentDark', field.colour);
  const light = visible(source, 'accent', accent, 'light');
  const dark =
    accentDark === undefined
      ? visible(source, 'accent', accent, 'dark')
      : visible(source, 'accentDark', accentDark, 'dark');
  source.noteUnknown();
  return { ...(light === undefined ? {} : { light }), ...(dark === undefined ? {} : { dark }) };
}

function visible(source: Source, key: string, colour: string | undefined, ground: Ground): Accent | undefined {
  if (colour === undefined) return undefined;
  const found = contrast(colour, GROUNDS[ground]);
  if (found >= LEAST_CONTRAST) return { colour, ink: inkOn(colour) };
  const values = { found: number(found, 1), least: LEAST_CONTRAST };
  source.note(
    source.at(key),
    ground === 'light'
      ? t(
          'On the light page this colour has a contrast of {found} to 1; it needs {least}. A darker one is seen.',
          values,
        )
      : t(
          'On the dark page this colour has a contrast of {found} to 1; it needs {least}. Give a lighter one as “accentDark”.',
          values,
        ),
  );
  return undefined;
}

function contactOf(source: Source): Contact {
  const phone = source.read('phone', field.phone);
  const email = source.read('email', field.email);
  const address = source.read('address', field.text(200));
  source.noteUnknown();
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
  };
}

/**
 * Nobody is quoted a price that the clinic has not said: what a mistake leaves open is to be asked for, and so are all amounts where their
 * currency is not known. A page that says nothing of prices has the studio's own.
 */
function pricesOf(file: Source): Prices {
  const currency = priceOr(file, 'currency', field.currency, DEFAULT_PRICES.currency);
  const source = file.part('prices');
  const isRead = file.isObject && (source.isObject || !file.has('prices'));
  const usual = isRead ? DEFAULT_PRICES : UNKNOWN_PRICES;
  const isForeign = currency !== DEFAULT_PRICES.currency;
  const prices = {
    session: priceOr(source, 'session', field.amount, isForeign ? 'ask' : usual.session),
    norwood: norwoodOf(source.part('norwood')),
    from: source.read('from', field.yesOrNo) ?? usual.from,
    scars: priceOr(source, 'scars', field.amount, usual.scars),
    fourth: priceOr(source, 'fourth', field.amount, usual.fourth),
    touchUp: priceOr(source, 'touchUp', field.amount, usual.touchUp),
  };
  if (currency !== 'ask' && isForeign && !source.has('session'))
    source.note(
      source.at('session'),
      t('There must be a price of a session in {currency}; until then no price is shown.', { currency }),
    );
  const isMisspelt = !source.has('session') && source.unknown.length > 0;
  source.noteUnknown();
  if (currency === 'ask') return { ...UNKNOWN_PRICES, from: prices.from };
  return { ...prices, currency, session: isMisspelt ? 'ask' : prices.session };
}

/** What the file says; `ask` for a mistake, and `usual` where it says nothing. */
function priceOr<const Schema extends v.GenericSchema, Usual>(
  source: Source,
  key: string,
  schema: Schema,
  usual: Usual,
): v.InferOutput<Schema> | Usual | 'ask' {
  return source.read(key, schema) ?? (source.has(key) ? 'ask' : usual);
}

function norwoodOf(source: Source): Prices['norwood'] {
  const prices: Partial<Record<PricedClass, Price>> = {};
  for (const key of source.keys) {
    const norwood = field.pricedClass(key);
    if (norwood !== undefined) prices[norwood] = source.read(key, field.amount) ?? 'ask';
  }
  source.noteUnknown(PRICED_CLASSES.map(String));
  return prices;
}

function languagesOf(source: Source): Pick<Clinic, 'languages' | 'language'> {
  const languages = [...new Set(source.readList('languages', field.language, MAX_LANGUAGES))];
  const language = source.read('language', field.language);
  if (language === undefined) return { languages };
  if (languages.length === 0 || languages.includes(language)) return { languages, language };
  source.noteFound('language', t('This must be one of “languages”.'), language);
  return { languages };
}

function atMost(mistakes: readonly ClinicMistake[]): readonly ClinicMistake[] {
  if (mistakes.length <= MAX_MISTAKES) return mistakes;
  const shown = mistakes.slice(0, MAX_MISTAKES - 1);
  return [
    ...shown,
    { path: '', sentence: t('{count} more mistakes are not listed.', { count: mistakes.length - shown.length }) },
  ];
}
