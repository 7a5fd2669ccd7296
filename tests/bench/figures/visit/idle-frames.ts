import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';

const IDLE_MS = 5000;

const figure: Figure<VisitContext> = {
  name: 'Frames drawn in five seconds while the app rests',
  unit: 'frames',
  better: 'lower',
  target: 0,
  exact: true,
  prepare: async ({ app }) => {
    const { page, during } = await app();
    return { ours: async () => (await during(() => page.waitForTimeout(IDLE_MS))).frames };
  },
};
export default figure;
