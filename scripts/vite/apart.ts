import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** What is built apart, after the page. */
export const APART = { 'service worker': 'src/offline/sw.ts', 'embed.js': 'src/embed/element.ts' } as const;

/** The code of one of them, its modules told apart. @param root the repository */
export async function chunksApart(root: string, name: keyof typeof APART): Promise<Rolldown.OutputChunk[]> {
  const made = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    build: { target: 'es2022', write: false, rolldownOptions: { input: resolve(root, APART[name]) } },
  });
  const files = ([made].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) => output);
  return files.filter((file) => file.type === 'chunk');
}
