import type { SharedDocument } from '../../../src/share/document';
import { readDesignFile, writeDesignFile } from '../../../src/share/file';
import { readLink, writeLink } from '../../../src/share/link';
import { timeMs } from './alternate';

/** One run takes a millisecond: enough of them that neither the clock's step nor a pause for garbage counts. */
const RUNS = 20;

/** Milliseconds that one of many runs takes. */
export const perRunMs = (work: () => unknown, runs = RUNS): number =>
  timeMs(() => {
    for (let run = 0; run < runs; run++) work();
  }) / runs;

/** What a document costs on its way out and in; throws where it does not come back. ms. */
export function sharing(document: SharedDocument) {
  const [link, file] = [writeLink(document), writeDesignFile(document)];
  for (const [name, result] of Object.entries({ link: readLink(link), file: readDesignFile(file) }))
    if (!result.ok) throw new Error(`the ${name} does not open: ${JSON.stringify(result.error)}`);
  return {
    writeLink: () => perRunMs(() => writeLink(document)),
    readLink: () => perRunMs(() => readLink(link)),
    writeFile: () => perRunMs(() => writeDesignFile(document)),
    readFile: () => perRunMs(() => readDesignFile(file)),
    details: () => ({ linkCharacters: link.length, fileCharacters: file.length }),
  };
}
