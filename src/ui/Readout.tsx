import { written } from './units';

interface Props {
  /** Name in the page's contract; its unit is fixed. */
  readonly name: string;
  readonly value: number;
  readonly digits: number;
  /** The same in the unit that a person reads, where that is another. */
  readonly shown?: number;
}

/** A number on the page: for people as their language writes it, for programs with a dot in `data-value`. */
export function Readout({ name, value, digits, shown = value }: Props) {
  return (
    <span data-readout={name} data-value={String(Number(value.toFixed(3)) + 0)}>
      {written(shown, digits)}
    </span>
  );
}
