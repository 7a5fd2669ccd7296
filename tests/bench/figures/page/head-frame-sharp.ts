import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { frames } from '../../page/frames';

const figure: Figure<PageContext> = {
  name: 'The same, healed, at two device pixels to a CSS pixel: lit by pixel',
  against: "the same in three's MeshStandardMaterial with a picture of the dots",
  unit: 'ms',
  better: 'lower',
  prepare: (context) => frames(context, 'three-quarter', 'standard', { pixelRatio: 2 }),
};
export default figure;
