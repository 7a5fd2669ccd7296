import { useCallback, useSyncExternalStore } from 'react';

/** A phone held upright: controls in a sheet at the bottom. Anything wider, or lying down, has a panel beside the head. */
export const SHEET_QUERY = '(max-width: 700px) and (orientation: portrait)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
