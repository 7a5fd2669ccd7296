import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { start } from '../../store/start';

const StartCard = lazy(() => import('./StartCard').then(({ StartCard: Card }) => ({ default: Card })));

/** The guided start's place above the controls; its code comes when it is first wanted. */
export function StartSlot() {
  const step = useStore(start, (state) => state.step);
  return step ? (
    <Suspense fallback={null}>
      <StartCard step={step} />
    </Suspense>
  ) : null;
}
