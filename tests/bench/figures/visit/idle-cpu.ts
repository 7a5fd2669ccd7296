import type { Figure } from '../../harness/figure';
import type { VisitContext } from '../../harness/visitContext';

const IDLE_MS = 10_000;

/** Of one core, by all of the browser's processes together, its own housekeeping included, while nobody touches the page. */
const figure: Figure<VisitContext> = {
  name: 'Processor time while the app rests',
  unit: '%',
  better: 'lower',
  target: 1,
  exact: true,
  prepare: async ({ app }) => {
    const { page, processorSeconds } = await app();
    return {
      ours: async () => {
        const [before, begin] = [await processorSeconds(), performance.now()];
        await page.waitForTimeout(IDLE_MS);
        return (100 * (await processorSeconds()) - 100 * before) / ((performance.now() - begin) / 1000);
      },
      details: () => ({ idleMs: IDLE_MS }),
    };
  },
};
export default figure;
