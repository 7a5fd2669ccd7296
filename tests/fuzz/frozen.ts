import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Failure } from './check';

const FOLDER = fileURLToPath(new URL('../fixtures/fuzz/', import.meta.url));
/** Larger ones are told but not kept, characters. */
const MOST = 50_000;

/** The inputs that once did what none may; each stays for ever. */
export const frozenFailures = (): readonly (Failure & { readonly file: string })[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...(JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Failure) }));

/** Keeps an input that failed; says where. */
export function freeze(failure: Failure): string {
  if (failure.text.length > MOST) return `nothing: it has ${failure.text.length} letters`;
  const sum = createHash('sha256').update(failure.text).digest('hex').slice(0, 8);
  const file = `${failure.target.replace(/\W+/g, '-')}-${sum}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FOLDER + file, `${JSON.stringify(failure, undefined, 1)}\n`);
  return `tests/fixtures/fuzz/${file}`;
}
