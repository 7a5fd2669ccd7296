import { useId, type ReactNode } from 'react';
import { Choices } from '../Choices';
import styles from './Start.module.css';

interface Props<T extends string | number> {
  readonly title: string;
  /** All in one row; as many as fit if absent. */
  readonly inOneRow?: boolean;
  readonly options: readonly T[];
  /** Null where the design has something else. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly children: (option: T) => ReactNode;
}

/** A question with a few large answers, side by side. */
export function Row<T extends string | number>({ title, inOneRow = false, ...choices }: Props<T>) {
  const id = useId();
  return (
    <div className={styles.question}>
      <p id={id} className={styles.label}>
        {title}
      </p>
      <Choices
        labelledBy={id}
        {...choices}
        className={`${styles.row} ${inOneRow ? styles.even : ''}`}
        optionClassName={styles.choice}
      />
    </div>
  );
}
