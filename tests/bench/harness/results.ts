import * as v from 'valibot';
import type { FigureText, Measurement } from './figure';
import { summarise } from './statistics';

const number = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.nonEmpty());

/** What a figure was at the last committed run. */
const Before = v.strictObject({ value: number, lowerQuartile: number, upperQuartile: number });

const FigureResult = v.strictObject({
  name: text,
  against: v.nullable(text),
  unit: text,
  better: v.picklist(['higher', 'lower']),
  target: v.nullable(number),
  value: number,
  lowerQuartile: number,
  upperQuartile: number,
  ours: number,
  reference: v.nullable(number),
  values: v.pipe(v.array(number), v.minLength(1)),
  details: v.record(text, number),
  /** Absent where nothing was committed before. */
  last: v.exactOptional(Before),
});

const Results = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  machine: v.strictObject({
    cores: v.pipe(v.number(), v.integer(), v.minValue(1)),
    node: text,
    browser: text,
    renderer: text,
  }),
  /** By id, in the order of the table. */
  figures: v.record(text, FigureResult),
});

export type FigureResult = v.InferOutput<typeof FigureResult>;
export type Results = v.InferOutput<typeof Results>;

/** Reads a results file; throws a ValiError on another form. */
export const parseResults = (json: string): Results => v.parse(Results, JSON.parse(json));

/** Four digits tell more than the noise allows. */
const rounded = (value: number): number => Number(value.toPrecision(4));

export function resultOf(figure: FigureText, { pairs, details }: Measurement): FigureResult {
  const { value, lowerQuartile, upperQuartile, ours, reference } = summarise(pairs);
  return {
    name: figure.name,
    against: figure.against ?? null,
    unit: figure.unit,
    better: figure.better,
    target: figure.target ?? null,
    value: rounded(value),
    lowerQuartile: rounded(lowerQuartile),
    upperQuartile: rounded(upperQuartile),
    ours: rounded(ours),
    reference: reference === null ? null : rounded(reference),
    values: pairs.map((pair) => rounded(pair.ours / (pair.reference ?? 1))),
    details: Object.fromEntries(Object.entries(details).map(([name, detail]) => [name, rounded(detail)])),
  };
}

/** The results with those of the run before beside each figure that was measured then. */
export function withLast(results: Results, last: Results | undefined): Results {
  const figures = Object.entries(results.figures).map(([id, figure]) => {
    const { last: _, ...result } = figure;
    const before = last?.figures[id];
    if (!before) return [id, result];
    const { value, lowerQuartile, upperQuartile } = before;
    return [id, { ...result, last: { value, lowerQuartile, upperQuartile } }];
  });
  return { ...results, figures: Object.fromEntries(figures) as Results['figures'] };
}

/** Now over before, less one; null where nothing is known of before or it was nothing. */
export const changeOf = ({ value, last }: FigureResult): number | null =>
  !last || last.value === 0 ? null : value / last.value - 1;

/** Worse than before by more than both runs scatter: the middle halves of their values do not meet. */
export const isWorse = ({ better, lowerQuartile, upperQuartile, last }: FigureResult): boolean =>
  last !== undefined && (better === 'higher' ? upperQuartile < last.lowerQuartile : lowerQuartile > last.upperQuartile);

/** Null where there is no target. */
export const meetsTarget = ({ better, value, target }: FigureResult): boolean | null =>
  target === null ? null : better === 'higher' ? value >= target : value <= target;
