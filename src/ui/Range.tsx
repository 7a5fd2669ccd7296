import styles from './Range.module.css';

/** A native range, its look set by custom properties: `--thumb-*`, `--track-*`. */
export function Range({ className, ...input }: React.ComponentProps<'input'>) {
  return <input type="range" {...input} className={`${styles.range} ${className ?? ''}`} />;
}
