import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';

/** Everything cold, on this machine's own server: what is left is the work of the browser, not the network's. */
const figure: Figure<VisitContext> = {
  name: 'Time from the address to the first picture of the head, nothing cached',
  against: 'a bare react-three-fiber cube in the same browser',
  unit: 'ms',
  better: 'lower',
  target: 2.2,
  prepare: ({ studio, bare }) => ({
    ours: async () => (await studio()).firstPictureMs,
    reference: async () => (await bare()).firstPictureMs,
  }),
};
export default figure;
