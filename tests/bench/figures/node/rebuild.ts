import { buildModel } from '../../../../src/client/model';
import { Stages } from '../../../../src/client/stages';
import { DEFAULT_DESIGN } from '../../../../src/design/schema';
import { clientSource } from '../../../unit/support/client';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

/** What the worker does after a slider of the head has moved, before it hands the model over. */
const figure: Figure<NodeContext> = {
  name: 'Time for a rebuild of the client after a change of the head’s shape',
  unit: 'ms',
  better: 'lower',
  target: 150,
  prepare: () => {
    const stages = new Stages();
    let moves = 0;
    const ours = () => {
      const value = (moves++ % 40) / 40;
      const client = { face: { age: 30 + value, controls: { 'skull-width': value } } };
      const begin = performance.now();
      buildModel(clientSource(), { ...DEFAULT_DESIGN, client }, stages);
      return performance.now() - begin;
    };
    ours();
    return { ours };
  },
};
export default figure;
