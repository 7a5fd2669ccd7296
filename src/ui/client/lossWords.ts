import type { GraftEdits, LossPattern } from '../../design/client';
import type { PatternStage } from '../../density/clientLoss';
import { number, percent } from '../../words/format';
import { spoken, t } from '../../words/say';

/** The words about hair loss and transplants. */
export const LOSS_WORDS = spoken({
  title: 'Hair loss',
  stage: 'How far it has come',
  thinning: 'Thin all over the top',
  pattern: {
    none: { name: 'loss¦None', line: 'No pattern of loss. Bald patches and thinning can still be set below.' },
    norwood: { name: 'Norwood', line: 'Temples and crown first, then all of the top. The usual way in men.' },
    'norwood-vertex': { name: 'Vertex', line: 'Temples, and a bald spot at the crown that is there early.' },
    'norwood-a': { name: 'loss¦Front', line: 'The whole front moves back as one line.' },
    ludwig: { name: 'Ludwig', line: 'The hairline stays, the hair behind it thins. The usual way in women.' },
    totalis: { name: 'loss¦All', line: 'No hair is left on the scalp.' },
  } satisfies Record<LossPattern, { name: string; line: string }>,
  noThinning: 'None',
  percent: percent,
} as const);

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

/** As near to a class as this, it is called by its name. */
const NEAR = 0.13;

/** "IV", "between IV and V", "III vertex", "IIa". */
export function stageWords({ pattern, stage }: PatternStage): string {
  const whole = Math.round(stage);
  if (Math.abs(stage - whole) <= NEAR) return className(pattern, whole);
  return t('between {one} and {other}', {
    one: className(pattern, Math.floor(stage)),
    other: className(pattern, Math.ceil(stage)),
  });
}

function className(pattern: LossPattern, stage: number): string {
  const name = ROMAN[stage] ?? '';
  if (pattern === 'norwood-a') return `${name}a`;
  return pattern === 'norwood-vertex' && stage < 4 ? t('{stage} vertex', { stage: name }) : name;
}

export const PATCH_WORDS = spoken({
  title: 'Bald patches',
  line: 'Round bald patches come and go (alopecia areata). Have a doctor look at them before any pigment.',
  add: 'Place a patch',
  hint: 'Tap the head where the patch is.',
  size: (n: number) => t('Patch {n}', { n }),
  mm: (mm: number) => t('{length} wide', { length: `${number(Math.round(2 * mm))} mm` }),
  remove: (n: number) => t('Remove patch {n}', { n }),
  most: 'More patches don’t fit into a link.',
} as const);

export const GRAFT_WORDS = spoken({
  title: 'Hair transplant',
  label: 'After a transplant',
  line: 'Transplanted hair, with pigment between. Wait a year after a transplant before pigment; a transplant waits a month after it.',
  place: { front: 'grafts¦Front', top: 'Top', crown: 'Crown' } satisfies Record<GraftEdits['place'], string>,
  where: 'Where it was planted',
  density: 'How dense',
  perCm2: (perCm2: number) => t('{count} a cm²', { count: number(Math.round(perCm2)) }),
} as const);

export const LATER_WORDS = spoken({
  title: 'And later?',
  off: 'As it is now',
  label: 'If loss goes on to',
  ended: 'This is as far as this pattern goes.',
  fixed: 'Pattern loss has classes that it can go on to; this has none.',
  none: 'The pigment stays where it was placed. See what it looks like if more hair goes.',
  full: 'Full colour',
  faded: 'Faded',
  fullLine: 'Pigment in its full colour: behind it, where hair was, skin shows. More pigment can be placed there.',
  fadedLine: 'Eight years on, the pigment has faded as well, and the step to the skin behind is softer.',
} as const);
