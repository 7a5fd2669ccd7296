import type { Measured, Sides } from './figure';
import { median } from './statistics';

/** Linear is 1; the times of work that is exactly linear give some hundredths to either side. */
export const LINEAR = 1.05;

/** The n for which value ~ size^n fits best: the slope of a straight line through the logarithms, by least squares. */
export function growthExponent(sizes: readonly number[], values: readonly number[]): number {
  if (sizes.length < 2 || sizes.length !== values.length) throw new RangeError(`${values.length} of ${sizes.length}`);
  const x = sizes.map(Math.log);
  const y = values.map(Math.log);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const along = x.reduce((sum, one, i) => sum + (one - meanX) * (y[i]! - meanY), 0);
  return along / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}

/**
 * How a work grows: each turn measures it at every size, one right after the other, and gives the exponent. Beside it stand the medians at
 * each size, and the exponent of the last step alone, which what costs the same at every size hides least.
 * @param name of what is measured, with its unit: the first half of the details' names
 */
export function growing(sizes: readonly number[], name: string, measure: (size: number) => Measured): Sides {
  const all = sizes.map((): number[] => []);
  return {
    ours: async () => {
      const values: number[] = [];
      for (const size of sizes) values.push(await measure(size));
      values.forEach((value, i) => all[i]!.push(value));
      return growthExponent(sizes, values);
    },
    details: () => {
      const medians = all.map(median);
      return {
        ...Object.fromEntries(sizes.map((size, i) => [`${name}At${size}`, medians[i]!])),
        lastStepExponent: growthExponent(sizes.slice(-2), medians.slice(-2)),
      };
    },
  };
}
