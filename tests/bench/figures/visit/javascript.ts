import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';

const figure: Figure<VisitContext> = {
  name: 'JavaScript to the first picture, gzipped',
  against: 'that of the bare cube, built the same way',
  unit: 'kB',
  better: 'lower',
  target: 1.2,
  exact: true,
  prepare: ({ studio, bare }) => ({
    ours: async () => (await studio()).javascriptBytes / 1000,
    reference: async () => (await bare()).javascriptBytes / 1000,
  }),
};
export default figure;
