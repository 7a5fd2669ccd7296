import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Failure } from './check';

const FOLDER = fileURLToPath(new URL('../fixtures/fuzz/', import.meta.url));
/** Larger ones are packed, characters. */
const MOST = 50_000;

/** As a file holds it: `packed` is base64 of deflated UTF-16, in which half a pair is kept too. */
type Frozen = Omit<Failure, 'text'> & ({ readonly text: string } | { readonly packed: string });

/** The inputs that once did what none may; each stays for ever. */
export const frozenFailures = (folder = FOLDER): readonly (Failure & { readonly file: string })[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...thawed(JSON.parse(readFileSync(folder + file, 'utf8')) as Frozen) }));

/** Keeps an input that failed, however long; says under which name. */
export function freeze(failure: Failure, folder = FOLDER): string {
  const sum = createHash('sha256').update(failure.text).digest('hex').slice(0, 8);
  const file = `${failure.target.replace(/\W+/g, '-')}-${sum}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + file, `${JSON.stringify(frozen(failure), undefined, 1)}\n`);
  return file;
}

function frozen({ target, text, why }: Failure): Frozen {
  if (text.length <= MOST) return { target, text, why };
  return { target, packed: deflateRawSync(Buffer.from(text, 'utf16le'), { level: 9 }).toString('base64'), why };
}

function thawed(kept: Frozen): Failure {
  if ('text' in kept) return kept;
  const { target, packed, why } = kept;
  return { target, text: inflateRawSync(Buffer.from(packed, 'base64')).toString('utf16le'), why };
}
