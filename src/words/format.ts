import { locale } from './say';

/** Numbers, dates and prices as the language and region of the page write them. */

const kept = new Map<string, Intl.NumberFormat>();

/** Making a format takes long, and numbers follow a finger. */
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options);
  const known = kept.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale(), options);
  kept.set(key, format);
  return format;
}

/** With so many decimals; without `digits`, as many as it has, up to three. */
export const number = (value: number, digits?: number): string =>
  numberFormat({
    signDisplay: 'negative',
    ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }).format(value);

/** "7.3", "3": with at most so many decimals. */
export const atMost = (value: number, digits: number): string =>
  numberFormat({ signDisplay: 'negative', maximumFractionDigits: digits }).format(value);

/** A share of 0…1: "40 %". */
export const percent = (share: number): string => `${number(Math.round(100 * share))} %`;

/** A price, without cents where it has none. @param currency ISO 4217: `USD` */
export const money = (value: number, currency: string): string =>
  numberFormat({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(value);

const DATE_FORMS = {
  /** "Monday, December 7, 2026". */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** "Mon, Dec 7, 2026". */
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** "Jan 4, 2027". */
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  /** "Dec 7". */
  brief: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const DAY_MS = 86_400_000;

/** A date of the calendar, from days since 1970-01-01; the same in every time zone. */
export const date = (day: number, form: keyof typeof DATE_FORMS = 'short'): string =>
  new Intl.DateTimeFormat(locale(), { ...DATE_FORMS[form], timeZone: 'UTC' }).format(day * DAY_MS);
