// `npm run soak`: two thousand actions at random in the built app, from a seed that it prints; `-- --actions 500 --seed 3` for others.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHead, ensurePackages, main, ROOT, run } from './lib/prepare.mjs';

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '2000' }, seed: { type: 'string', default: '8' } },
});

await main(async () => {
  await ensurePackages();
  await ensureHead();
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const { executablePath, backend } = await ensureChromium();
  const env = {
    ...process.env,
    CHROMIUM_PATH: executablePath,
    GL_BACKEND: backend,
    SOAK_ACTIONS: values.actions,
    SOAK_SEED: values.seed,
  };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--project', 'e2e', 'soak'], { env });
});
