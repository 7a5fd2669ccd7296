import * as v from 'valibot';
import type { FigureText, Measurement } from './figure';
import { summarise } from './statistics';

const number = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.nonEmpty());

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

/** Null where there is no target. */
export const meetsTarget = ({ better, value, target }: FigureResult): boolean | null =>
  target === null ? null : better === 'higher' ? value >= target : value <= target;
