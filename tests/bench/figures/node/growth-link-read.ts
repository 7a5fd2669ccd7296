import { averageDocument } from '../../harness/documents';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import { sharing } from '../../harness/sharing';

/** A link with more variants than six is refused. */
const VARIANTS = [1, 3, 6] as const;

const figure: Figure<unknown> = {
  name: 'Growth of opening a link, from 1 to 6 variants, the most that one holds',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: () => {
    const documents = new Map(VARIANTS.map((count) => [count as number, sharing(averageDocument(count)).readLink]));
    return growing(VARIANTS, 'ms', (count) => documents.get(count)!());
  },
};
export default figure;
