import type { LossEdits, LossPattern } from '../../design/client';
import type { Design } from '../../design/schema';
import { TYPICAL_LOSS, USUAL_STAGE } from '../../density/clientLoss';
import { editClient, editDesign, studio } from '../../store/studio';

/** Changes part of the loss. What is the head's own is left out. */
export function editLoss(change: LossEdits): void {
  const { client, head } = studio.getState().design;
  editClient('loss', sparse({ ...client.loss, ...change }, head));
}

/** Another pattern, from its usual stage on; what was asked of later loss was another pattern's. */
export function choosePattern(pattern: LossPattern): void {
  const { head } = studio.getState().design;
  const typical = TYPICAL_LOSS[head];
  if (studio.getState().design.later > 0) editDesign({ later: 0 });
  editLoss({ pattern, stage: pattern === typical.pattern ? typical.stage : USUAL_STAGE[pattern] });
}

function sparse(loss: LossEdits, head: Design['head']): LossEdits {
  const { pattern, stage, thinning, patches } = loss;
  const typical = TYPICAL_LOSS[head];
  const isTypical = (pattern ?? typical.pattern) === typical.pattern && (stage ?? typical.stage) === typical.stage;
  return {
    ...(!isTypical && pattern !== undefined && { pattern }),
    ...(!isTypical && stage !== undefined && { stage }),
    ...(thinning !== undefined && thinning > 0 && { thinning }),
    ...(patches && patches.length > 0 && { patches }),
  };
}
