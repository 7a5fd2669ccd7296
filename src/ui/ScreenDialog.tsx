import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { PX_PER_MM, screen, setScreenScale } from '../store/screen';
import styles from './ScreenDialog.module.css';
import { SCREEN_WORDS } from './words';

/** ISO/IEC 7810 ID-1, mm: bank cards, driving licences. */
const CARD_MM = { long: 85.6, short: 53.98 } as const;
/** CSS's own guess, 96 px an inch; phones are denser. */
const FIRST_GUESS = 96 / 25.4;
const PHONE_GUESS = 6;
const NARROW_PX = 560;

/** A phone is narrower than a card is long, so the card stands upright there. */
const isNarrow = () => window.innerWidth < NARROW_PX;

/** Has the person fit a frame to a bank card on the screen, from which the screen's scale follows. */
export function ScreenDialog({ onClose }: { readonly onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [upright] = useState(isNarrow);
  const [scale, setScale] = useState(() => screen.getState().pxPerMm ?? (upright ? PHONE_GUESS : FIRST_GUESS));
  const widthMm = upright ? CARD_MM.short : CARD_MM.long;
  const heightMm = upright ? CARD_MM.long : CARD_MM.short;
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);

  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = Math.max((event.clientX - box.x) / widthMm, (event.clientY - box.y) / heightMm);
    setScale(Math.min(PX_PER_MM.max, Math.max(PX_PER_MM.min, wanted)));
  };
  const leave = (pxPerMm: number | null) => {
    setScreenScale(pxPerMm);
    ref.current?.close();
  };
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {SCREEN_WORDS.title}
        </h2>
        <button type="button" className={styles.close} onClick={() => ref.current?.close()} aria-label="Close">
          <X size={20} strokeWidth={1.6} aria-hidden />
        </button>
      </header>
      <p className={styles.task}>{SCREEN_WORDS.task}</p>
      <div className={styles.actions}>
        <input
          type="range"
          className={styles.slider}
          {...PX_PER_MM}
          step={0.01}
          value={scale}
          onChange={(event) => setScale(event.currentTarget.valueAsNumber)}
          aria-label={SCREEN_WORDS.slider}
        />
        {screen.getState().pxPerMm !== null && (
          <button type="button" className={styles.forget} onClick={() => leave(null)}>
            {SCREEN_WORDS.forget}
          </button>
        )}
        <button type="button" className={styles.done} onClick={() => leave(scale)}>
          {SCREEN_WORDS.done}
        </button>
      </div>
      <div
        className={styles.card}
        style={{ width: widthMm * scale, height: heightMm * scale, borderRadius: 3.18 * scale }}
        onPointerDown={drag}
        onPointerMove={drag}
        aria-hidden
      >
        <span className={styles.grip} />
      </div>
    </dialog>
  );
}
