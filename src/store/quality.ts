import { createStore } from 'zustand/vanilla';
import { TIERS, type Tier } from '../design/tier';

/** What somebody wants the picture drawn in; `auto` leaves it to the page. */
export const QUALITIES = ['auto', ...TIERS] as const;
export type Choice = (typeof QUALITIES)[number];

/** The tier that has been found to suit this device. */
export interface Found {
  readonly tier: Tier;
  /** It has been raised once, or can't be: from here on it is only lowered. */
  readonly isLast: boolean;
}

export interface Quality {
  readonly choice: Choice;
  /** Null before anything was measured on this device. */
  readonly found: Found | null;
}

const CHOICE_KEY = 'hairline-studio:quality';
const FOUND_KEY = 'hairline-studio:quality-found';
const LAST = ' last';

/** As this device remembers it. */
export const storedQuality = (): Quality => ({ choice: storedChoice() ?? 'auto', found: storedFound() });

/** How finely the picture is drawn on this device: in no link and no design. */
export const quality = createStore(storedQuality);

/** The tier that the picture is to be drawn in. */
export const tierOf = ({ choice, found }: Quality): Tier => (choice === 'auto' ? (found?.tier ?? 'standard') : choice);

/** By hand, for this visit and later ones. Automatic, chosen again, measures anew. */
export function chooseQuality(choice: Choice): void {
  if (choice === quality.getState().choice) return;
  keep(CHOICE_KEY, choice);
  if (choice !== 'auto') return quality.setState({ choice });
  keep(FOUND_KEY, null);
  quality.setState({ choice, found: null });
}

/** What the address asks for, in this visit; what was chosen by hand on this device wins. */
export function askQuality(tier: Tier): void {
  if (storedChoice() === undefined) quality.setState({ choice: tier });
}

/** Remembered on later visits. */
export function findTier(found: Found): void {
  quality.setState({ found });
  keep(FOUND_KEY, found.tier + (found.isLast ? LAST : ''));
}

function storedChoice(): Choice | undefined {
  const text = stored(CHOICE_KEY);
  return QUALITIES.find((name) => name === text);
}

function storedFound(): Found | null {
  const text = stored(FOUND_KEY);
  const tier = TIERS.find((name) => text === name || text === name + LAST);
  return tier === undefined ? null : { tier, isLast: text !== tier };
}

/** Storage may be forbidden or full; all is then known as long as the page lives. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return;
  }
}
