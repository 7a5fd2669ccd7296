import { createStore } from 'zustand/vanilla';
import type { Design } from '../design/schema';
import { mayEdit } from './guard';
import { studio, type Studio } from './studio';

/** Every design of this session that can be gone back to, and those gone back from; the nearest last. */
export interface Steps {
  readonly past: readonly Design[];
  readonly future: readonly Design[];
}

const NONE: Steps = { past: [], future: [] };

export const steps = createStore<Steps>(() => NONE);

let present: Design | undefined;

/** From now on each change of the design that is not part of a gesture, and each gesture, is one step; returns how to stop. */
export function followSteps(): () => void {
  present = studio.getState().design;
  steps.setState(NONE);
  return studio.subscribe(({ design, gesture }: Studio) => {
    if (gesture || design === present || !mayEdit()) return;
    const before = present!;
    present = design;
    if (!isSame(before, design)) steps.setState(({ past }) => ({ past: [...past, before], future: [] }));
  });
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

function goTo(design: Design, stepsFrom: (now: Design) => Steps): boolean {
  const state = studio.getState();
  if (state.gesture || !mayEdit()) return false;
  steps.setState(stepsFrom(state.design));
  present = design;
  studio.setState({ design });
  return true;
}

const isSame = (a: Design, b: Design): boolean => JSON.stringify(a) === JSON.stringify(b);
