import { editDesign, openDocument } from '../../../../src/store/studio';
import { followSteps, redo, undo } from '../../../../src/store/undo';
import { averageDocument } from '../../harness/documents';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import { timeMs } from '../../harness/alternate';

/** A document has six variants at most; the steps do not care. */
const VARIANTS = [1, 4, 16] as const;
const STEPS = 200;

/** Mean time for a step: made, taken back and made again. */
function stepMs(variants: number): number {
  openDocument(averageDocument(variants));
  const stop = followSteps();
  let [undone, redone] = [0, 0];
  const ms = timeMs(() => {
    for (let i = 0; i < STEPS; i++) editDesign({ tone: 2 + i / STEPS });
    while (undo()) undone++;
    while (redo()) redone++;
  });
  stop();
  if (undone !== STEPS || redone !== STEPS) throw new Error(`${undone} undone and ${redone} redone of ${STEPS}`);
  return ms / STEPS;
}

const figure: Figure<unknown> = {
  name: 'Growth of a step of the history, made, undone and made again, from 1 to 16 variants',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: () => growing(VARIANTS, 'ms', stepMs),
};
export default figure;
