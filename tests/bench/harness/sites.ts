import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { DIST } from '../../../scripts/lib/build.mjs';
import { serveFolder, type FolderServer } from '../../../scripts/lib/serve.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = join(ROOT, 'node_modules/.cache/bench');

/** Builds one of the bench's own pages with the app's settings and serves it; `assets` adds the app's static files. */
async function open(name: 'page' | 'bare', assets: boolean): Promise<FolderServer> {
  const outDir = join(BUILT, name);
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'tests/bench', name),
    publicDir: assets ? join(ROOT, 'public') : false,
    build: { outDir, emptyOutDir: true },
    logLevel: 'error',
  });
  return serveFolder(outDir, { port: 0 });
}

/** The page of figures that need a GPU. */
export const openPage = (): Promise<FolderServer> => open('page', true);
/** The bare cube. */
export const openBare = (): Promise<FolderServer> => open('bare', false);
/** The built app. */
export const openStudio = (): Promise<FolderServer> => serveFolder(DIST, { port: 0 });
