import { USUAL_SESSIONS } from '../design/schema';
import type { Price, PricedClass, Prices } from './prices';
import type { PlannedCount } from './schedule';

/** What is paid, in the currency of the table; estimates. */
export interface Cost {
  readonly currency: string;
  /** Paid at each session, the first one first; 0 is free. */
  readonly sessions: readonly Price[];
  /** Without scars, where more than scars is treated. */
  readonly total: Price;
  /** Whether the amounts are the least that is asked. */
  readonly from: boolean;
  /** A session's work on scars, beside `total`; undefined: there are none, or nothing else. */
  readonly scars: Price | undefined;
  readonly fourth: Price;
  readonly touchUp: Price;
}

/** What is treated: scars are priced apart from everything else. */
export interface Treated {
  readonly skin: boolean;
  readonly scars: boolean;
}

/**
 * The cost of so many sessions. A class that the table has a price for is paid in three equal parts, one at each session.
 * @param norwood class of the client, undefined for another pattern of loss
 */
export function costOf(prices: Prices, count: PlannedCount, treated: Treated, norwood?: PricedClass): Cost {
  const { currency, from, fourth, touchUp } = prices;
  const whole = norwood === undefined ? undefined : prices.norwood[norwood];
  const usual = typeof whole === 'number' ? inParts(whole, USUAL_SESSIONS, centsOf(currency)) : undefined;
  const sessions = Array.from({ length: count }, (_, k): Price => {
    if (!treated.skin && !treated.scars) return 0;
    if (k >= USUAL_SESSIONS) return fourth;
    return treated.skin ? (usual?.[k] ?? whole ?? prices.session) : prices.scars;
  });
  const scars = treated.skin && treated.scars ? prices.scars : undefined;
  return { currency, sessions, total: sumOf(sessions, centsOf(currency)), from, scars, fourth, touchUp };
}

/** What a session costs at least, whoever the client is, and whether some cost more; `ask` where a price is missing. */
export function leastSession(prices: Prices): Pick<Cost, 'from'> & { readonly price: Price } {
  const cents = centsOf(prices.currency);
  const parts = Object.values(prices.norwood).map((whole) =>
    whole === 'ask' ? whole : inParts(whole, USUAL_SESSIONS, cents)[0]!,
  );
  const amounts = [prices.session, ...parts].filter((price) => price !== 'ask');
  const price = amounts.length > parts.length ? Math.min(...amounts) : 'ask';
  return { price, from: prices.from || parts.some((part) => part !== prices.session) };
}

/** Nobody knows a sum of which a part is not known. */
function sumOf(prices: readonly Price[], cents: number): Price {
  const amounts = prices.filter((price) => price !== 'ask');
  if (amounts.length < prices.length) return 'ask';
  return rounded(
    amounts.reduce((total, amount) => total + amount, 0),
    cents,
  );
}

/** The smallest coins in one of a currency: 100 for most, 1 for yen. */
const centsOf = (currency: string): number =>
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

const rounded = (value: number, cents: number): number => Math.round(value * cents) / cents;

/** An amount in equal parts of whole coins; the last one takes what is left over. */
function inParts(amount: number, count: number, cents: number): readonly number[] {
  const part = Math.floor((amount * cents) / count) / cents;
  const last = rounded(amount - part * (count - 1), cents);
  return Array.from({ length: count }, (_, k) => (k < count - 1 ? part : last));
}
