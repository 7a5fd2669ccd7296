/** Classes of hair loss that a clinic may price. */
export const PRICED_CLASSES = [1, 2, 3, 4, 5, 6, 7] as const;
export type PricedClass = (typeof PRICED_CLASSES)[number];

/** A clinic's table, amounts in its currency. */
export interface Prices {
  /** ISO 4217. */
  readonly currency: string;
  /** One session. */
  readonly session: number;
  /** Whether the amounts are the least that is asked. */
  readonly from: boolean;
  /** A whole treatment of three sessions by Norwood class, in place of three times `session`. */
  readonly norwood: Readonly<Partial<Record<PricedClass, number>>>;
  /** Scars, a session; undefined: on request. */
  readonly scars: number | undefined;
  /** A fourth session that is needed. */
  readonly fourth: number;
  /** The first touch-up of a client who comes back. */
  readonly touchUp: number;
}

/** The clinic's FAQ: from USD 600 a session; a needed fourth session and the first touch-up are free; scars have prices of their own. */
export const DEFAULT_PRICES: Prices = {
  currency: 'USD',
  session: 600,
  from: true,
  norwood: {},
  scars: undefined,
  fourth: 0,
  touchUp: 0,
};
