import { lowFrequency, sessionShares } from '../../harness/evenness';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

const figure: Figure<NodeContext> = {
  name: 'The same after the worst of sessions 1 to 4',
  against: 'as many dots of white noise, measured alike',
  unit: 'of white',
  better: 'lower',
  target: 1 / 6.5,
  exact: true,
  prepare: (context) => lowFrequency(context, sessionShares(context)),
};
export default figure;
