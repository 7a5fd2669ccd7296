import type { Bundle, BundleArray } from '../anatomy/bundle';
import type { Design } from '../design/schema';
import type { FigureName } from '../plan/counts';
import { modelKey } from './model';

/** What a head without edits opens with, stored since it is the same in every visit: to the bit what working it out gives. */
export interface Opening {
  /** What it was worked out by and from: the text of `opening-fingerprint.txt`. */
  readonly build: string;
  /** `openingKey` of the designs that it is of. */
  readonly key: string;
  /** Of `Dots`. */
  readonly session: Uint8Array;
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  /** Of `ClientModel`. */
  readonly shaftUm: Uint8Array;
}

/** The same text for all designs that open alike: who sits there, and all that decides where their dots are. */
export const openingKey = (design: Design): string => {
  const { style, seed, blend, line, character, strokes } = design;
  return JSON.stringify([modelKey(design), style, seed, blend, line, character, strokes]);
};

/** As a bundle holds it. */
export const packOpening = ({ build, key, figures, session, shaftUm }: Opening) => ({
  meta: { build, key, figures },
  arrays: { session, shaftUm } satisfies Record<string, BundleArray>,
});

/** Throws a RangeError on a bundle of something else, or of another build: that one may place dots and hair otherwise. */
export function readOpening(bundle: Bundle, own: string): Opening {
  const { build, key, figures } = bundle.meta;
  if (build !== own) throw new RangeError('opening: of another build');
  if (typeof key !== 'string' || typeof figures !== 'object' || figures === null)
    throw new RangeError('opening: a damaged index');
  return {
    build,
    key,
    figures,
    session: bundle.get('session', 'u8'),
    shaftUm: bundle.get('shaftUm', 'u8'),
  };
}
