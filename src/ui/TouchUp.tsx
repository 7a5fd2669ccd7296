import { useId } from 'react';
import { TOUCH_UP_RANGE } from '../design/schema';
import { chooseTouchUp } from '../store/studio';
import { pause } from './player';
import styles from './TouchUp.module.css';
import { useStudio } from './useStudio';
import { TIME_WORDS } from './words';

/** From the first year on, and wherever there is one to take back. */
export function TouchUp() {
  const id = useId();
  const { sessions, day, touchUp } = useStudio((state) => state.design);
  if (sessions === 0 || (day < TOUCH_UP_RANGE.min && touchUp === 0)) return null;
  const change = (isDone: boolean) => {
    pause();
    chooseTouchUp(isDone);
  };
  return (
    <label className={styles.switch}>
      <span>
        <span className={styles.name}>Touch-up</span>
        <span id={id} className={styles.line}>
          {TIME_WORDS.touchUp({ day, touchUp })}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        checked={touchUp > 0}
        aria-checked={touchUp > 0}
        onChange={(event) => change(event.currentTarget.checked)}
        aria-label="Touch-up"
        aria-describedby={id}
      />
    </label>
  );
}
