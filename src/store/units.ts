import { createStore } from 'zustand/vanilla';

/** In what lengths are told to people; programs always read centimetres. */
export const UNITS = ['cm', 'in'] as const;
export type Unit = (typeof UNITS)[number];

export interface Units {
  readonly unit: Unit;
}

/** Kept for the visit. */
export const units = createStore<Units>(() => ({ unit: 'cm' }));

export const chooseUnit = (unit: Unit): void => units.setState({ unit });
