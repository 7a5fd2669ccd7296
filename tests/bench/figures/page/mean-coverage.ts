import type { SessionCount } from '../../../../src/design/schema';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';
import { coverageRatio, WIDTHS_MM } from '../../page/meanCoverage';

/** The usual three, and the free fourth, which sets dots closest. */
const SESSIONS: readonly SessionCount[] = [3, 4];

/** Before optics: the share of the skin that the drawn dots cover against the sum of the areas of those very dots. */
const figure: Figure<PageContext> = {
  name: 'Largest error of the mean coverage after 3 or 4 sessions, at ten distances, in each software renderer',
  unit: '%',
  better: 'lower',
  target: 1,
  exact: true,
  everywhere: true,
  prepare: (context) => {
    const all = SESSIONS.flatMap((sessions) =>
      WIDTHS_MM.map((mmPerPx) => ({ sessions, mmPerPx, ratio: coverageRatio(context, sessions, mmPerPx) })),
    );
    return {
      ours: () => Math.max(...all.map(({ ratio }) => 100 * Math.abs(ratio - 1))),
      details: () =>
        Object.fromEntries(all.map(({ sessions, mmPerPx, ratio }) => [`ratioOf${sessions}At${mmPerPx}Mm`, ratio])),
    };
  },
};
export default figure;
