import { DEFAULT_PRICES, UNKNOWN_PRICES, type Prices } from '../plan/prices';

/** Where a booking leads. */
export type Booking =
  { readonly kind: 'link'; /** http(s). */ readonly url: string } | { readonly kind: 'mail'; readonly address: string };

export interface Contact {
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** A colour that is seen on its page, and what is read on it, `#rrggbb`. */
export interface Accent {
  readonly colour: string;
  readonly ink: string;
}

/** What a clinic has made of the page, from its `clinic.json`; all text is plain. */
export interface Clinic {
  readonly name: string;
  /** Address of a picture on the page's own origin, relative to the page. */
  readonly logo?: string;
  /** Of what matters most, in the light and in the dark page; absent: ink. */
  readonly accent: { readonly light?: Accent; readonly dark?: Accent };
  readonly contact: Contact;
  readonly booking?: Booking;
  readonly prices: Prices;
  /** The client and style that a page starts with, as a query of the page's contract; empty: the page's own. */
  readonly start: string;
  /** Languages that are offered, codes of the page's own, the first one first; empty: all that there are. */
  readonly languages: readonly string[];
  /** The one of them that the page starts in; absent: the reader's own. */
  readonly language?: string;
  /** Stands beside "It is a preview, not a promise"; empty where there is none. */
  readonly disclaimer: string;
}

export const DEFAULT_CLINIC: Clinic = {
  name: 'Hairline Studio',
  accent: {},
  contact: {},
  prices: DEFAULT_PRICES,
  start: '',
  languages: [],
  disclaimer: '',
};

/** Of which nothing is known: its file could not be read, or has not arrived. */
export const UNKNOWN_CLINIC: Clinic = { ...DEFAULT_CLINIC, prices: UNKNOWN_PRICES };

/** Something in a `clinic.json` that was left aside. */
export interface ClinicMistake {
  /** `prices.norwood.3`; empty for the whole file. */
  readonly path: string;
  readonly sentence: string;
}
