import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

/**
 * The same work against composing a design from scratch the plain way: waves and blend at every site, line, field, sessions, figures. The page
 * itself lays waves only where a line comes near: `sparingRebuildMs`.
 */
const figure: Figure<NodeContext> = {
  name: 'Time for an event of a drag, up to the draw',
  against: 'composing the design from scratch the plain way, waves at every site',
  unit: 'ms',
  better: 'lower',
  target: 0.1,
  prepare: (context) => {
    const { event, rebuild, details } = dragging(context);
    return { ours: event, reference: rebuild, details };
  },
};
export default figure;
