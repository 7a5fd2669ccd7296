import { beginGesture, endGesture } from '../store/studio';

const LETTING_GO = ['pointerup', 'pointercancel', 'blur'] as const;

/** A pointer is let go anywhere on the page, or outside it. */
function beginPointer(): void {
  beginGesture();
  const end = () => {
    for (const type of LETTING_GO) removeEventListener(type, end);
    // The control hears of the last value after this event.
    setTimeout(endGesture);
  };
  for (const type of LETTING_GO) addEventListener(type, end);
}

/** Control and its like are no part of a gesture: Undo must reach the design. */
function beginKey(event?: { readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
  if (!event?.ctrlKey && !event?.metaKey) beginGesture();
}

/** For a slider: all that it says from press to release, of pointer or key, is one commit. */
export const asGesture = {
  onPointerDown: beginPointer,
  onKeyDown: beginKey,
  onKeyUp: endGesture,
  onBlur: endGesture,
} as const;
