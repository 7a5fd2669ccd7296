import { useState } from 'react';
import { PX_PER_MM, screen, setScreenScale } from '../store/screen';
import { closeAround, Dialog } from './Dialog';
import { Range } from './Range';
import styles from './ScreenDialog.module.css';
import { SCREEN_WORDS } from './words';

/** ISO/IEC 7810 ID-1, mm: bank cards, driving licences. */
const CARD_MM = { long: 85.6, short: 53.98, corner: 3.18 } as const;
/** CSS's own guess, 96 px an inch; phones are denser. */
const FIRST_GUESS = 96 / 25.4;
const PHONE_GUESS = 5.9;
const NARROW_PX = 560;
/** Of the window's width, px: what the dialog, its scroll bar and its place keep free of the frame. */
const marginPx = (upright: boolean): number => (upright ? 26 : 76 + 0.08 * window.innerWidth);
const isPhone = (): boolean =>
  matchMedia('(pointer: coarse)').matches && Math.min(window.innerWidth, window.innerHeight) < NARROW_PX;

/** A phone is narrower than a card is long, so the card stands upright there. */
function sizeUp() {
  const upright = window.innerWidth < NARROW_PX;
  const widthMm = upright ? CARD_MM.short : CARD_MM.long;
  // A frame that the window cuts off could not be fitted to anything.
  const max = Math.min(PX_PER_MM.max, (window.innerWidth - marginPx(upright)) / widthMm);
  const guess = screen.getState().pxPerMm ?? (isPhone() ? PHONE_GUESS : FIRST_GUESS);
  return {
    widthMm,
    heightMm: upright ? CARD_MM.long : CARD_MM.short,
    max,
    guess: Math.min(max, guess),
  };
}

/** Has the person fit a frame to a bank card on the screen, from which the screen's scale follows. */
export function ScreenDialog({ onClose }: { readonly onClose: () => void }) {
  const [{ widthMm, heightMm, max, guess }] = useState(sizeUp);
  const [scale, setScale] = useState(guess);

  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = Math.max((event.clientX - box.x) / widthMm, (event.clientY - box.y) / heightMm);
    setScale(Math.min(max, Math.max(PX_PER_MM.min, wanted)));
  };
  return (
    <Dialog title={SCREEN_WORDS.title} className={styles.screen} onClose={onClose}>
      <p className={styles.task}>{SCREEN_WORDS.task}</p>
      <div className={styles.actions}>
        <Range
          className={styles.slider}
          min={PX_PER_MM.min}
          max={max}
          step={0.01}
          value={scale}
          onChange={(event) => setScale(event.currentTarget.valueAsNumber)}
          aria-label={SCREEN_WORDS.slider}
          aria-valuetext={SCREEN_WORDS.pxPerCm(scale)}
        />
        <Leave scale={scale} />
      </div>
      <div
        className={styles.card}
        style={{ width: widthMm * scale, height: heightMm * scale, borderRadius: CARD_MM.corner * scale }}
        onPointerDown={drag}
        onPointerMove={drag}
        data-frame
        aria-hidden
      >
        <span className={styles.grip} />
      </div>
    </Dialog>
  );
}

/** Takes the scale over, or forgets the one that is known. */
function Leave({ scale }: { readonly scale: number }) {
  const [isKnown] = useState(() => screen.getState().pxPerMm !== null);
  const leaveWith = (pxPerMm: number | null) => (event: React.MouseEvent<HTMLElement>) => {
    setScreenScale(pxPerMm);
    closeAround(event);
  };
  return (
    <>
      {isKnown && (
        <button type="button" className={styles.forget} onClick={leaveWith(null)}>
          {SCREEN_WORDS.forget}
        </button>
      )}
      <button type="button" className={styles.done} onClick={leaveWith(scale)}>
        {SCREEN_WORDS.done}
      </button>
    </>
  );
}
