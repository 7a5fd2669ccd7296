// What a route of the page weighs, and which packages and folders of ours that is.
import { gzipSync } from 'node:zlib';
import { packageOf } from '../licences/packages';

/** A file of JavaScript, with what it is made of before it was made small. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

export interface Weight {
  readonly rawBytes: number;
  readonly gzipBytes: number;
}

interface Part extends Weight {
  /** A package, or a folder of ours: `three`, `src/ui`. */
  readonly name: string;
}

export interface Route extends Weight {
  readonly name: string;
  /** The heaviest first. */
  readonly parts: readonly Part[];
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

/** The package or the folder that a module is of. @param root the repository, ending in a slash */
export function ownerOf(id: string, root: string): string {
  const path = packageOf(id);
  if (path !== undefined) return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [top = '', folder, ...rest] = id.replaceAll('\\', '/').replace(root, '').split('/');
  if (top !== 'src') return top === 'shaders' ? 'shaders' : 'other';
  return rest.length === 0 ? 'src' : `src/${folder}`;
}

/** The files that some bring along by static imports, themselves first. */
export function closureOf(names: Iterable<string>, chunks: ReadonlyMap<string, Chunk>): Set<string> {
  const all = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || all.has(name)) return;
    all.add(name);
    chunk.imports.forEach(visit);
  };
  for (const name of names) visit(name);
  return all;
}

/**
 * A file's bytes shared out among its parts: the raw ones as their code before it was made small, the gzipped ones as that code
 * gzipped by itself.
 */
function sharedOut({ code, modules }: Chunk, root: string): Part[] {
  const byOwner = new Map<string, string>();
  for (const [id, { code: own }] of Object.entries(modules))
    if (own) byOwner.set(ownerOf(id, root), (byOwner.get(ownerOf(id, root)) ?? '') + own);
  const shares = [...byOwner].map(([name, own]) => ({ name, raw: own.length, gzip: gzipped(own) }));
  const [rawSum, gzipSum] = shares.reduce(([raw, gzip], share) => [raw + share.raw, gzip + share.gzip], [0, 0]);
  const size = gzipped(code);
  return shares.map(({ name, raw, gzip }) => ({
    name,
    rawBytes: (code.length * raw) / rawSum,
    gzipBytes: (size * gzip) / gzipSum,
  }));
}

/** @param chunks all the files of the route */
export function weigh(name: string, chunks: readonly Chunk[], root: string): Route {
  const parts = new Map<string, Part>();
  for (const part of chunks.flatMap((chunk) => sharedOut(chunk, root))) {
    const before = parts.get(part.name);
    parts.set(part.name, {
      name: part.name,
      rawBytes: (before?.rawBytes ?? 0) + part.rawBytes,
      gzipBytes: (before?.gzipBytes ?? 0) + part.gzipBytes,
    });
  }
  return {
    name,
    rawBytes: chunks.reduce((sum, { code }) => sum + code.length, 0),
    gzipBytes: chunks.reduce((sum, { code }) => sum + gzipped(code), 0),
    parts: [...parts.values()].sort((a, b) => b.gzipBytes - a.gzipBytes),
  };
}
