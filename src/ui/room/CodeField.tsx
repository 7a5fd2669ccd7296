import { useId, type Ref } from 'react';
import styles from './Room.module.css';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  /** Hears of up to four digits. */
  readonly onChange: (code: string) => void;
}

export function CodeField({ ref, label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        className={styles.code}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 4))}
      />
    </div>
  );
}
