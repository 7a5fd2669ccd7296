/** Numbers, money and dates as people of the page's language write them. */

/** The page's language. */
const LOCALE = 'en';

/** A number with so many digits after the point. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/**
 * An amount; without cents where there are none. Throws a RangeError for a `currency` that is not three letters.
 * @param currency ISO 4217: `USD`
 */
export function money(value: number, currency: string): string {
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency });
  const isWhole = Number.isInteger(value);
  if (!isWhole) return format.format(value);
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value);
}

const DATE_FORMS = {
  /** "Monday, December 7, 2026". */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** "Mon, Dec 7, 2026". */
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** "Dec 7". */
  brief: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const DAY_MS = 86_400_000;

/** A date of the calendar, from days since 1970-01-01; the same in every time zone. */
export const date = (day: number, form: keyof typeof DATE_FORMS = 'short'): string =>
  new Intl.DateTimeFormat(LOCALE, { ...DATE_FORMS[form], timeZone: 'UTC' }).format(day * DAY_MS);
