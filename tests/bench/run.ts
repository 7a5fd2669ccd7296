// `npm run bench`: measures the figures whose ids contain one of the words given, all without. A run of all rewrites results.json and
// the README's table; --json prints JSON in place of the table.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { ChromiumChoice } from '../../scripts/lib/chromium.mjs';
import { figureIds, measureNode, measurePage, measureVisits, type Run } from './harness/places';
import { withResults } from './harness/readme';
import { parseResults, resultOf, withLast, type FigureResult, type Results } from './harness/results';
import { plainTable } from './harness/table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RESULTS = 'tests/bench/results.json';

function lastCommitted(): Results | undefined {
  try {
    const json = execFileSync('git', ['show', `HEAD:${RESULTS}`], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    return parseResults(json);
  } catch {
    return undefined;
  }
}

async function measure(choice: ChromiumChoice, isWanted: (id: string) => boolean): Promise<Results> {
  const figures: Record<string, FigureResult> = {};
  const run: Run = {
    isWanted,
    take: async (id, text, figure) => {
      const begin = performance.now();
      process.stderr.write(`${id} … `);
      figures[id] = resultOf(text, await figure());
      process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
    },
  };
  await measureNode(run);
  const drawing = await measurePage(choice, run);
  await measureVisits(choice, run);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: availableParallelism(), node: process.versions.node, ...drawing },
    figures,
  };
}

async function write(path: string, content: string): Promise<void> {
  const file = join(ROOT, path);
  await writeFile(file, await format(content, { ...(await resolveConfig(file)), filepath: file }));
}

const { values: flags, positionals: words } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isWanted = (id: string): boolean => words.length === 0 || words.some((word) => id.includes(word));
if (!figureIds().some(isWanted)) {
  throw new Error(`No figure is named like ${words.join(' or ')}; there are ${figureIds().join(', ')}.`);
}
const { BENCH_CHROMIUM } = process.env;
if (!BENCH_CHROMIUM) throw new Error('Start this by `npm run bench`.');
// Test runners set another one, and React's development build would go into what is measured.
process.env.NODE_ENV = 'production';

const results = withLast(await measure(JSON.parse(BENCH_CHROMIUM) as ChromiumChoice, isWanted), lastCommitted());
console.log(flags.json ? JSON.stringify(results, undefined, 2) : `\n${plainTable(results)}`);
if (words.length === 0) {
  await write(RESULTS, JSON.stringify(results));
  await write('README.md', withResults(await readFile(join(ROOT, 'README.md'), 'utf8'), results));
}
