import { useEffect, useRef, useState } from 'react';

export const HOLD_MS = 2000;
/** For how long the page says that the hold was too short. */
const HINT_MS = 3000;

/** A button that acts when it is held, by finger or key; `short` after a hold that ended too soon. */
export function useHold(onHeld: () => void) {
  const [holding, setHolding] = useState(false);
  const [short, setShort] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const begin = () => {
    clearTimeout(timer.current);
    setHolding(true);
    setShort(false);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, HOLD_MS);
  };
  const end = () => {
    if (!holding) return;
    clearTimeout(timer.current);
    setHolding(false);
    setShort(true);
    timer.current = setTimeout(() => setShort(false), HINT_MS);
  };
  const isKey = ({ key }: React.KeyboardEvent) => key === ' ' || key === 'Enter';
  const handlers = {
    onPointerDown: (event: React.PointerEvent) => event.isPrimary && event.button === 0 && begin(),
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    // Letting go would take the focus out of what the hold has opened.
    onTouchEnd: (event: React.TouchEvent) => event.preventDefault(),
    onBlur: end,
    onKeyDown: (event: React.KeyboardEvent) => isKey(event) && !event.repeat && begin(),
    onKeyUp: (event: React.KeyboardEvent) => isKey(event) && end(),
    onContextMenu: (event: React.MouseEvent) => event.preventDefault(),
  };
  return { holding, short, handlers };
}
