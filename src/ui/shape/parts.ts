import { createStore } from 'zustand/vanilla';
import { setShaping, shaping } from '../../store/shaping';
import { addNotice, dismissNotice } from '../../store/studio';
import { SHAPING_WORDS } from '../shapeWords';
import type * as Loaded from './shapeParts';

type Parts = typeof Loaded;

/** The code of shaping by hand; it comes when it is first wanted. */
export const shapeParts = createStore<{ readonly parts: Parts | undefined }>(() => ({ parts: undefined }));

/** Fetches the code as soon as somebody shapes; returns how to stop. */
export function fetchPartsWhenWanted(): () => void {
  return shaping.subscribe(({ on }) => {
    if (on && !shapeParts.getState().parts) void fetchParts();
  });
}

async function fetchParts(): Promise<void> {
  try {
    const parts = await import('./shapeParts');
    dismissNotice(SHAPING_WORDS.unavailable);
    shapeParts.setState({ parts });
  } catch {
    addNotice(SHAPING_WORDS.unavailable);
    setShaping({ on: false });
  }
}
