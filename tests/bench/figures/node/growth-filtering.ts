import type { Figure } from '../../harness/figure';
import { filtering } from '../../harness/filtering';
import { growing, LINEAR } from '../../harness/growth';
import type { NodeContext } from '../../harness/nodeContext';
import { SITE_COUNTS, sizedContexts } from '../../harness/sizedSites';

const figure: Figure<NodeContext> = {
  name: 'Growth of choosing a design’s dots, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: (context) => {
    const sized = sizedContexts(context);
    const rates = new Map(SITE_COUNTS.map((count) => [count as number, filtering(sized(count))]));
    return growing(SITE_COUNTS, 'ms', (count) => (1000 * count) / rates.get(count)!());
  },
};
export default figure;
