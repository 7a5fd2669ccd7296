import { useStore } from 'zustand';
import { t } from '../words/say';
import { later } from './later';
import styles from './Loading.module.css';

const DOTS = 29;

/** A hairline that is set dot by dot. */
const ARC = Array.from({ length: DOTS }, (_, i) => {
  const across = (2 * i) / (DOTS - 1) - 1;
  return { x: 100 + 92 * across, y: 10 + 30 * Math.abs(across) ** 3.2 + (i % 2) * 1.5 };
});

/** `progress` from 0 to 1. */
export function Loading({ progress }: { readonly progress: number }) {
  const percent = Math.round(100 * Math.min(Math.max(progress, 0), 1));
  const set = Math.round((percent / 100) * DOTS);
  // The controls come before the head only where that is slow.
  const isSlow = useStore(later, ({ parts }) => parts !== undefined);
  return (
    <div className={styles.loading}>
      <svg viewBox="0 0 200 50" className={styles.arc} aria-hidden>
        {ARC.map(({ x, y }, i) => (
          <circle key={i} cx={x} cy={y} r="1.6" className={i < set ? styles.set : styles.unset} />
        ))}
      </svg>
      <p id="loading-label">{t('Preparing the head')}</p>
      <p className={styles.percent}>
        <span data-readout="loading-percent" data-value={percent}>
          {percent}
        </span>
        <span> %</span>
      </p>
      <p role="status" className={styles.slow}>
        {isSlow && t('This takes longer than usual. All choices work meanwhile.')}
      </p>
      <progress className="visually-hidden" max={100} value={percent} aria-labelledby="loading-label" />
    </div>
  );
}
