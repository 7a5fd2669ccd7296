import { amountWord } from './amountWord';

/** The words about the skin besides its tone. */
export const SKIN_WORDS = {
  title: 'Skin colour',
  undertone: {
    label: 'Undertone',
    text: (value: number) => {
      if (Math.abs(value) < 0.15) return 'Neutral';
      const side = value < 0 ? 'cool' : 'warm';
      return Math.abs(value) > 0.6 ? (side === 'cool' ? 'Cool' : 'Warm') : `A little ${side}`;
    },
  },
  redness: { label: 'Redness', text: amountWord(['None', 'Usual', 'Some', 'Flushed']) },
  freckles: { label: 'Freckles', text: amountWord(['None', 'Hardly any', 'Some', 'Many']) },
  tanLine: { label: 'Tan line of a cap', text: amountWord(['None', 'Hardly seen', 'Seen', 'Sharp']) },
  reset: 'As usual again',
  line: 'Choose by the skin behind the ear or under the arm, in daylight.',
} as const;
