/** What the page's address says besides a design: small, since the first picture waits for it. `address.ts` does the rest. */
import { EMBED_PARAM } from '../embed/param';

/** What the query says of a name that is no part of a design; null where it says nothing. */
export const queryValue = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** What the address's query asks the page to speak; null where it does not say. */
export const askedLanguage = (): string | null => queryValue('lang');

/** The origin of the page around this one, as it says; undefined where there is none. */
export const embedder = (): string | undefined =>
  window.parent === window ? undefined : (queryValue(EMBED_PARAM) ?? undefined);

/** The origin of this page. */
export const ownOrigin = (): string => location.origin;

/** Whether the address asks for anything: a design, a view, or the picture alone. */
export const asksForSomething = (): boolean => location.hash !== '' || location.search !== '';
