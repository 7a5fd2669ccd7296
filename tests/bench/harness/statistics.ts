import type { FigureText, Measurement, Pair } from './figure';

/** The value below which a share (0 to 1) of the values lies, linear between neighbours (Hyndman and Fan's type 7). */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and quartiles of the ratios, and the medians of both sides. */
export interface Summary {
  /** Ours ÷ reference, or ours where there is no reference. */
  readonly value: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly ours: number;
  readonly reference: number | null;
}

/** Each pair gives one ratio, so that what slows the machine for a while slows both of its sides. */
export function summarise(pairs: readonly Pair[]): Summary {
  const values = pairs.map(({ ours, reference }) => (reference === undefined ? ours : ours / reference));
  if (!values.every(Number.isFinite)) throw new RangeError(`not all finite: ${values.join(', ')}`);
  const references = pairs.flatMap(({ reference }) => reference ?? []);
  return {
    value: median(values),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    ours: median(pairs.map(({ ours }) => ours)),
    reference: references.length > 0 ? median(references) : null,
  };
}

/** Of several measurements of one thing, by name, the one with the worst value; its details are those of all, each under its name. */
export function worstOf(measured: ReadonlyMap<string, Measurement>, better: FigureText['better']): Measurement {
  const sign = better === 'higher' ? -1 : 1;
  const badness = ({ pairs }: Measurement): number => sign * summarise(pairs).value;
  const [first, ...others] = measured.values();
  if (!first) throw new RangeError('nothing was measured');
  const worst = others.reduce((most, one) => (badness(one) > badness(most) ? one : most), first);
  const details = [...measured].flatMap(([name, one]) =>
    Object.entries(one.details).map(([detail, value]) => [`${name} ${detail}`, value] as const),
  );
  return { pairs: worst.pairs, details: Object.fromEntries(details) };
}
