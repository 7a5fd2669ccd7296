import { createStore } from 'zustand/vanilla';
import { mayEdit } from './guard';
import { shownOf, studio, type Shown } from './studio';

/** Every design of this session, with its variants and its document, that can be gone back to, and those gone back from; the nearest last. */
export interface Steps {
  readonly past: readonly Shown[];
  readonly future: readonly Shown[];
}

const NONE: Steps = { past: [], future: [] };

export const steps = createStore<Steps>(() => NONE);

let present: Shown | undefined;

/** From now on each change of the design that is not part of a gesture, and each gesture, is one step; returns how to stop. */
export function followSteps(): () => void {
  present = shownOf(studio.getState());
  steps.setState(NONE);
  return studio.subscribe((state) => {
    if (!mayEdit()) return;
    const before = present!;
    const { design, variants, opened } = before;
    if (state.gesture || (design === state.design && variants === state.variants && opened === state.opened)) return;
    present = shownOf(state);
    if (!isSame(before, present)) steps.setState(({ past }) => ({ past: [...past, before], future: [] }));
  });
}

/** The design that is shown now is the visit's first one. */
export function restartSteps(): void {
  if (present) present = shownOf(studio.getState());
  steps.setState(NONE);
}

/** Shows the design of a step ago again; false if there is none, a hand is at the design, or it is locked. */
export function undo(): boolean {
  const { past, future } = steps.getState();
  const to = past.at(-1);
  return to !== undefined && goTo(to, (now) => ({ past: past.slice(0, -1), future: [...future, now] }));
}

/** Takes an undo back; false if there is none, a hand is at the design, or it is locked. */
export function redo(): boolean {
  const { past, future } = steps.getState();
  const to = future.at(-1);
  return to !== undefined && goTo(to, (now) => ({ past: [...past, now], future: future.slice(0, -1) }));
}

function goTo(shown: Shown, stepsFrom: (now: Shown) => Steps): boolean {
  const state = studio.getState();
  if (state.gesture || !mayEdit()) return false;
  steps.setState(stepsFrom(shownOf(state)));
  present = shown;
  studio.setState(shown);
  return true;
}

const isSame = (a: Shown, b: Shown): boolean => JSON.stringify(a) === JSON.stringify(b);
