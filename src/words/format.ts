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

/** "24 November 2026". @param day a Date, or an ISO date or time; a date alone means that day wherever one is */
export const date = (day: string | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string =>
  new Intl.DateTimeFormat(locale(), options).format(typeof day === 'string' ? readDate(day) : day);

const readDate = (iso: string): Date => new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T00:00` : iso);
