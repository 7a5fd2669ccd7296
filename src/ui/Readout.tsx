import { useLayoutEffect, useRef } from 'react';
import { draft, shownReadouts } from '../store/draft';
import type { Unit } from '../store/units';
import { shownAs, written, type Metric } from './units';
import { useUnit } from './UnitButton';

interface Props {
  /** Name in the page's contract; its unit is fixed. */
  readonly name: string;
  readonly value: number;
  readonly digits: number;
  /** In what it is measured, where people may read it in another unit. */
  readonly metric?: Metric;
}

/**
 * A number on the page: for people as their language writes it, for programs with a dot in `data-value`. It follows a hand at the design
 * by itself, without rendering.
 */
export function Readout({ name, value, digits, metric = '' }: Props) {
  const unit = useUnit();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const shown = shownReadouts()[name] ?? value;
      ref.current!.textContent = wordsOf(shown, metric, digits, unit);
      ref.current!.dataset['value'] = plain(shown);
    };
    write();
    return draft.subscribe((now, before) => now.readouts !== before.readouts && write());
  }, [name, value, digits, metric, unit]);
  return (
    <span ref={ref} data-readout={name} data-value={plain(value)}>
      {wordsOf(value, metric, digits, unit)}
    </span>
  );
}

const plain = (value: number): string => String(Number(value.toFixed(3)) + 0);

function wordsOf(value: number, metric: Metric, digits: number, unit: Unit): string {
  const shown = shownAs(value, metric, digits, unit);
  return written(shown.value, shown.digits);
}
