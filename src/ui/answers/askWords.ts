import { spoken, t } from '../../words/say';

/** The words around the answers; what is asked and answered stands in `answers.ts`. */
export const ASK_WORDS = spoken({
  all: 'Questions',
  about: 'Questions about this',
  title: 'Questions and answers',
  search: 'Search the questions',
  everything: 'All questions',
  none: 'Nothing here answers that. Ask your clinic.',
  count: (count: number) => t('{count, plural, one {# answer} other {# answers}}', { count }),
  advice: 'General answers. What your clinic tells you about your own skin comes first.',
  unavailable: 'The answers could not be loaded. Check the connection and try again.',
} as const);
