import { useEffect, useState } from 'react';
import { t } from '../words/say';
import styles from './Loading.module.css';
import { Readout } from './Readout';

const DOTS = 29;
/** On most devices the head is there by then. */
const SLOW_MS = 6000;

/** A hairline that is set dot by dot. */
const ARC = Array.from({ length: DOTS }, (_, i) => {
  const across = (2 * i) / (DOTS - 1) - 1;
  return { x: 100 + 92 * across, y: 10 + 30 * Math.abs(across) ** 3.2 + (i % 2) * 1.5 };
});

/** `progress` from 0 to 1. */
export function Loading({ progress }: { readonly progress: number }) {
  const percent = Math.round(100 * Math.min(Math.max(progress, 0), 1));
  const set = Math.round((percent / 100) * DOTS);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading}>
      <svg viewBox="0 0 200 50" className={styles.arc} aria-hidden>
        {ARC.map(({ x, y }, i) => (
          <circle key={i} cx={x} cy={y} r="1.6" className={i < set ? styles.set : styles.unset} />
        ))}
      </svg>
      <p id="loading-label">{t('Preparing the head')}</p>
      <p className={styles.percent}>
        <Readout name="loading-percent" value={percent} digits={0} />
        <span> %</span>
      </p>
      <p role="status" className={styles.slow}>
        {isSlow && t('This takes longer than usual. All choices work meanwhile.')}
      </p>
      <progress className="visually-hidden" max={100} value={percent} aria-labelledby="loading-label" />
    </div>
  );
}
