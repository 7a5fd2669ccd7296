import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';

const figure: Figure<VisitContext> = {
  name: 'All bytes to the first picture, text gzipped',
  unit: 'kB',
  better: 'lower',
  target: 1500,
  exact: true,
  prepare: ({ studio }) => ({ ours: async () => (await studio()).allBytes / 1000 }),
};
export default figure;
