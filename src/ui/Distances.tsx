import { useState } from 'react';
import { useStore } from 'zustand';
import { screen } from '../store/screen';
import { EYE_DISTANCES } from '../design/camera';
import { standAt } from '../store/studio';
import { t } from '../words/say';
import styles from './Distances.module.css';
import { ScreenDialog } from './ScreenDialog';
import { Section } from './Section';
import { useStudio } from './useStudio';
import { DISTANCE_WORDS, SCREEN_WORDS } from './words';

/** Beside the head: the distances under a title of their own. */
export function DistanceSection() {
  return <Section title={t('Distance')}>{() => <Distances />}</Section>;
}

/** The head as seen from so far; pressed again, a button goes back to the usual lens. */
export function Distances() {
  const eyeMm = useStudio((state) => state.eyeMm);
  const { pxPerMm, kept } = useStore(screen);
  const measured = pxPerMm !== null;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.distances}>
      <div role="group" aria-label={t('Distance')} className={styles.row}>
        {EYE_DISTANCES.map((distance) => (
          <button
            key={distance}
            type="button"
            className={styles.distance}
            onClick={() => standAt(distance === eyeMm ? null : distance)}
            aria-pressed={distance === eyeMm}
            aria-label={DISTANCE_WORDS[distance].label}
            title={DISTANCE_WORDS[distance].label}
          >
            {DISTANCE_WORDS[distance].name}
          </button>
        ))}
      </div>
      <div className={styles.scale}>
        <p className={styles.line} role="status">
          {SCREEN_WORDS.line({ measured, chosen: eyeMm !== null })}
          {!kept && ` ${SCREEN_WORDS.unkept}`}
        </p>
        <button type="button" className={styles.measure} onClick={() => setAsking(true)}>
          {measured ? SCREEN_WORDS.again : SCREEN_WORDS.measure}
        </button>
      </div>
      {asking && <ScreenDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
