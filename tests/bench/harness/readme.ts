import { markdownTable } from './table';
import type { Results } from './results';

const BEGIN = '<!-- measured: `npm run bench` writes what stands between these two lines -->';
const END = '<!-- /measured -->';

/** The README with the results between its markers; throws when it has none. */
export function withResults(readme: string, results: Results): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README lacks its markers: ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${markdownTable(results)}\n\n${readme.slice(end)}`;
}
