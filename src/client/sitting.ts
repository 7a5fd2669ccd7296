import type { Head } from '../anatomy/head';
import { Composer, type Composition } from '../density/composer';
import type { Design } from '../design/schema';
import { whenAsked } from '../design/whenAsked';
import { constructHairline } from '../hairline/construct';
import { lineOf } from '../hairline/shape';
import { buildModel, modelKey, type ClientModel, type ClientSource } from './model';
import { openingKey, type Opening } from './opening';
import type { Stages } from './stages';

/** A client in the chair with a design's dots on them: plain data. */
export interface Sitting {
  /** `modelKey` of the design. */
  readonly key: string;
  /** What the dots are those of. */
  readonly design: Design;
  readonly model: ClientModel;
  readonly dots: Dots;
}

export interface Dots extends Pick<Composition, 'session' | 'hairline' | 'figures'> {
  /** The line could not be worked out; the dots are those of the style's own. */
  readonly isPlain: boolean;
  /** They were not worked out in this visit. */
  readonly isStored?: boolean;
}

/** Works out all that a picture of a design needs. The composer is there where it was needed for that. */
export function workOut(
  source: ClientSource,
  design: Design,
  stages?: Stages,
): Sitting & { readonly composer?: Composer } {
  const key = modelKey(design);
  const { opening } = source;
  const stored = opening?.key === openingKey(design) && fits(opening, source) ? opening : undefined;
  const model = buildModel(source, design, stages, stored);
  if (stored) return { key, design, model, dots: storedDots(stored, model.head, design) };
  const composer = new Composer(model);
  return { key, design, model, composer, dots: placeDots(composer, design) };
}

/** Is it of as many sites as there are? */
const fits = ({ session, shaftUm }: Opening, { pigment, follicles }: ClientSource): boolean =>
  session.length === pigment.triangle.length && shaftUm.length === follicles.triangle.length;

/** The line itself is drawn when it is first read. */
function storedDots({ session, figures }: Opening, head: Head, design: Design): Dots {
  const hairline = whenAsked(() => constructHairline(head, lineOf(design)));
  return {
    session,
    figures,
    isPlain: false,
    isStored: true,
    get hairline() {
      return hairline();
    },
  };
}

/** Where a design puts its dots, and the figures measured back from them. A line that can't be worked out must not stop the page. */
export function placeDots(composer: Composer, design: Design): Dots {
  try {
    return dotsOf(composer.compose(design), false);
  } catch (error) {
    console.warn('A line could not be worked out.', error);
    return dotsOf(composer.compose({ ...design, line: {}, character: {}, blend: null }), true);
  }
}

const dotsOf = ({ session, hairline, figures }: Composition, isPlain: boolean): Dots => ({
  session,
  hairline,
  figures,
  isPlain,
});
