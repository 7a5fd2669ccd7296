import { createStore } from 'zustand/vanilla';

/** The pages of the guided start, the first one first. */
export const START_STEPS = ['you', 'looks', 'loss', 'hairline', 'sessions'] as const;
/** Which of its four steps a page belongs to: who somebody is takes two. */
export const STEP_NUMBER: Readonly<Record<StartStep, number>> = { you: 1, looks: 1, loss: 2, hairline: 3, sessions: 4 };
export const STEP_COUNT = 4;
export type StartStep = (typeof START_STEPS)[number];

export interface Start {
  /** Null while nobody is being guided. */
  readonly step: StartStep | null;
  /** Somebody new is asked whether to be guided. */
  readonly offered: boolean;
}

const KEY = 'hairline-studio:start';

export const start = createStore<Start>(() => ({ step: null, offered: false }));

/** Asks somebody who has not been asked yet on this device. */
export function offerStart(): void {
  if (!wasAsked()) start.setState({ offered: true });
}

export function beginStart(): void {
  remember();
  start.setState({ step: 'you', offered: false });
}

export const goToStep = (step: StartStep): void => start.setState({ step });

/** At any step, or in place of the first one. What was chosen stays. */
export function endStart(): void {
  if (start.getState().offered) remember();
  start.setState({ step: null, offered: false });
}

/** Where storage is refused nobody is asked, since it could not be remembered. */
function wasAsked(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, 'asked');
  } catch {
    return;
  }
}
