import { createStore } from 'zustand/vanilla';
import { DEFAULT_DESIGN, type Design, type ViewName } from '../design/schema';

export type LightMode = 'clinic' | 'flat';

/** A number on the page: `data-readout` name, value in its fixed unit. */
export type Readouts = Readonly<Record<string, number>>;

export type SceneState =
  | { readonly phase: 'loading'; readonly progress: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly reason: 'no-webgl2' | 'asset' | 'context-lost' };

/** What the page shows and knows besides the design itself. */
export interface Studio {
  readonly design: Design;
  readonly view: ViewName | 'free';
  readonly light: LightMode;
  readonly mirror: boolean;
  readonly controls: boolean;
  readonly notices: readonly string[];
  readonly scene: SceneState;
  readonly readouts: Readouts;
}

export const studio = createStore<Studio>(() => ({
  design: DEFAULT_DESIGN,
  view: 'three-quarter',
  light: 'clinic',
  mirror: false,
  controls: true,
  notices: [],
  scene: { phase: 'loading', progress: 0 },
  readouts: {},
}));

/** Applies an edit to the design; every control goes through here. */
export function editDesign(change: Partial<Omit<Design, 'version'>>): void {
  studio.setState((state) => ({ design: { ...state.design, ...change } }));
}
