import { STYLES, DEFAULT_DESIGN } from '../../../../src/design/schema';
import { variantChoice } from '../../../../src/design/panes';
import { ownParts } from '../../../../src/design/variants';
import { Panes } from '../../../../src/scene/panes';
import { gridOf } from '../../../../src/store/panes';
import { studio } from '../../../../src/store/studio';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import { CANVAS, type PageContext } from '../../page/context';

/** A document has six variants at most. */
const PANES = [1, 3, 6] as const;

/** The first frame: each pane's design composed and stamped into a layer of its own, and all of them drawn into one window. */
const figure: Figure<PageContext> = {
  name: 'Growth of the first frame of a comparison, from 1 to 6 variants, the most there are',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: ({ renderer, scene, camera, figure: head, client, finish }) => {
    const initial = studio.getInitialState();
    // Designs with the same dots would share a layer, and six of them cost more than twice what three do where two of the three are alike.
    const others = STYLES.filter((style) => style !== initial.design.style)
      .slice(0, PANES.at(-1)! - 1)
      .map((style) => ({ name: style, design: ownParts({ ...DEFAULT_DESIGN, style }) }));
    const state = { ...initial, variants: { active: 0, name: '', others } };
    // The present design's dots are the figure's own; here every pane has to lay its design anew.
    const composed = { ...DEFAULT_DESIGN, style: STYLES.at(-1)!, seed: 2 };
    const studied = { renderer, scene, camera, figure: head, client, composed, state };
    return growing(PANES, 'ms', (count) => {
      const views = gridOf(count, { left: 0, top: 0, ...CANVAS });
      const panes = views.map((view, i) => ({ choice: variantChoice(i), view, clip: view }));
      const compared = new Panes();
      finish();
      const ms = timeMs(() => {
        compared.draw(studied, panes);
        finish();
      });
      compared.clear();
      return ms;
    });
  },
};
export default figure;
