import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  /** What is chosen now, at the heading's right. */
  readonly aside?: ReactNode;
  /** One plain sentence below. */
  readonly line?: string;
  readonly children: (titleId: string) => ReactNode;
}

export function Section({ title, aside, line, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <p className={styles.aside}>{aside}</p>}
      </div>
      {children(id)}
      {line !== undefined && <p className={styles.line}>{line}</p>}
    </section>
  );
}
