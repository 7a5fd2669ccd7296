import { createStore } from 'zustand/vanilla';
import type { Design } from '../design/schema';
import { mayEdit } from './guard';
import { studio, type Readouts } from './studio';

/**
 * The design in a hand: what a drag, a stroke or a slider shows until it is let go. Its every move is drawn and measured, but reaches
 * neither the studio's design, nor the link, nor React.
 */
export interface Draft {
  /** Null while no hand is at the design. */
  readonly design: Design | null;
  /** The draft's figures, once they are composed. */
  readonly readouts: Readouts | null;
}

const EMPTY: Draft = { design: null, readouts: null };

export const draft = createStore<Draft>(() => EMPTY);

/** The design that the picture shows. */
export const shownDesign = (): Design => draft.getState().design ?? studio.getState().design;

/** The figures that the page shows. */
export const shownReadouts = (): Readouts => draft.getState().readouts ?? studio.getState().readouts;

/** Shows a design without deciding for it. Nothing while the page is locked. */
export function holdDraft(change: Partial<Omit<Design, 'version'>>): void {
  if (mayEdit()) draft.setState({ design: { ...studio.getState().design, ...change } });
}

/** Back to what there was before. */
export function dropDraft(): void {
  if (draft.getState() !== EMPTY) draft.setState(EMPTY, true);
}

/** Decides for what is shown, as one step; nothing that is seen changes. */
export function commitDraft(): void {
  const { design, readouts } = draft.getState();
  if (!design) return;
  committing = true;
  studio.setState((state) => ({ design, readouts: readouts ?? state.readouts }));
  committing = false;
  dropDraft();
}

let committing = false;

/** The design has changed under the hand (by Back, undo or a key): what was held no longer builds on it. */
studio.subscribe((now, before) => {
  if (now.design !== before.design && !committing) dropDraft();
});
