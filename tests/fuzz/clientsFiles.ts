import fc from 'fast-check';
import { MAX_CLIENTS_FILE, readClientsFile, writeClientsFile, type ClientEntry } from '../../src/share/clientsFile';
import { readDesignFile } from '../../src/share/file';
import { mergeClients } from '../../src/store/library/merge';
import { clients } from '../../src/store/library/state';
import { textOfFile } from './designFiles';
import { asLong, longTexts, padded, type Stretch } from './long';
import { mutatedText } from './mutate';
import { fileOf, type Page } from './page';
import { wiresOf } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson } from './trees';
import type { Watch } from './watch';

const MARK = '"hairline-studio-clients":1,"clients":';
const DATES = '"created":"2026-01-01T00:00:00.000Z","changed":"2026-01-01T00:00:00.000Z"';
const DOCUMENT = JSON.stringify(
  textOfFile(5, '{"design":{"style":"modern","line":{"midFrontalMm":70},"client":{"face":{"age":50}}}}'),
);
const client = (i: number) => `{"id":"c${i}","name":"Client ${i}","note":"",${DATES},"document":${DOCUMENT}}`;
const STRETCHES: readonly Stretch[] = [
  { head: `{${MARK}[`, unit: 'null,', tail: '0]}' },
  { head: `{${MARK}[`, unit: '{},', tail: '{}]}' },
  { head: `{${MARK}[`, unit: '{"id":1},', tail: '{}]}' },
  { head: `{${MARK}[{"id":"`, unit: 'a', tail: '"}]}' },
  { head: `{${MARK}[`, unit: (i) => `${client(i)},`, tail: `${client(-1)}]}` },
];

const wholeDesigns = (seed: number): fc.Arbitrary<string> =>
  fc.constantFrom(...wiresOf(seed).map(({ version, text }) => textOfFile(version, text)));

function wholeFiles(documents: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const entry = fc.record({
    id: fc.stringMatching(/^[\w-]{1,40}$/),
    name: fc.string({ unit: 'grapheme', maxLength: 90 }),
    note: fc.string({ unit: 'grapheme', maxLength: 60 }),
    document: documents,
    createdMs: fc.integer({ min: 0, max: 4e12 }),
    changedMs: fc.integer({ min: 0, max: 4e12 }),
  });
  return fc.array(entry, { minLength: 1, maxLength: 4 }).map(writeClientsFile);
}

/** Files of clients: whole, with other letters, other JSON, and other designs within. */
function anyFile(seed: number): fc.Arbitrary<Input> {
  const designs = wholeDesigns(seed);
  const files = wholeFiles(fc.oneof({ weight: 3, arbitrary: designs }, { weight: 1, arbitrary: mutatedJson(designs) }));
  return mix(
    [4, files.map(as('whole'))],
    [8, mutatedText(files).map(as('mutated'))],
    [16, mutatedJsonOf(files).map(as('mutated'))],
    [2, fc.json().map((text) => as('random')(`{${MARK}${text}}`))],
  );
}

function longFile(seed: number): fc.Arbitrary<Input> {
  const whole = wholeFiles(wholeDesigns(seed)).map((text) => padded(text.trimEnd()));
  return longTexts(fc.oneof(fc.constantFrom(...STRETCHES), whole), MAX_CLIENTS_FILE).map(asLong);
}

const mutatedJsonOf = (files: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  files.chain((text) => mutatedJson(fc.constant(text)));

/** Whom the browser keeps already. */
const KEPT: readonly ClientEntry[] = [
  { id: 'kept', name: 'Ana', note: '', document: textOfFile(5, '{}'), createdMs: 0, changedMs: 0 },
];

async function run(letters: string, page: Page, watch: Watch): Promise<string> {
  const file = fileOf(letters);
  const text = await file.text();
  const read = await watch.time('readClientsFile', () => readClientsFile(text));
  clients.setState({ offered: null });
  await watch.time('a dropped file', () => page.drop(file));
  const { offered } = clients.getState();
  page.expectKept('a dropped file', offered !== null);
  page.note();
  if (!read.ok) return read.error;
  if (offered && JSON.stringify(offered) !== JSON.stringify(read.value)) throw new Error('offered other clients');
  if (read.value.clients.length > 0) await expectMerged(read.value.clients);
  return read.value.unreadable > 0 ? 'in part' : OPENED;
}

/** Throws unless an import adds each client once, can be repeated, and can be exported again. */
async function expectMerged(incoming: readonly ClientEntry[]): Promise<void> {
  const copyName = (name: string) => `${name} (copy)`;
  const first = mergeClients(KEPT, incoming, copyName);
  const all = [...KEPT, ...first.added, ...first.copies];
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new Error('two clients with one id');
  const again = mergeClients(all, incoming, copyName);
  if (again.added.length + again.copies.length > 0) throw new Error('imported twice, a client is there twice');
  const exported = await readClientsFile(writeClientsFile(all));
  if (!exported.ok || JSON.stringify(exported.value) !== JSON.stringify({ clients: all.map(inOrder), unreadable: 0 }))
    throw new Error('exported, the clients are others');
  if (!all.every(({ document }) => readDesignFile(document).ok)) throw new Error('a client without a design');
}

const inOrder = (entry: ClientEntry): Record<keyof ClientEntry, unknown> => {
  const { id, name, note, document, createdMs, changedMs } = entry;
  return { id, name, note, document, createdMs, changedMs };
};

export const clientsFiles: Target = {
  name: 'clients’ files',
  share: 10,
  outer: new Set(['foreign', 'too-long', 'too-new']),
  inputs: anyFile,
  long: longFile,
  run,
};
