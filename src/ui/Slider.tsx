import { useId } from 'react';
import { Range } from './Range';
import styles from './Slider.module.css';

interface Props extends Pick<
  React.InputHTMLAttributes<HTMLInputElement>,
  'min' | 'max' | 'step' | 'onPointerDown' | 'onKeyDown' | 'onKeyUp' | 'onBlur'
> {
  readonly label: string;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A native range with its label at the left and its value in words at the right. */
export function Slider({ label, value, text, onChange, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className={styles.text}>
        {text}
      </output>
      <Range
        id={id}
        className={styles.input}
        {...input}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
