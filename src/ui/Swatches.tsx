import { Choices } from './Choices';
import styles from './Swatches.module.css';

interface Props<T extends string> {
  readonly labelledBy: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly nameOf: (option: T) => string;
  /** What the disc looks like, where Swatches.module.css does not know it by value. */
  readonly paintOf?: (option: T) => string;
}

/** One of six, each a disc that looks like what it is, and its name. */
export function Swatches<T extends string>({ nameOf, paintOf, ...choice }: Props<T>) {
  return (
    <Choices {...choice} className={styles.row} optionClassName={styles.choice}>
      {(option) => (
        <>
          <span
            className={styles.disc}
            data-swatch={option}
            style={paintOf && { background: paintOf(option) }}
            aria-hidden
          />
          <span className={styles.name}>{nameOf(option)}</span>
        </>
      )}
    </Choices>
  );
}
