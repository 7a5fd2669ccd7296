/** The directives of a Content-Security-Policy with their sources. */
export const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

const INLINE = [
  /<script(?![^>]*\ssrc=)[^>]*>/gi,
  /<style[^>]*>/gi,
  /<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/gi,
  /<[a-z][^>]*=\s*["']?\s*javascript:[^>]*>/gi,
];

/** The tags of a page that a policy without `unsafe-inline` stops. */
export const inlineIn = (html: string): string[] => INLINE.flatMap((pattern) => html.match(pattern) ?? []);
