import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import type { PageContext } from '../../page/context';
import { dottedFrames } from '../../page/dottedFrames';
import { SITE_COUNTS } from '../../page/sizedDots';

const figure: Figure<PageContext> = {
  name: 'Growth of a frame of the hairline from near by, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: (context) => growing(SITE_COUNTS, 'ms', dottedFrames(context, 'hairline')),
};
export default figure;
