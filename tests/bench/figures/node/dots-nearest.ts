import { ALL_SHARES, NEAREST_FLOOR, nearestNeighbours } from '../../harness/evenness';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

const figure: Figure<NodeContext> = {
  name: 'How near neighbouring dots come, first percentile at the worst of all prefixes, over a regular lattice',
  unit: 'of lattice',
  better: 'higher',
  target: NEAREST_FLOOR,
  exact: true,
  prepare: (context) => nearestNeighbours(context, ALL_SHARES),
};
export default figure;
