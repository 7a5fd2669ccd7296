import type { Head } from '../anatomy/head';
import { STAGE_RANGE, type LossPattern } from '../design/client';
import type { Design, HeadName } from '../design/schema';
import { hairMapOf, type HairMap, type LossExtras } from './hairLoss';
import type { LossClass } from './lossClasses';
import { lossAt } from './lossStages';

/** What of a design tells how much hair there is. */
export type LossDesign = Pick<Design, 'head' | 'client' | 'later'>;

/** A pattern of hair loss and how far it has come. */
export interface PatternStage {
  readonly pattern: LossPattern;
  readonly stage: number;
}

/** The loss that each head is shown with. */
export const TYPICAL_LOSS: Readonly<Record<HeadName, PatternStage>> = {
  man: { pattern: 'norwood', stage: 6 },
  woman: { pattern: 'ludwig', stage: 2 },
};

/** Where a pattern begins that somebody asks for without saying how far it has come. */
export const USUAL_STAGE: Readonly<Record<LossPattern, number>> = {
  none: 0,
  norwood: 4,
  'norwood-a': 4,
  'norwood-vertex': 3,
  ludwig: 2,
  totalis: 0,
};

/** The present pattern and stage of a client, within the pattern's range. */
export function lossOf({ head, client: { loss } }: Pick<LossDesign, 'head' | 'client'>): PatternStage {
  const typical = TYPICAL_LOSS[head];
  const pattern = loss?.pattern ?? typical.pattern;
  const usual = pattern === typical.pattern ? typical.stage : USUAL_STAGE[pattern];
  const { min, max } = STAGE_RANGE[pattern];
  return { pattern, stage: Math.min(max, Math.max(min, loss?.stage ?? usual)) };
}

/** How far a pattern can go on: vertex loss and A variants end in Norwood VII. */
export const laterRange = ({ pattern, stage }: PatternStage): { readonly min: number; readonly max: number } => ({
  min: stage,
  max: STAGE_RANGE[pattern.startsWith('norwood') ? 'norwood' : pattern].max,
});

/** What loss has advanced to behind the pigment; undefined where nothing later than the present was asked for. */
export function laterOf(design: LossDesign): PatternStage | undefined {
  const now = lossOf(design);
  const { max } = laterRange(now);
  if (design.later <= now.stage || now.stage >= max) return undefined;
  const stage = Math.min(max, design.later);
  return { pattern: stage > STAGE_RANGE[now.pattern].max ? 'norwood' : now.pattern, stage };
}

const classOf = ({ pattern, stage }: PatternStage): LossClass => lossAt(pattern, stage);

const extrasOf = ({ head, client: { loss, tape } }: LossDesign): LossExtras => ({
  own: head,
  hairlineMm: tape?.hairlineMm,
  thinning: loss?.thinning,
  patches: loss?.patches,
});

/**
 * The client's present hair. Where there is hair at the front, the tape's hairline is where it begins; from Norwood VI on the tape finds
 * none, and without effect.
 */
export const hairOf = (head: Head, design: LossDesign): HairMap =>
  hairMapOf(head, classOf(lossOf(design)), extrasOf(design));

/** The hair that is left when loss has advanced; undefined where it is the present. */
export function laterHairOf(head: Head, design: LossDesign): HairMap | undefined {
  const later = laterOf(design);
  return later && hairMapOf(head, classOf(later), extrasOf(design));
}
