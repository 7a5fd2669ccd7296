import { averageDocument } from '../../harness/documents';
import type { Figure } from '../../harness/figure';
import { sharing } from '../../harness/sharing';

const figure: Figure<unknown> = {
  name: 'Time to open the file of a design of average size',
  unit: 'ms',
  better: 'lower',
  target: 5,
  prepare: () => {
    const { readFile: ours, details } = sharing(averageDocument());
    return { ours, details };
  },
};
export default figure;
