interface Props {
  /** Name in the page's contract; its unit is fixed. */
  readonly name: string;
  readonly value: number;
  readonly digits: number;
}

/** A number on the page: for people as their language writes it, for programs with a dot in `data-value`. */
export function Readout({ name, value, digits }: Props) {
  return (
    <span data-readout={name} data-value={String(Number(value.toFixed(3)) + 0)}>
      {format(value, digits)}
    </span>
  );
}

function format(value: number, digits: number): string {
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
}
