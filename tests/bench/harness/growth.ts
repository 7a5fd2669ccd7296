import type { Measured, Sides } from './figure';
import { median } from './statistics';

/**
 * Linear is 1; the times of work that is exactly linear give some hundredths to either side. Of size × its logarithm, which is 1.09 from
 * 25,000 to 400,000, this allows nothing.
 */
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

/** Share by which any value may be off without telling anything. */
const NOISE = 0.03;
/** Of so many turns, one after the other, the least time counts: a busy machine can only add to it. */
const WINDOW = 5;
/** Beyond any work that ends; what is found by halving starts from here. */
const STEEPEST = 16;
const HALVINGS = 50;

/**
 * The least n for which value ~ constant + size^n gives what the second of two steps adds, as against the first, each value being off by
 * its noise at most; for sizes that grow by equal factors the logarithm of that ratio. 1 is linear however large the constant is, which a
 * slope through all of a value is not: 10 + 0.1 size² lies flat where its constant is most of it. 0 where the last step adds no more than
 * a logarithm, or than noise.
 * @param sizes three or more, ascending; the last three count
 * @param noise of each value, as a share
 */
export function pastConstant(
  sizes: readonly number[],
  values: readonly number[],
  noise: readonly number[] = values.map(() => NOISE),
): number {
  if (sizes.length < 3 || sizes.length !== values.length) throw new RangeError(`${values.length} of ${sizes.length}`);
  const [first, second, third] = values.slice(-3) as [number, number, number];
  const [least, middle, most] = sizes.slice(-3) as [number, number, number];
  const later = third - second - noise.at(-1)! * third;
  const earlier = Math.max(0, second - first) + noise.at(-2)! * second;
  const [near, far] = [Math.log(middle / least), Math.log(most / least)];
  const stepsOf = (power: number) => Math.expm1(power * far) / Math.expm1(power * near) - 1;
  if (later / earlier <= far / near - 1) return 0;
  let [low, high] = [0, STEEPEST];
  for (let i = 0; i < HALVINGS; i++) {
    const power = (low + high) / 2;
    if (stepsOf(power) < later / earlier) low = power;
    else high = power;
  }
  return high;
}

/** The worse of both exponents: the slope sees what the first step adds, the other one what a constant hides. */
export const judgedExponent = (
  sizes: readonly number[],
  values: readonly number[],
  noise?: readonly number[],
): number => Math.max(growthExponent(sizes, values), pastConstant(sizes, values, noise));

/** The least of some values, and how far it may be off: as far as the second one lies above it, as a share. */
function leastOf(values: readonly number[], floor: number): { readonly value: number; readonly noise: number } {
  const [value, second = value] = values.toSorted((a, b) => a - b) as [number, number?];
  return { value, noise: Math.max(floor, second / value - 1) };
}

/** The worse exponent of each turn and those that follow it, the last one followed by the first. */
function judgedTurns(
  sizes: readonly number[],
  turns: readonly (readonly number[])[],
  floor: number,
): readonly number[] {
  return turns.map((_turn, i) => {
    const near = Array.from({ length: Math.min(WINDOW, turns.length) }, (_other, k) => turns[(i + k) % turns.length]!);
    const levels = sizes.map((_size, at) =>
      leastOf(
        near.map((turn) => turn[at]!),
        floor,
      ),
    );
    return judgedExponent(
      sizes,
      levels.map(({ value }) => value),
      levels.map(({ noise }) => noise),
    );
  });
}

/**
 * How a work grows: each turn measures it at every size, one right after the other. Differences of times scatter more than times: what is
 * judged is the worse exponent of the least of some turns. Beside it stand the medians at each size, the slope through them, the exponent
 * of the last step alone and, of the least times, that past the constant.
 * @param name of what is measured, with its unit: the first half of the details' names
 * @param floor noise of any value at least, as a share: none of what is counted
 */
export function growing(
  sizes: readonly number[],
  name: string,
  measure: (size: number) => Measured,
  floor = NOISE,
): Sides {
  const turns: (readonly number[])[] = [];
  return {
    ours: async () => {
      const values: number[] = [];
      for (const size of sizes) values.push(await measure(size));
      turns.push(values);
      return growthExponent(sizes, values);
    },
    judged: (count) => judgedTurns(sizes, turns.slice(-count), floor),
    details: () => {
      const all = sizes.map((_, i) => turns.map((turn) => turn[i]!));
      const medians = all.map(median);
      const levels = all.map((values) => leastOf(values, floor));
      return {
        ...Object.fromEntries(sizes.map((size, i) => [`${name}At${size}`, medians[i]!])),
        slopeExponent: growthExponent(sizes, medians),
        lastStepExponent: growthExponent(sizes.slice(-2), medians.slice(-2)),
        pastConstantExponent: pastConstant(
          sizes,
          levels.map(({ value }) => value),
          levels.map(({ noise }) => noise),
        ),
      };
    },
  };
}
