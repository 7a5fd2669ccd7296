import fc from 'fast-check';
import { readDesignFile } from '../../src/share/file';
import { LATEST } from '../../src/share/versions';
import { mutatedText } from './mutate';
import { fileOf, type Page } from './page';
import { wiresOf } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson, textOf } from './trees';
import type { Watch } from './watch';

const MARK = '"hairline-studio":';
/** As long as files may be, and valid for as long as can be: what costs most to look at. */
const LONG = [
  `{${MARK}5,"document":{"design":{"line":{"front":[${'[0,0],'.repeat(600_000)}[0,0]]}}}}`,
  `{${MARK}5,"document":{"design":{"strokes":[${'[0,9,1,"AAAA"],'.repeat(250_000)}[0,9,1,"AAAA"]]}}}`,
  `{${MARK}5,"document":{"design":{"client":{"loss":{"patches":[${'[1,1,1],'.repeat(450_000)}[1,1,1]]}}}}}`,
  `{${MARK}5,"document":{"variants":{"others":[${'{},'.repeat(1_200_000)}{}]}}}`,
  `{${MARK}5,"document":{"variants":{"others":[${'{"name":""},'.repeat(50_000)}{}]}}}`,
  `{${MARK}4,"document":{"design":{"client":{"scars":[${'{"kind":"keloid"},'.repeat(50_000)}{}]}}}}`,
  `{${MARK}5,"document":{"design":{"strokes":[[0,9,1,"${'A'.repeat(3_900_000)}"]]}}}`,
  `{${MARK}5,"document":{"design":{"styleName":"${'é'.repeat(3_900_000)}"}}}`,
  `{${MARK}5,"document":{"variants":{"name":"${'\\u0000'.repeat(600_000)}"}}}`,
  `{${MARK}5,"document":{"design":{"tone":${'9'.repeat(3_900_000)}}}}`,
  `{${MARK}5,${Array.from({ length: 59_000 }, (_, i) => `"k${i}":{}`).join()}}`,
];

export const textOfFile = (version: number, text: string): string => `{${MARK}${version},"document":${text}}`;

/** Design files of any version: whole, with other letters or other JSON, around anything, and as long as can be. */
function anyFile(seed: number): fc.Arbitrary<Input> {
  const files = fc.constantFrom(...wiresOf(seed).map(({ version, text }) => textOfFile(version, text)));
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
    [0.03, fc.constantFrom(...LONG).map(as('random'))],
  );
}

async function run(letters: string, page: Page, watch: Watch): Promise<string> {
  const file = fileOf(letters);
  const text = await file.text();
  const read = await watch.time('readDesignFile', () => readDesignFile(text));
  await watch.time('a dropped file', () => page.drop(file));
  if (!read.ok) {
    page.expectKept('a dropped file');
    page.note();
    return read.error.kind;
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
  run,
};
