import * as v from 'valibot';
import { PRICED_CLASSES, type PricedClass } from '../plan/prices';
import { number } from '../words/format';
import { fitting, LANGUAGES } from '../words/languages';
import { t } from '../words/say';
import type { Booking } from './clinic';
import { hexOf } from './colour';

/** What each part of a `clinic.json` may be; its messages are sentences for whoever wrote the file. */

/** Plain text of one line: without control and direction marks and outer blanks. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();

export const text = (most: number) =>
  v.pipe(
    v.string(() => t('This must be text in quotes.')),
    v.transform(plain),
    v.minLength(1, () => t('This must be text that is not empty.')),
    v.maxLength(most, () => t('This text must have at most {most} characters.', { most })),
  );

/** A path that stays on the origin of either page is on that of any: no host, no scheme, no backslash that a browser takes for a slash. */
const PAGES = ['https://here.invalid/page/', 'http://there.invalid/page/'] as const;
const isOwnPath = (path: string): boolean =>
  PAGES.every((page) => URL.canParse(path, page) && new URL(path, page).origin === new URL(page).origin);

export const ownPath = v.pipe(
  text(300),
  v.check(isOwnPath, () =>
    t('This must be the path of a picture beside the page, such as “logo.svg”, not on another site.'),
  ),
);

export const colour = v.pipe(
  text(20),
  v.transform(hexOf),
  v.string(() => t('This must be a colour such as “#1a6b5c”.')),
);

export const phone = v.pipe(
  text(40),
  v.regex(/^\+?[\d\s().\-/]{3,}$/, () =>
    t('This must be a telephone number: digits, spaces and the signs + ( ) - . /'),
  ),
);

const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

export const email = v.pipe(
  text(200),
  v.regex(MAIL, () => t('This must be an e-mail address.')),
);

export const booking = v.pipe(
  v.string(() => t('This must be text in quotes.')),
  v.maxLength(1000, () => t('This text must have at most {most} characters.', { most: 1000 })),
  v.transform((written): unknown => bookingOf(written)),
  v.custom<Booking>(
    (found) => found !== undefined,
    () => t('This must be an address that begins with https:// (or http://), or an e-mail address.'),
  ),
);

function bookingOf(written: string): Booking | undefined {
  const trimmed = written.trim();
  const address = trimmed.replace(/^mailto:/i, '');
  if (MAIL.test(address) && address.length <= 200) return { kind: 'mail', address };
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const isPlain = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return isPlain ? { kind: 'link', url: url.href } : undefined;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const currency = v.pipe(
  text(3),
  v.check(
    (code) => CURRENCIES.has(code),
    () => t('This must be a currency of ISO 4217, such as “USD” or “EUR”.'),
  ),
);

const MOST = 1_000_000_000;

export const amount = v.pipe(
  v.number(() => t('This must be a number, without quotes and currency.')),
  v.minValue(0, () => t('An amount must not be below 0.')),
  v.maxValue(MOST, () => t('An amount must not be above {most}.', { most: number(MOST) })),
);

export const yesOrNo = v.boolean(() => t('This must be true or false, without quotes.'));

export const pricedClass = (key: string): PricedClass | undefined => PRICED_CLASSES.find((one) => String(one) === key);

/** A language that the page has words for, as its own code: `es` for `es-MX`. */
export const language = v.pipe(
  text(35),
  v.transform((tag) => fitting([tag])),
  v.string(() => t('This must be a language that the page speaks: {languages}.', { languages: LANGUAGES.join(', ') })),
);
