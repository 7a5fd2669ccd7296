import { studio } from '../studio';
import { hasUnsaved, openedBefore } from './memory';

const PATIENCE_MS = 2000;

/** Takes up the client that this tab had open before, once the first picture is there; without one it does nothing. */
export function resumeClients(): void {
  if (openedBefore() === null && !hasUnsaved()) return;
  const whenReady = () => {
    if (studio.getState().scene.phase !== 'ready') return;
    unsubscribe();
    whenIdle(
      () =>
        void import('./clients').then(
          ({ resume }) => resume(),
          () => undefined,
        ),
    );
  };
  const unsubscribe = studio.subscribe(whenReady);
  whenReady();
}

/** Safari has no idle callback. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: PATIENCE_MS });
  else setTimeout(act, 200);
}
