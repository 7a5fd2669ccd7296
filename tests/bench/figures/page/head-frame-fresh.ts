import { DEFAULT_DESIGN } from '../../../../src/design/schema';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { frames } from '../../page/frames';
import { agedLook } from '../../page/look';

const figure: Figure<PageContext> = {
  name: 'The same on the day of the last session: crust, redness, patches',
  against: "the same in three's MeshStandardMaterial with a picture of the dots",
  unit: 'ms',
  better: 'lower',
  prepare: (context) => frames(context, 'three-quarter', 'standard', { look: agedLook({ ...DEFAULT_DESIGN, day: 0 }) }),
};
export default figure;
