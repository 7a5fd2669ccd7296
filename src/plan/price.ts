import { USUAL_SESSIONS } from '../design/schema';
import type { PricedClass, Prices } from './prices';
import type { PlannedCount } from './schedule';

/** What is paid, in the currency of the table; estimates. */
export interface Cost {
  readonly currency: string;
  /** Paid at each session, the first one first; 0 is free. */
  readonly sessions: readonly number[];
  readonly total: number;
  /** Whether the amounts are the least that is asked. */
  readonly from: boolean;
  /** A session's work on scars; `ask`: the clinic tells it; undefined: there are none. */
  readonly scars: number | 'ask' | undefined;
  readonly fourth: number;
  readonly touchUp: number;
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
  const usual = whole === undefined ? undefined : inParts(whole, USUAL_SESSIONS, centsOf(currency));
  const sessions = Array.from({ length: count }, (_, k) => {
    if (!treated.skin) return 0;
    return k < USUAL_SESSIONS ? (usual?.[k] ?? prices.session) : fourth;
  });
  const scars = treated.scars ? (prices.scars ?? 'ask') : undefined;
  return { currency, sessions, total: rounded(sum(sessions), centsOf(currency)), from, scars, fourth, touchUp };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

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
