import fc from 'fast-check';
import type { Page } from './page';
import type { Watch } from './watch';

/** How an input came to be: as the page writes it, that with changes, out of nothing, or longer than anybody's. */
export type Making = 'whole' | 'mutated' | 'random' | 'long';

/** Something from outside, as text; bytes are its Latin letters. */
export interface Input {
  readonly text: string;
  readonly making: Making;
}

/** One way by which something from outside gets to the page. */
export interface Target {
  readonly name: string;
  /** Its part of all runs. */
  readonly share: number;
  /** Outcomes of inputs that were refused by their envelope, before anything within was looked at. */
  readonly outer: ReadonlySet<string>;
  /** @param seed of the whole inputs that others are made from */
  readonly inputs: (seed: number) => fc.Arbitrary<Input>;
  /** Some as long as the page reads, and somewhat longer. */
  readonly long: (seed: number) => fc.Arbitrary<Input>;
  /**
   * Gives an input to the page, by every way that there is for it.
   * @returns `opened`, or why it was refused
   * @throws for whatever must not happen
   */
  readonly run: (text: string, page: Page, watch: Watch) => Promise<string>;
}

export const OPENED = 'opened';

export const as =
  (making: Making) =>
  (text: string): Input => ({ text, making });

const PARTS = 100;

/** One of several, each as often as its weight says. */
export const mix = <T>(...all: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...all.map(([weight, arbitrary]) => ({ weight: Math.round(PARTS * weight), arbitrary })));
