export const DIST: string;
export function buildApp(options: { readonly onlyIfStale: boolean }): Promise<void>;
