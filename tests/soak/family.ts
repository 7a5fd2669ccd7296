import type { Hand } from './hand';

/** Something that a person does; false where the page offers no way to do it now. */
type Act = (hand: Hand) => Promise<unknown>;

/** What people do with one part of the page. */
export interface Family {
  readonly name: string;
  /** How often, beside the other families. */
  readonly weight: number;
  readonly acts: readonly Act[];
}
