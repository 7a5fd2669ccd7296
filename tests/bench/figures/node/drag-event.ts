import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

/** The processor's own work after a pointer has moved a handle, all sites in play; the draw is left out. */
const figure: Figure<NodeContext> = {
  name: 'Time for an event of a drag, up to the draw',
  unit: 'ms',
  better: 'lower',
  target: 8,
  prepare: (context) => {
    const { event, details } = dragging(context);
    return { ours: event, details };
  },
};
export default figure;
