import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import type { NodeContext } from '../../harness/nodeContext';
import { SITE_COUNTS, sizedContexts } from '../../harness/sizedSites';

const figure: Figure<NodeContext> = {
  name: 'Growth of an event of a drag, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: (context) => {
    const sized = sizedContexts(context);
    const works = new Map(SITE_COUNTS.map((count) => [count as number, dragging(sized(count)).event]));
    return growing(SITE_COUNTS, 'ms', (count) => works.get(count)!());
  },
};
export default figure;
