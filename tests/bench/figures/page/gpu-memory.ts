import { STANDARD } from '../../../../src/gpu/figure';
import type { Figure } from '../../harness/figure';
import { appMemory } from '../../page/appMemory';
import type { PageContext } from '../../page/context';

const figure: Figure<PageContext> = {
  name: 'GPU memory of all textures and buffers of the app as it opens, standard tier',
  unit: 'MiB',
  better: 'lower',
  target: 96,
  exact: true,
  prepare: (context) => appMemory(context, STANDARD),
};
export default figure;
