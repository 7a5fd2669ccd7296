/** The name of the query's parameter in which the page around tells its origin. */
export const EMBED_PARAM = 'embed';
