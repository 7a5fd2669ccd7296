import { changeOf, isWorse, meetsTarget, type FigureResult, type Results } from './results';

/** Three digits, thousands apart. */
export function inDigits(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (Math.abs(rounded) >= 1000) return rounded.toLocaleString('en-US');
  return rounded === 0 ? '0' : rounded.toFixed(Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded)))));
}

/** `12.3 ×`, or `1,240 kB` for a figure without a reference. */
const shown = (result: FigureResult, value: number = result.value): string =>
  `${inDigits(value)} ${result.against === null ? result.unit : '×'}`;

const targetOf = (result: FigureResult): string =>
  result.target === null ? '–' : `${result.better === 'higher' ? '≥' : '≤'} ${shown(result, result.target)}`;

/** One of three words: for a target met, one missed, and none. */
function verdictOf(result: FigureResult, [met, missed, none]: readonly [string, string, string]): string {
  const meets = meetsTarget(result);
  return meets === null ? none : meets ? met : missed;
}

/** `+3 %` since the last committed run; `WORSE` or, in a table for reading, `worse` beside it where that is more than both runs scatter. */
function changeText(result: FigureResult, worse: string): string {
  const change = changeOf(result);
  const percent = change === null ? null : Math.round(100 * change);
  const text = percent === null ? '–' : percent === 0 ? '±0 %' : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
  return isWorse(result) ? `${text} ${worse}` : text;
}

const HEADER = ['figure', 'value', 'quartiles', 'target', '', 'last', 'change', 'ours', 'reference', 'unit'];

/** The results as lines of aligned columns, the last committed value and what has changed since beside each. */
export function plainTable({ figures }: Pick<Results, 'figures'>): string {
  const rows = Object.entries(figures).map(([id, result]) => {
    return [
      id,
      shown(result),
      `${inDigits(result.lowerQuartile)}–${inDigits(result.upperQuartile)}`,
      targetOf(result),
      verdictOf(result, ['met', 'MISSED', '–']),
      result.last ? shown(result, result.last.value) : '–',
      changeText(result, 'WORSE'),
      inDigits(result.ours),
      result.reference === null ? '–' : inDigits(result.reference),
      result.unit,
    ];
  });
  const widths = HEADER.map((title, k) => Math.max(title.length, ...rows.map((row) => row[k]!.length)));
  return [HEADER, ...rows]
    .map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join('  '))
    .join('\n');
}

/** The results as a table for the README, with the machine below it. */
export function markdownTable({ date, machine, figures }: Results): string {
  const rows = Object.values(figures).map((result) => {
    const verdict = verdictOf(result, ['met', 'not yet', 'no target']);
    const cells = [result.name, result.against ?? '–', shown(result), targetOf(result), verdict];
    return `| ${[...cells, changeText(result, 'worse')].join(' | ')} |`;
  });
  const { cores, node, browser, renderer } = machine;
  return [
    '| measured | against | result | target | | since the last |',
    '| --- | --- | --: | --: | --- | --: |',
    ...rows,
    '',
    `Measured on ${date}: ${cores} cores, Node ${node}, ${browser}, drawn by ${renderer}.`,
  ].join('\n');
}
