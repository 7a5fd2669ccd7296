import { useId, useState } from 'react';
import { isoOf, parseDay, type Day } from '../../plan/calendar';
import type { Settled } from '../../plan/schedule';
import { date } from '../../words/format';
import { t } from '../../words/say';
import styles from './Plan.module.css';

interface Props {
  readonly label: string;
  readonly day: Day;
  readonly min: Day;
  readonly max: Day;
  readonly settle: (picked: Day) => Settled;
  /** Said where a picked date was moved; empty where it was not. */
  readonly wordsOf: (settled: Settled) => string;
  readonly onChange: (day: Day) => void;
  /** What is said below it. */
  readonly said: string;
  /** Called after `onChange`. */
  readonly onSay: (sentence: string) => void;
}

/**
 * A date, picked or typed. A date that holds counts at once; another one is left as it is while somebody types it, with a sentence that tells
 * where it moves to when the field is left.
 */
export function DateField({ label, day, min, max, settle, wordsOf, onChange, said, onSay }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const picked = parseDay(text);
    if (picked === undefined) return onSay(t('That is no whole date: {date} stays.', { date: date(day) }));
    const settled = settle(picked);
    if (settled.moved === undefined) onChange(settled.day);
    onSay(wordsOf(settled));
  };
  const leave = () => {
    const picked = typed === null ? undefined : parseDay(typed);
    setTyped(null);
    if (picked === undefined) return;
    const settled = settle(picked);
    if (settled.day === day) return;
    onChange(settled.day);
    onSay(wordsOf(settled));
  };
  return (
    <div className={styles.date}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.dateInput}
        value={typed ?? isoOf(day)}
        min={isoOf(min)}
        max={isoOf(max)}
        aria-describedby={`${id}-said`}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      <p id={`${id}-said`} role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
