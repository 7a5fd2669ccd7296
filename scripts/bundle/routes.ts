import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { ROOT } from '../lib/prepare.mjs';
import { APART, chunksApart } from '../vite/apart';
import { closureOf, weigh, type Route } from './weigh';

const isChunk = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): file is Rolldown.OutputChunk =>
  file.type === 'chunk';

const collector = (into: Rolldown.OutputChunk[]): Plugin => ({
  name: 'bundle-collector',
  generateBundle: (_, bundle) => void into.push(...Object.values(bundle).filter(isChunk)),
});

/** The files that a page asks for by itself. */
const named = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1]!);

/** What a file that is fetched later is for: its module, or its own name. */
const purposeOf = ({ facadeModuleId, name }: Rolldown.OutputChunk): string =>
  facadeModuleId?.startsWith(ROOT) ? facadeModuleId.slice(ROOT.length).replace(/^src\//, '') : name;

/** Builds the page into a folder that is gone afterwards, and weighs each of its routes: the first picture, then what is fetched for more. */
export async function weighRoutes(): Promise<readonly Route[]> {
  const page: Rolldown.OutputChunk[] = [];
  const workers: Rolldown.OutputChunk[] = [];
  const outDir = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    await build({
      root: ROOT,
      mode: 'production',
      logLevel: 'error',
      plugins: [collector(page)],
      worker: { plugins: () => [collector(workers)] },
      build: { outDir, emptyOutDir: true },
    });
    const chunks = new Map(page.map((chunk) => [chunk.fileName, chunk]));
    const filesOf = (names: Iterable<string>) => [...names].map((name) => chunks.get(name)!);
    const first = closureOf(named(await readFile(join(outDir, 'index.html'), 'utf8')), chunks);
    const later = page
      .filter(({ isDynamicEntry, fileName }) => isDynamicEntry && !first.has(fileName))
      .map((chunk) => {
        const more = [...closureOf([chunk.fileName], chunks)].filter((name) => !first.has(name));
        return weigh(`+ ${purposeOf(chunk)}`, filesOf(more), ROOT);
      });
    const apart = (Object.keys(APART) as (keyof typeof APART)[]).map(async (name) =>
      weigh(name, await chunksApart(ROOT, name), ROOT),
    );
    return [
      weigh('first picture', filesOf(first), ROOT),
      ...workers.map((worker) => weigh(`worker ${worker.name}`, [worker], ROOT)),
      ...later.sort((a, b) => b.gzipBytes - a.gzipBytes),
      ...(await Promise.all(apart)),
    ];
  } finally {
    await rm(outDir, { recursive: true });
  }
}
