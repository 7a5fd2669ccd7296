import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { frames } from '../../page/frames';

const figure: Figure<PageContext> = {
  name: 'Time for a frame of the whole head, 960 × 720, dots and all',
  against: "the same triangles, lights and shadow map in three's MeshStandardMaterial with a picture of the dots",
  unit: 'ms',
  better: 'lower',
  target: 0.9,
  prepare: (context) => frames(context, 'three-quarter', 'standard'),
};
export default figure;
