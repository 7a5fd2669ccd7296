import { LOW } from '../../../../src/gpu/figure';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { hairFrames } from '../../page/hairFrames';

const figure: Figure<PageContext> = {
  name: 'The same with the strands of the low tier',
  against: 'the same head with shaved hair',
  unit: 'ms',
  better: 'lower',
  prepare: (context) => hairFrames(context, { lengthMm: 150, cut: 'middle' }, LOW),
};
export default figure;
