import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { chooseMode, compare } from '../../store/compare';
import { addNotice, dismissNotice } from '../../store/studio';
import { t } from '../../words/say';
import type * as Loaded from './compareParts';

type Parts = typeof Loaded;

const loaded = createStore<{ readonly parts: Parts | undefined }>(() => ({ parts: undefined }));

/** The parts of comparing, once they are wanted and there. */
function useParts(): Parts | undefined {
  const isOn = useStore(compare, ({ mode }) => mode !== 'off');
  const parts = useStore(loaded, (state) => state.parts);
  useEffect(() => {
    if (isOn && !parts) void fetchParts();
  }, [isOn, parts]);
  return isOn ? parts : undefined;
}

async function fetchParts(): Promise<void> {
  const sorry = t('Comparing could not be loaded. Please check the connection and try again.');
  try {
    const parts = await import('./compareParts');
    dismissNotice(sorry);
    loaded.setState({ parts });
  } catch {
    addNotice(sorry);
    chooseMode('off');
  }
}

/** Over the scene: what each view shows, and the divider between two. */
export function CompareLayerSlot() {
  const parts = useParts();
  return parts ? <parts.CompareLayer /> : null;
}

/** Below the caption: how is compared. */
export function CompareBarSlot() {
  const parts = useParts();
  return parts ? <parts.CompareBar /> : null;
}
