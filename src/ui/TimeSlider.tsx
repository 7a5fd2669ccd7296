import { Pause, Play } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { editDesign } from '../store/studio';
import { t } from '../words/say';
import { asGesture } from './gesture';
import { pause, play } from './player';
import { Range } from './Range';
import { dayAt, dayByKey, LAST_POSITION, positionOf, STOPS } from './timeScale';
import styles from './TimeSlider.module.css';
import { useStudio } from './useStudio';
import { whenWords } from './words';

/** The part of the slider before a day, for its style. */
const upTo = (day: number) => ({ '--at': positionOf(day) / LAST_POSITION }) as CSSProperties;

/** Ten years under a thumb, the first weeks stretched; arrows step days, pages from stop to stop. */
export function TimeSlider({ labelledBy }: { readonly labelledBy: string }) {
  const design = useStudio((state) => state.design);
  const isIdle = design.sessions === 0;
  const { day, touchUp } = design;

  const onKeyDown = (event: KeyboardEvent) => {
    pause();
    const next = dayByKey(day, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    asGesture.onKeyDown();
    editDesign({ day: next });
  };
  const onPointerDown = () => {
    pause();
    asGesture.onPointerDown();
  };
  return (
    <div className={styles.row} data-idle={isIdle}>
      <PlayButton disabled={isIdle} />
      <div className={styles.slider} style={upTo(day)}>
        <div className={styles.track} aria-hidden>
          <span className={styles.done} />
          {STOPS.map((stop) => (
            <span key={stop} className={styles.tick} style={upTo(stop)} data-passed={stop <= day} />
          ))}
          {touchUp > 0 && <span className={styles.touchUp} style={upTo(touchUp)} />}
        </div>
        <Range
          className={styles.input}
          min={0}
          max={LAST_POSITION}
          step="any"
          value={positionOf(day)}
          disabled={isIdle}
          onChange={(event) => editDesign({ day: Math.round(dayAt(event.currentTarget.valueAsNumber)) })}
          {...asGesture}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          aria-labelledby={labelledBy}
          aria-valuetext={whenWords(design)}
        />
      </div>
    </div>
  );
}

function PlayButton({ disabled }: { readonly disabled: boolean }) {
  const playing = useStudio((state) => state.playing);
  const Icon = playing ? Pause : Play;
  return (
    <button
      type="button"
      className={styles.play}
      onClick={playing ? pause : play}
      disabled={disabled}
      aria-label={playing ? t('Pause') : t('Play the years')}
    >
      <Icon size={18} strokeWidth={1.8} aria-hidden />
    </button>
  );
}
