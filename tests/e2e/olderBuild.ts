import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from '../../scripts/lib/build.mjs';

const TEXT = /\.(js|css|html|json|webmanifest)$/;
/** How the files of the older build are called. */
export const OLDER = 'older';

/** A copy of the built app as an older version would be: the same page, of files with other names, under a service worker of its own. */
export async function olderBuild(folder: string): Promise<void> {
  await cp(DIST, folder, { recursive: true });
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(assets.map((name) => [name, `${OLDER}-${name}`]));
  const pattern = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const [name, other] of renamed) await rename(join(folder, 'assets', name), join(folder, 'assets', other));
  for (const file of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    const older = text.replace(pattern, (name) => renamed.get(name)!);
    await writeFile(join(folder, file), file === 'sw.js' ? older.replace(INDEX_REVISION, `$1${OLDER}`) : older);
  }
}

/** The page itself is told apart by what it holds. */
const INDEX_REVISION = /(url:`index\.html`,revision:`)/;
