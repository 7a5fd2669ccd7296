import { STANDARD } from '../../../../src/gpu/figure';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { hairFrames } from '../../page/hairFrames';

const figure: Figure<PageContext> = {
  name: 'Time for a frame of the whole head with hair of 15 cm',
  against: 'the same head with shaved hair',
  unit: 'ms',
  better: 'lower',
  prepare: (context) => hairFrames(context, { lengthMm: 150, cut: 'middle' }, STANDARD),
};
export default figure;
