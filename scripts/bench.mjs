import { join } from 'node:path';
import { ensurePackages, main, ROOT, run } from './lib/prepare.mjs';

await main(async () => {
  await ensurePackages();
  const { buildApp } = await import('./lib/build.mjs');
  const { ensureChromium } = await import('./lib/chromium.mjs');
  await buildApp({ onlyIfStale: true });
  const choice = await ensureChromium();
  const env = { ...process.env, BENCH_CHROMIUM: JSON.stringify(choice) };
  const bench = join(ROOT, 'tests/bench/run.ts');
  await run(process.execPath, ['--import', 'tsx', bench, ...process.argv.slice(2)], { env });
});
