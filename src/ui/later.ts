import { createStore } from 'zustand/vanilla';
import type * as Controls from './controls';

/** What the first picture does without: the controls, once they are there. */
export const later = createStore<{ readonly parts: typeof Controls | undefined }>(() => ({ parts: undefined }));
