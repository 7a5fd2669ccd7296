/** The repository's folder, ending in a slash. */
export const ROOT: string;
