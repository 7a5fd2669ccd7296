import { LOW } from '../../../../src/gpu/figure';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { dotMemory } from '../../page/memory';

const figure: Figure<PageContext> = {
  name: 'GPU memory of all data of dots, low tier',
  unit: 'MiB',
  better: 'lower',
  target: 16,
  exact: true,
  prepare: (context) => dotMemory(context, LOW),
};
export default figure;
