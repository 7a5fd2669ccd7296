import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

/** The same work against composing a design from scratch, as when one is opened: waves and blend at every site, line, field, sessions, figures. */
const figure: Figure<NodeContext> = {
  name: 'Time for an event of a drag, up to the draw',
  against: 'composing the design from scratch',
  unit: 'ms',
  better: 'lower',
  target: 0.1,
  prepare: (context) => {
    const { event, rebuild, details } = dragging(context);
    return { ours: event, reference: rebuild, details };
  },
};
export default figure;
