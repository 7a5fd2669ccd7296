/** The words around the answers; what is asked and answered stands in `answers.ts`. */
export const ASK_WORDS = {
  all: 'Questions',
  about: 'Questions about this',
  title: 'Questions and answers',
  search: 'Search the questions',
  everything: 'All questions',
  none: 'Nothing here answers that. Ask your clinic.',
  count: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  advice: 'General answers. What your clinic tells you about your own skin comes first.',
  unavailable: 'The answers could not be loaded. Check the connection and try again.',
} as const;
