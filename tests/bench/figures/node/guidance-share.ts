import { Composer } from '../../../../src/density/composer';
import { prepareBlend } from '../../../../src/density/sites';
import { DEFAULT_DESIGN } from '../../../../src/design/schema';
import { guideOf } from '../../../../src/hairline/guides';
import { adviseOn } from '../../../../src/hairline/rules';
import { timeMs } from '../../harness/alternate';
import { dragging } from '../../harness/drag';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

/** Lines that differ by a tenth of a millimetre each. */
const LINES = 20;
const DENSEST = [65, 130, 195, 260];

/** What goes with the hand beside the dots: the guides that lie on the line, and what the rules say of it. */
const figure: Figure<NodeContext> = {
  name: 'Time for the guides that follow a hand and for all advice',
  against: 'an event of a drag, up to the draw',
  unit: 'ms',
  better: 'lower',
  target: 0.5,
  prepare: (context) => {
    const { head, hair, pigment } = context;
    const composer = new Composer({ head, hair, pigment: { ...pigment, blend: prepareBlend(pigment.sites, hair) } });
    const drawn = Array.from({ length: LINES }, (_, n) => {
      const design = { ...DEFAULT_DESIGN, line: { midFrontalMm: 70 + 0.1 * n } };
      const { hairline, figures } = composer.compose(design);
      return { head, hair, design, hairline, figures, densestPerCm2: DENSEST };
    });
    const perLine = (work: (one: (typeof drawn)[number]) => unknown): number =>
      timeMs(() => drawn.forEach(work)) / LINES;
    const thirds = (): number => perLine(({ hairline }) => guideOf('thirds', head, hairline));
    const sides = (): number => perLine(({ hairline }) => guideOf('left-right', head, hairline));
    const advice = (): number => perLine(adviseOn);
    return {
      ours: () => thirds() + sides() + advice(),
      reference: dragging(context).event,
      details: () => ({ thirdsMs: thirds(), sidesMs: sides(), adviceMs: advice() }),
    };
  },
};
export default figure;
