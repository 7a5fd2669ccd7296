import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';
import { reworked } from '../../harness/reworked';

const figure: Figure<VisitContext> = {
  name: 'Uploads and stamps when the session is changed four times',
  unit: 'calls',
  better: 'lower',
  target: 0,
  exact: true,
  prepare: async ({ app }) => {
    const watched = await app();
    return reworked(watched, ['0', '1', '2', '3'], async () => undefined);
  },
};
export default figure;
