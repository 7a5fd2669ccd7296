import { LOW } from '../../../../src/gpu/figure';
import type { Figure } from '../../harness/figure';
import { appMemory } from '../../page/appMemory';
import type { PageContext } from '../../page/context';

const figure: Figure<PageContext> = {
  name: 'GPU memory of all textures and buffers of the app as it opens, low tier',
  unit: 'MiB',
  better: 'lower',
  target: 48,
  exact: true,
  prepare: (context) => appMemory(context, LOW),
};
export default figure;
