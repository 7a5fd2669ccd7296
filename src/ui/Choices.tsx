import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Choices.module.css';

interface Props<T extends string | number> {
  readonly labelledBy: string;
  readonly options: readonly T[];
  /** Null where what is chosen is none of these. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly className?: string | undefined;
  readonly optionClassName?: string | undefined;
  readonly children: (option: T) => ReactNode;
}

/** A native radio group whose options look as their content does; arrows move, one tab stop. */
export function Choices<T extends string | number>(props: Props<T>) {
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => showChosen(row.current), [props.value]);
  return (
    <div
      ref={row}
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      className={props.className}
      data-many={props.options.length > 5}
    >
      {props.options.map((option) => (
        <label key={option} className={`${styles.option} ${props.optionClassName ?? ''}`}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={option}
            checked={option === props.value}
            onChange={() => props.onChange(option)}
          />
          {props.children(option)}
        </label>
      ))}
    </div>
  );
}

/** In a row that scrolls, brings the chosen option into its middle. */
function showChosen(row: HTMLElement | null): void {
  const option = row?.querySelector(':checked')?.parentElement;
  if (!row || !option || row.scrollWidth <= row.clientWidth) return;
  row.scrollLeft = option.offsetLeft - row.offsetLeft - (row.clientWidth - option.clientWidth) / 2;
}
