import { spoken, t } from '../../words/say';
import { amountWord } from './amountWord';

/** The words about the skin besides its tone. */
export const SKIN_WORDS = spoken({
  title: 'Skin colour',
  undertone: {
    label: 'Undertone',
    text: (value: number) => {
      if (Math.abs(value) < 0.15) return t('Neutral');
      if (Math.abs(value) > 0.6) return value < 0 ? t('Cool') : t('Warm');
      return value < 0 ? t('A little cool') : t('A little warm');
    },
  },
  redness: { label: 'Redness', text: amountWord(spoken(['None', 'Usual', 'Some', 'Flushed'])) },
  freckles: { label: 'Freckles', text: amountWord(spoken(['None', 'Hardly any', 'Some', 'Many'])) },
  tanLine: { label: 'Tan line of a cap', text: amountWord(spoken(['None', 'Hardly seen', 'Seen', 'Sharp'])) },
  reset: 'As usual again',
  line: 'Choose by the skin behind the ear or under the arm, in daylight.',
} as const);
