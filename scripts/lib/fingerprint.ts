import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

/** Adds every file below a folder of the repository to a hash, by its path in it, in one order. */
export function addFolder(hash: Hash, folder: string): void {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(ROOT, folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  for (const path of paths) hash.update(path).update(readFileSync(join(ROOT, folder, path)));
}
