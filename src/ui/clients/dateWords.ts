/** A day as people write it: `23 Nov 2026`. */
export const dateWords = (ms: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' }).format(ms);
