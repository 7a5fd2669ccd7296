import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import type { NodeContext } from '../../harness/nodeContext';
import { SITE_COUNTS, sizedContexts } from '../../harness/sizedSites';

/** Composed so often, one right after the other: of an open design's arrays each time leaves some to be collected. */
const TIMES = 5;

/** From scratch, as when a design is opened: line and field, which no site changes, are in it. */
const figure: Figure<NodeContext> = {
  name: 'Growth of composing a design from scratch, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: (context) => {
    const sized = sizedContexts(context);
    const works = new Map(SITE_COUNTS.map((count) => [count as number, dragging(sized(count)).sparingRebuild]));
    const leastOf = (work: () => number) => Math.min(...Array.from({ length: TIMES }, work));
    return growing(SITE_COUNTS, 'ms', (count) => leastOf(works.get(count)!));
  },
};
export default figure;
