import type { ComponentProps, ReactNode } from 'react';
import styles from './Fold.module.css';

interface Props extends ComponentProps<'details'> {
  readonly summary: ReactNode;
}

/** A line of a list that opens to more about it. */
export function Fold({ summary, children, ...details }: Props) {
  return (
    <details className={styles.fold} {...details}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
