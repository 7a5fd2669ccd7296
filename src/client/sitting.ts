import { Composer, type Composition } from '../density/composer';
import type { Design } from '../design/schema';
import { buildModel, modelKey, type ClientModel, type ClientSource } from './model';
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
}

/** Works out all that a picture of a design needs. */
export function workOut(
  source: ClientSource,
  design: Design,
  stages?: Stages,
): Sitting & { readonly composer: Composer } {
  const model = buildModel(source, design, stages);
  const composer = new Composer(model);
  return { key: modelKey(design), design, model, composer, dots: placeDots(composer, design) };
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
