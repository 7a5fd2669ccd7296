import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { frames } from '../../page/frames';

const figure: Figure<PageContext> = {
  name: 'Time for a frame of the hairline from near by, every dot and hair drawn by itself',
  against: "the same triangles in three's MeshStandardMaterial with a picture of the dots, blurred from here",
  unit: 'ms',
  better: 'lower',

  prepare: (context) => frames(context, 'hairline', 'standard'),
};
export default figure;
