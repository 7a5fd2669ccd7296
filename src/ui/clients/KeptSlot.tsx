import { useEffect, useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { clients } from '../../store/library/state';

/** Who is open, or was, once a client is; its code comes then. */
export function KeptSlot() {
  const isWanted = useStore(clients, ({ open, parted, left }) => (open ?? parted ?? left) !== null);
  const [loaded, setLoaded] = useState<{ readonly KeptStrip: ComponentType } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    // Without it the clients are kept all the same.
    import('./KeptStrip').then(setLoaded, () => undefined);
  }, [isWanted]);
  return isWanted && loaded ? <loaded.KeptStrip /> : null;
}
