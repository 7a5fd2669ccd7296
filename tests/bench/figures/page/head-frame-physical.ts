import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { frames } from '../../page/frames';

const figure: Figure<PageContext> = {
  name: 'The same frame of the whole head',
  against: "the same in three's MeshPhysicalMaterial with sheen and clearcoat",
  unit: 'ms',
  better: 'lower',
  target: 0.75,
  prepare: (context) => frames(context, 'three-quarter', 'physical'),
};
export default figure;
