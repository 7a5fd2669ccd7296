import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureHead, ROOT, run } from './prepare.mjs';

export const DIST = join(ROOT, 'dist');
const INPUTS = [
  'LICENSE',
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'scripts/licences',
  'scripts/vite',
  'shaders',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
/** Inside dist, so that a build by any other way removes it. */
const STAMP = join(DIST, '.inputs');

/** A file itself, or every file below a folder, in one order; nothing where there is neither. */
async function* filesUnder(path) {
  const found = await stat(join(ROOT, path)).catch(() => undefined);
  if (found?.isFile()) yield path;
  if (!found?.isDirectory()) return;
  const names = await readdir(join(ROOT, path));
  for (const name of names.sort()) yield* filesUnder(`${path}/${name}`);
}

async function hashInputs() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for await (const path of filesUnder(input)) {
      const content = await readFile(join(ROOT, path));
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Builds the app into dist; with `onlyIfStale`, not when dist already comes from these very files. */
export async function buildApp({ onlyIfStale }) {
  await ensureHead();
  const inputs = await hashInputs();
  if (onlyIfStale && (await readFile(STAMP, 'utf8').catch(() => '')) === inputs) return;
  // NODE_ENV is said outright: test runners set another one, and React's development build would go in.
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], { env });
  await writeFile(STAMP, inputs);
}
