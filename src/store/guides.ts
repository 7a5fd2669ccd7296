import { createStore } from 'zustand/vanilla';
import { GUIDES, type GuideName } from '../hairline/guideNames';
import type { GuideLabel } from '../hairline/guides';

/** What is drawn on the head to judge a line by: for the eyes at this screen only, in no design and no link. */
export interface Guides {
  /** In the order of GUIDES. */
  readonly shown: readonly GuideName[];
  /** Written on the head beside the guides that are shown. */
  readonly labels: readonly GuideLabel[];
  /** The widest gap between the two sides of the line, mm; null while it is not shown. */
  readonly leftRightMm: number | null;
}

export const guides = createStore<Guides>(() => ({ shown: [], labels: [], leftRightMm: null }));

export function toggleGuide(name: GuideName): void {
  guides.setState(({ shown }) => ({
    shown: GUIDES.filter((other) => shown.includes(other) !== (other === name)),
  }));
}

/** Where in the window the labels are now: x, y in CSS px and 1 where it is seen, three numbers a label of `guides`. */
export interface LabelPlaces {
  readonly places: Float32Array;
}

/** Told with every frame that moves them. */
export const labelPlaces = createStore<LabelPlaces>(() => ({ places: new Float32Array() }));
