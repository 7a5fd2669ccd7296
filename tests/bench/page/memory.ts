import { Figure as HeadFigure, type FigureQuality } from '../../../src/gpu/figure';
import * as hairParts from '../../../src/gpu/hairParts';
import { CATEGORIES, MIB } from '../../../src/gpu/ledger';
import type { Sides } from '../harness/figure';
import type { PageContext } from './context';

/** What a figure of this tier keeps of its pigment dots on the GPU, MiB: layers, cells, what they are stamped from. The rest beside it. */
export function dotMemory({ client, hair }: PageContext, quality: FigureQuality): Sides {
  const figure = new HeadFigure(client.head, client.dots, hair, client.face, quality, undefined, hairParts);
  const { ledger } = figure;
  figure.dispose();
  const details = CATEGORIES.map((category) => [`${category}MiB`, ledger.bytes(category) / MIB] as const);
  return {
    ours: () => ledger.bytes('dots') / MIB,
    details: () => Object.fromEntries([...details, ['allMiB', ledger.bytes() / MIB]]),
  };
}
