import { averageDocument } from '../../harness/documents';
import type { Figure } from '../../harness/figure';
import { sharing } from '../../harness/sharing';

const figure: Figure<unknown> = {
  name: 'Time to open the link of a design of average size',
  unit: 'ms',
  better: 'lower',
  target: 5,
  prepare: () => {
    const { readLink: ours, details } = sharing(averageDocument());
    return { ours, details };
  },
};
export default figure;
