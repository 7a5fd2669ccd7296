// Which packages a build carries, told from the modules in it.

const IN_PACKAGE = /^.*?[\\/](?=node_modules[\\/])/;
const NAME = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** Code that the build's own tools put in. */
const OF_TOOLS = /^\0(vite|rolldown)\//;

/**
 * The package that a module is of, as the lockfile names it: `node_modules/three`, `node_modules/a/node_modules/b`.
 * Undefined for the page's own.
 */
export function packageOf(id: string): string | undefined {
  const tool = OF_TOOLS.exec(id)?.[1];
  if (tool) return `node_modules/${tool}`;
  if (id.startsWith('\0') || !IN_PACKAGE.test(id)) return undefined;
  return NAME.exec(id.replace(IN_PACKAGE, '').replaceAll('\\', '/'))?.[1];
}

interface Modules {
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
}

/** Modules of which something is in a chunk; styles leave no code behind. */
export const shippedModules = ({ modules }: Modules): string[] =>
  Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(\?|$)/.test(id))
    .map(([id]) => id);
