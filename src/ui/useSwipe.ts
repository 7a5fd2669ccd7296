import { useRef, type MouseEvent, type PointerEvent } from 'react';

const SWIPE_PX = 20;

interface Swipe {
  readonly onUp: () => void;
  readonly onDown: () => void;
}

/** Handlers for an element that is swiped up or down; the click that would end a swipe is dropped. */
export function useSwipe({ onUp, onDown }: Swipe) {
  const startY = useRef<number | null>(null);
  const swiped = useRef(false);
  return {
    onPointerDown: (event: PointerEvent) => {
      startY.current = event.clientY;
      swiped.current = false;
    },
    onPointerMove: (event: PointerEvent) => {
      if (startY.current === null) return;
      const dy = event.clientY - startY.current;
      if (Math.abs(dy) < SWIPE_PX) return;
      startY.current = null;
      swiped.current = true;
      (dy < 0 ? onUp : onDown)();
    },
    onPointerUp: () => {
      startY.current = null;
    },
    onPointerCancel: () => {
      startY.current = null;
    },
    onClickCapture: (event: MouseEvent) => {
      if (swiped.current) event.stopPropagation();
      swiped.current = false;
    },
  };
}
