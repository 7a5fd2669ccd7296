/** Classes of hair loss that a clinic may price. */
export const PRICED_CLASSES = [1, 2, 3, 4, 5, 6, 7] as const;
export type PricedClass = (typeof PRICED_CLASSES)[number];

/** An amount in the currency of its table; `ask`: only the clinic tells it. */
export type Price = number | 'ask';

/** A clinic's table, amounts in its currency. */
export interface Prices {
  /** ISO 4217. */
  readonly currency: string;
  /** One session. */
  readonly session: Price;
  /** Whether the amounts are the least that is asked. */
  readonly from: boolean;
  /** A whole treatment of three sessions by Norwood class, in place of three times `session`. */
  readonly norwood: Readonly<Partial<Record<PricedClass, Price>>>;
  /** Scars, a session. */
  readonly scars: Price;
  /** A fourth session that is needed. */
  readonly fourth: Price;
  /** The first touch-up of a client who comes back. */
  readonly touchUp: Price;
}

/** The clinic's FAQ: from USD 600 a session; a needed fourth session and the first touch-up are free; scars have prices of their own. */
export const DEFAULT_PRICES: Prices = {
  currency: 'USD',
  session: 600,
  from: true,
  norwood: {},
  scars: 'ask',
  fourth: 0,
  touchUp: 0,
};

/** Where nobody knows what a clinic asks: a price of somebody else would be untrue. */
export const UNKNOWN_PRICES: Prices = { ...DEFAULT_PRICES, session: 'ask', fourth: 'ask', touchUp: 'ask' };
