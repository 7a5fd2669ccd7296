import { Choices, type ChoicesProps } from './Choices';
import styles from './Segments.module.css';

/** Choices side by side on one track, the chosen one raised. */
export function Segments<T extends string | number>({ className, optionClassName, ...props }: ChoicesProps<T>) {
  return (
    <Choices
      {...props}
      className={`${styles.track} ${className ?? ''}`}
      optionClassName={`${styles.segment} ${optionClassName ?? ''}`}
    />
  );
}
