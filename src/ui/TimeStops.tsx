import { editDesign } from '../store/studio';
import { spoken } from '../words/say';
import { pause } from './player';
import { STOPS } from './timeScale';
import styles from './TimeStops.module.css';
import { useStudio } from './useStudio';
import { dayWords } from './words';

const YEAR = 365;
const ROWS = spoken(
  [
    { name: 'Day', stops: STOPS.filter((stop) => stop < YEAR), unit: 1 },
    { name: 'Year', stops: STOPS.filter((stop) => stop >= YEAR), unit: YEAR },
  ] as const,
  'name',
);

/** The moments that a consultant goes through, a button each. */
export function TimeStops() {
  const day = useStudio((state) => state.design.day);
  const isIdle = useStudio((state) => state.design.sessions === 0);
  const goTo = (stop: number) => {
    pause();
    editDesign({ day: stop });
  };
  return (
    <div className={styles.stops}>
      {ROWS.map(({ name, stops, unit }) => (
        <div key={unit} className={styles.row} role="group" aria-label={name}>
          <span className={styles.name} aria-hidden>
            {name}
          </span>
          {stops.map((stop) => (
            <button
              key={stop}
              type="button"
              className={styles.stop}
              onClick={() => goTo(stop)}
              disabled={isIdle}
              aria-pressed={stop === day}
              aria-label={dayWords(stop)}
            >
              {stop / unit}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
