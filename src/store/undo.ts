import { createStore } from 'zustand/vanilla';
import type { Designs } from '../design/variants';
import { mayEdit } from './guard';
import { studio, type Studio } from './studio';

/** Every design of this session, with its variants, that can be gone back to, and those gone back from; the nearest last. */
export interface Steps {
  readonly past: readonly Designs[];
  readonly future: readonly Designs[];
}

const NONE: Steps = { past: [], future: [] };

export const steps = createStore<Steps>(() => NONE);

let present: Designs | undefined;

/** From now on each change of the design that is not part of a gesture, and each gesture, is one step; returns how to stop. */
export function followSteps(): () => void {
  present = designsOf(studio.getState());
  steps.setState(NONE);
  return studio.subscribe(({ design, variants, gesture }: Studio) => {
    if (!mayEdit()) return;
    const before = present!;
    if (gesture || (design === before.design && variants === before.variants)) return;
    present = { design, variants };
    if (!isSame(before, present)) steps.setState(({ past }) => ({ past: [...past, before], future: [] }));
  });
}

/** The design that is shown now is the visit's first one. */
export function restartSteps(): void {
  if (present) present = designsOf(studio.getState());
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

function goTo(designs: Designs, stepsFrom: (now: Designs) => Steps): boolean {
  const state = studio.getState();
  if (state.gesture || !mayEdit()) return false;
  steps.setState(stepsFrom(designsOf(state)));
  present = designs;
  studio.setState(designs);
  return true;
}

const designsOf = ({ design, variants }: Studio): Designs => ({ design, variants });

const isSame = (a: Designs, b: Designs): boolean => JSON.stringify(a) === JSON.stringify(b);
