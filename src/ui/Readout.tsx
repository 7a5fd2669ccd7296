import { useLayoutEffect, useRef } from 'react';
import { draft, shownReadouts } from '../store/draft';

interface Props {
  /** Name in the page's contract; its unit is fixed. */
  readonly name: string;
  readonly value: number;
  readonly digits: number;
}

/**
 * A number on the page: for people as their language writes it, for programs with a dot in `data-value`. It follows a hand at the design
 * by itself, without rendering.
 */
export function Readout({ name, value, digits }: Props) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const shown = shownReadouts()[name] ?? value;
      ref.current!.textContent = format(shown, digits);
      ref.current!.dataset['value'] = plain(shown);
    };
    write();
    return draft.subscribe((now, before) => now.readouts !== before.readouts && write());
  }, [name, value, digits]);
  return (
    <span ref={ref} data-readout={name} data-value={plain(value)}>
      {format(value, digits)}
    </span>
  );
}

const plain = (value: number): string => String(Number(value.toFixed(3)) + 0);

function format(value: number, digits: number): string {
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
}
