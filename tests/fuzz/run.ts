import { check, type Report } from './check';
import { TARGETS } from './targets';
import { freeze } from './frozen';
import { LONGEST_MS } from './watch';

/** All targets, each with its share of the runs. Resolves with whether nothing failed. */
async function fuzz(runs: number, seed: number, only: string): Promise<boolean> {
  console.log(`${runs} inputs, seed ${seed}`);
  let isSound = true;
  for (const target of TARGETS.filter(({ name }) => name.includes(only))) {
    const from = performance.now();
    const report = await check(target, Math.round((runs * target.share) / 100), seed, LONGEST_MS);
    console.log(`${lineOf(report)}, ${((performance.now() - from) / 1000).toFixed(1)} s`);
    if (!report.failure) continue;
    isSound = false;
    console.error(`  ${report.failure.why}\n  kept as tests/fixtures/fuzz/${freeze(report.failure)}`);
  }
  return isSound;
}

function lineOf({ target, runs, outcomes, mutated, within, long, worstMs }: Report): string {
  const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${count} ${outcome}`);
  const share = Math.round((100 * within) / Math.max(1, mutated));
  return `${target}: ${runs} (${told.join(', ')}); ${share} % of ${mutated} mutated got within, ${long} long; worst ${worstMs.toFixed(1)} ms`;
}

const [runs = '100000', seed = String(Date.now() % 1_000_000), only = ''] = process.argv.slice(2);
process.exitCode = (await fuzz(Number(runs), Number(seed), only)) ? 0 : 1;
