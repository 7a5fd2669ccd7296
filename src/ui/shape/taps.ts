import { mayUseTools } from '../../store/guard';
import { studio } from '../../store/studio';
import { stepBack, stepForward } from './shapeKeys';

/** Fingers that are up again so soon, and hardly moved, have tapped. */
const LONGEST_MS = 400;
const STILL_PX = 14;

/** A tap with two fingers on the head undoes, with three it redoes; returns how to stop listening. */
export function listenToTaps(target: Window): () => void {
  const down = new Map<number, PointerEvent>();
  let [most, since, isTap] = [0, 0, false];
  let before = studio.getState();

  const onDown = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType !== 'touch' || !isOnHead(event.target)) return;
    if (down.size === 0) {
      [most, since, isTap] = [0, event.timeStamp, true];
      before = studio.getState();
    }
    down.set(event.pointerId, event);
    most = Math.max(most, down.size);
  };
  const onMove = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL_PX) isTap = false;
  };
  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (event.type === 'pointercancel' || !isTap || event.timeStamp - since > LONGEST_MS || most < 2) return;
    if (!studio.getState().controls || !mayUseTools()) return;
    restCameraAt(before);
    if (most === 2) stepBack();
    else stepForward();
  };
  target.addEventListener('pointerdown', onDown, true);
  target.addEventListener('pointermove', onMove, true);
  target.addEventListener('pointerup', onUp, true);
  target.addEventListener('pointercancel', onUp, true);
  return () => {
    target.removeEventListener('pointerdown', onDown, true);
    target.removeEventListener('pointermove', onMove, true);
    target.removeEventListener('pointerup', onUp, true);
    target.removeEventListener('pointercancel', onUp, true);
  };
}

const isOnHead = (target: EventTarget | null): boolean => target instanceof Element && target.closest('main') !== null;

/** The fingers have pushed the camera a little: it goes back to where it was. */
function restCameraAt({ view, camera }: ReturnType<typeof studio.getState>): void {
  const now = studio.getState();
  if (now.view !== view || now.camera !== camera) studio.setState({ view, camera, viewRequest: now.viewRequest + 1 });
}
