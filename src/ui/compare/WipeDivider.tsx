import { ChevronsLeftRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { compare, moveDivider } from '../../store/compare';
import { dividerPx, under, type PaneRect, type SceneWindow } from '../../store/panes';
import { studio } from '../../store/studio';
import { t } from '../../words/say';
import styles from './CompareLayer.module.css';
import { paneWords } from './paneWords';

/** Steps of the keyboard, shares of the free width. */
const STEP = 0.02;
const LEAP = 0.1;

const KEYS: Readonly<Record<string, (now: number, step: number) => number>> = {
  ArrowLeft: (now, step) => now - step,
  ArrowDown: (now, step) => now - step,
  ArrowRight: (now, step) => now + step,
  ArrowUp: (now, step) => now + step,
  PageDown: (now) => now - LEAP,
  PageUp: (now) => now + LEAP,
  Home: () => 0,
  End: () => 1,
};

interface Props {
  readonly scene: SceneWindow;
  /** The part of the window that it crosses. */
  readonly free: PaneRect;
}

/** Between the left picture and the right one. It follows a hand without rendering. */
export function WipeDivider({ scene, free }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const { left, width } = free;
  useEffect(() => {
    const element = line.current!;
    const write = () => place(element, scene);
    write();
    const stops = [compare.subscribe(write), studio.subscribe(write)];
    return () => stops.forEach((stop) => stop());
  });
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moveDivider((event.clientX - left) / width);
  };
  const step = (event: KeyboardEvent) => {
    const to = KEYS[event.key];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveDivider(Math.round(1000 * to(compare.getState().divider, event.shiftKey ? LEAP : STEP)) / 1000);
  };
  return (
    <div
      ref={line}
      className={styles.divider}
      style={{ top: free.top, height: free.height }}
      role="slider"
      tabIndex={0}
      aria-label={t('Divider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={50}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={step}
    >
      <span className={styles.knob}>
        <ChevronsLeftRight size={18} strokeWidth={1.8} aria-hidden />
      </span>
    </div>
  );
}

function place(line: HTMLElement, scene: SceneWindow): void {
  const state = compare.getState();
  const { divider, panes } = state;
  const designs = studio.getState();
  const percent = Math.round(100 * divider);
  line.style.transform = `translateX(${dividerPx(divider, under(state, scene))}px)`;
  line.ariaValueNow = String(percent);
  line.ariaValueText = t('{left} {percent} %, {right} {rest} %', {
    left: paneWords(designs, panes.wipe[0]!),
    right: paneWords(designs, panes.wipe[1]!),
    percent,
    rest: 100 - percent,
  });
}
