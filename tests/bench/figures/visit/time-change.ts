import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';
import { reworked } from '../../harness/reworked';

const figure: Figure<VisitContext> = {
  name: 'Uploads and stamps when the day is changed seven times over ten years',
  unit: 'calls',
  better: 'lower',
  target: 0,
  exact: true,
  prepare: async ({ app }) => {
    const watched = await app();
    const keys = ['Home', 'ArrowRight', 'PageUp', 'PageUp', 'Shift+ArrowRight', 'End', 'PageDown'];
    return reworked(watched, keys, () => watched.page.getByRole('slider', { name: 'Time' }).focus());
  },
};
export default figure;
