import { createStore } from 'zustand/vanilla';
import type { TapeMeasures } from '../anatomy/tapeLines';

/** The work on the client's head, and what it came to. */
export interface HeadWork {
  /** Controls of the head are open: a change may come any moment. */
  readonly expected: boolean;
  /** Measures the head that is shown, mm; null before the first picture. */
  readonly tape: (() => TapeMeasures) | null;
}

export const headWork = createStore<HeadWork>(() => ({ expected: false, tape: null }));

export function expectHeadWork(): void {
  if (!headWork.getState().expected) headWork.setState({ expected: true });
}

export const tellTape = (tape: () => TapeMeasures): void => headWork.setState({ tape });
