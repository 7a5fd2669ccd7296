import { useEffect, useRef, type RefObject } from 'react';
import { setInset, type Insets } from '../store/studio';

const covered: Record<keyof Insets, (box: DOMRect) => number> = {
  top: (box) => box.bottom,
  left: (box) => box.right,
  right: (box) => window.innerWidth - box.left,
  bottom: (box) => window.innerHeight - box.top,
};

/** Tells the scene how much of the window's `edge` the element covers, for as long as it is there. */
export function useInset<E extends HTMLElement>(edge: keyof Insets): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setInset(edge, Math.max(0, Math.round(covered[edge](element.getBoundingClientRect()))));
    const observer = new ResizeObserver(measure);
    // Its padding may change with the window where its content does not, and only after the window has told of its size.
    observer.observe(element, { box: 'border-box' });
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      setInset(edge, 0);
    };
  }, [edge]);
  return ref;
}
