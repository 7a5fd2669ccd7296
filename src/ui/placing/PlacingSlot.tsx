import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { placing } from '../../store/placing';

const PlacingLayer = lazy(() => import('./PlacingLayer').then(({ PlacingLayer: Layer }) => ({ default: Layer })));

/** The layer over the head while a place on it is asked for; its code comes when it first is. */
export function PlacingSlot() {
  const asked = useStore(placing, (state) => state.asked);
  return asked ? (
    <Suspense fallback={null}>
      <PlacingLayer asked={asked} />
    </Suspense>
  ) : null;
}
