import { ALL_SHARES, lowFrequency } from '../../harness/evenness';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

const figure: Figure<NodeContext> = {
  name: 'Low frequencies in the pattern of dots, power at the worst of all prefixes',
  against: 'as many dots of white noise, measured alike',
  unit: 'of white',
  better: 'lower',
  target: 1 / 6.5,
  exact: true,
  prepare: (context) => lowFrequency(context, ALL_SHARES),
};
export default figure;
