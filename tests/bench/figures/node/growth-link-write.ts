import { averageDocument } from '../../harness/documents';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import { perRunMs } from '../../harness/sharing';
import { writeLink } from '../../../../src/share/link';

/** A document has six variants at most; what writes it does not care. */
const VARIANTS = [1, 4, 16] as const;

const figure: Figure<unknown> = {
  name: 'Growth of writing a link, from 1 to 16 variants',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: () => {
    const documents = new Map(VARIANTS.map((count) => [count as number, averageDocument(count)]));
    return growing(VARIANTS, 'ms', (count) => perRunMs(() => writeLink(documents.get(count)!)));
  },
};
export default figure;
