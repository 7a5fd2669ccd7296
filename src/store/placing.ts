import { createStore } from 'zustand/vanilla';
import { mayUseTools } from './guard';

/** What the page waits for a hand to show on the head: one place, or a path drawn over the skin. */
export interface Placing {
  readonly kind: 'point' | 'path';
  /** Across a drawn path, or about a place: how wide its mark is drawn, mm. */
  readonly sizeMm: number;
  /** What to do, for a person. */
  readonly hint: string;
  /** Takes u, v pairs of the chart in whole steps of 1 / STROKE_GRID; one pair for a point. */
  readonly done: (path: readonly number[]) => void;
}

/** Undefined while nothing is waited for. Escape or another tool calls it off. */
export const placing = createStore<{ readonly asked: Placing | undefined }>(() => ({ asked: undefined }));

export const askPlace = (asked: Placing): void => {
  if (mayUseTools()) placing.setState({ asked });
};

export const callOff = (): void => placing.setState({ asked: undefined });
