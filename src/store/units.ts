import { createStore } from 'zustand/vanilla';
import { keep } from './keep';
import { language, readsInches } from './language';

/** In what lengths are told to people; programs always read centimetres. */
export const UNITS = ['cm', 'in'] as const;
export type Unit = (typeof UNITS)[number];

export interface Units {
  readonly unit: Unit;
}

const KEY = 'hairline-studio:unit';

/** In this visit. */
let chosen: Unit | undefined;

const usual = (): Unit => (readsInches() ? 'in' : 'cm');

/** As people of the page's language and region read lengths, until somebody chooses. */
export const units = createStore<Units>(() => ({ unit: readStored() ?? usual() }));

language.subscribe(() => {
  if (readStored() === undefined) units.setState({ unit: usual() });
});

/** Chosen for this visit and later ones. */
export function chooseUnit(unit: Unit): void {
  units.setState({ unit });
  chosen = unit;
  keep(KEY, unit);
}

function readStored(): Unit | undefined {
  if (chosen) return chosen;
  try {
    const stored = localStorage.getItem(KEY);
    return UNITS.find((name) => name === stored);
  } catch {
    return undefined;
  }
}
