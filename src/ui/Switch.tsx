import { useId } from 'react';
import styles from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly line: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off, and what that means. */
export function Switch({ label, line, on, onChange }: Props) {
  const id = useId();
  return (
    <label className={styles.switch}>
      <span>
        <span className={styles.label}>{label}</span>
        <span id={id} className={styles.line}>
          {line}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-label={label}
        aria-describedby={id}
      />
    </label>
  );
}
