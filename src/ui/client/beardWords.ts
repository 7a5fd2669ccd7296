import type { BeardEdits } from '../../design/client';
import { number, percent } from '../../words/format';
import { spoken, t } from '../../words/say';

export const BEARD_CHOICES = ['own', 'none', 'beard'] as const;
export type BeardChoice = (typeof BEARD_CHOICES)[number];

const moved = (mm: number, plain: string): string => {
  if (Math.abs(mm) < 0.5) return plain;
  const length = `${number(Math.abs(Math.round(mm)))} mm`;
  return mm > 0 ? t('{length} higher', { length }) : t('{length} lower', { length });
};

const lengthText = (mm: number): string => {
  if (mm < 0.2) return t('Razor-shaved');
  const length = `${number(mm, mm < 10 ? 1 : 0)} mm`;
  return mm < 1 ? t('{length}, stubble', { length }) : length;
};

/** The words about the beard. */
export const BEARD_WORDS = spoken({
  title: 'Beard',
  choice: { own: 'As it is', none: 'beard¦None', beard: 'Beard' } satisfies Record<BeardChoice, string>,
  line: {
    own: { man: 'Shaved, with the shadow of a beard under the skin.', woman: 'No beard.' },
    none: 'Bare skin, without a shadow.',
    beard: 'Drawn hair by hair, at true density.',
  },
  hair: 'Its hair',
  shape: 'Its lines',
  sliders: {
    lengthMm: { label: 'Length', text: lengthText },
    density: { label: 'Fullness', text: percent },
    patchy: { label: 'Patches', text: (share: number) => (share < 0.03 ? t('None') : percent(share)) },
    cheekMm: { label: 'Cheek line', text: (mm: number) => moved(mm, t('As usual')) },
    neckMm: { label: 'Neckline', text: (mm: number) => moved(mm, t('Above the Adam’s apple')) },
  } satisfies Partial<Record<keyof BeardEdits, { label: string; text: (value: number) => string }>>,
  moustache: { label: 'Moustache', line: 'A moustache grows above the upper lip; without it the lip is shaved clean.' },
  fill: {
    label: 'Fill with pigment',
    on: 'Dots between the hairs, where there are too few: the same technique and the same pigment as on the scalp, over the same sessions.',
    off: 'Patches can be filled with dots, as on the scalp.',
    elsewhere: 'Now only another area is treated. Choose all of it, or the beard, under Area.',
  },
  loading: 'The beard is being loaded …',
  failed: 'The beard could not be loaded. Please check the connection.',
  retry: 'Try again',
  reset: 'As it was again',
} as const);
