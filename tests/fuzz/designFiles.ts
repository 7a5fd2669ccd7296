import fc from 'fast-check';
import { MAX_FILE, readDesignFile } from '../../src/share/file';
import { LATEST } from '../../src/share/versions';
import { asLong, longTexts, padded, type Stretch } from './long';
import { mutatedText } from './mutate';
import { fileOf, type Page } from './page';
import { wiresOf } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson, textOf } from './trees';
import type { Watch } from './watch';

const MARK = '"hairline-studio":';
/** Valid for as long as can be: what costs most to look at. */
const STRETCHES: readonly Stretch[] = [
  { head: `{${MARK}5,"document":{"design":{"line":{"front":[`, unit: '[0,0],', tail: '[0,0]]}}}}' },
  { head: `{${MARK}5,"document":{"design":{"strokes":[`, unit: '[0,9,1,"AAAA"],', tail: '[0,9,1,"AAAA"]]}}}' },
  { head: `{${MARK}5,"document":{"design":{"client":{"loss":{"patches":[`, unit: '[1,1,1],', tail: '[1,1,1]]}}}}}' },
  { head: `{${MARK}5,"document":{"variants":{"others":[`, unit: '{},', tail: '{}]}}}' },
  { head: `{${MARK}5,"document":{"variants":{"others":[`, unit: '{"name":""},', tail: '{}]}}}' },
  { head: `{${MARK}4,"document":{"design":{"client":{"scars":[`, unit: '{"kind":"keloid"},', tail: '{}]}}}}' },
  { head: `{${MARK}5,"document":{"design":{"strokes":[[0,9,1,"`, unit: 'A', tail: '"]]}}}' },
  { head: `{${MARK}5,"document":{"design":{"styleName":"`, unit: 'é', tail: '"}}}' },
  { head: `{${MARK}5,"document":{"variants":{"name":"`, unit: '\\u0000', tail: '"}}}' },
  { head: `{${MARK}5,"document":{"design":{"tone":`, unit: '9', tail: '}}}' },
  { head: `{${MARK}5,`, unit: (i) => `"k${i}":{},`, tail: '"k":{}}' },
];

export const textOfFile = (version: number, text: string): string => `{${MARK}${version},"document":${text}}`;

const wholeFiles = (seed: number): fc.Arbitrary<string> =>
  fc.constantFrom(...wiresOf(seed).map(({ version, text }) => textOfFile(version, text)));

/** Design files of any version: whole, with other letters or other JSON, and around anything. */
function anyFile(seed: number): fc.Arbitrary<Input> {
  const files = wholeFiles(seed);
  const random = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc
      .tuple(fc.integer({ min: -1, max: LATEST + 1 }), fc.jsonValue())
      .map(([version, value]) => textOfFile(version, textOf(value))),
  );
  return mix(
    [4, files.map(as('whole'))],
    [6, mutatedText(files).map(as('mutated'))],
    [16, mutatedJson(files).map(as('mutated'))],
    [3, random.map(as('random'))],
  );
}

const longFile = (seed: number): fc.Arbitrary<Input> =>
  longTexts(fc.oneof(fc.constantFrom(...STRETCHES), wholeFiles(seed).map(padded)), MAX_FILE).map(asLong);

async function run(letters: string, page: Page, watch: Watch): Promise<string> {
  const file = fileOf(letters);
  const text = await file.text();
  const read = await watch.time('readDesignFile', () => readDesignFile(text));
  await watch.time('a dropped file', () => page.drop(file));
  // A file is refused by its bytes, which may be more than its letters.
  if (!read.ok || file.size > MAX_FILE) {
    page.expectKept('a dropped file');
    page.note();
    return read.ok ? 'too-long' : read.error.kind;
  }
  page.expectOpened(read.value, 'a dropped file');
  page.putBack();
  return OPENED;
}

export const designFiles: Target = {
  name: 'design files',
  share: 18,
  outer: new Set(['foreign', 'too-long', 'too-new']),
  inputs: anyFile,
  long: longFile,
  run,
};
