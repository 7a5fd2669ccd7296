// `npm run goldens`: draws the pictures that the tests compare with anew, by each software renderer that runs here.
import { join } from 'node:path';
import { ensureHead, ensurePackages, main, ROOT, run } from './lib/prepare.mjs';

await main(async () => {
  await ensurePackages();
  await ensureHead();
  const { BACKEND_NAMES, findChromium } = await import('./lib/chromium.mjs');
  for (const name of BACKEND_NAMES) {
    process.env.GL_BACKEND = name;
    const { choice } = await findChromium({ probe: true });
    if (!choice) {
      console.log(`${name} does not run here; its pictures stay as they are.`);
      continue;
    }
    const env = { ...process.env, CHROMIUM_PATH: choice.executablePath, GL_BACKEND: name, GOLDENS: 'write' };
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    await run(process.execPath, [vitest, 'run', '--project', 'e2e', 'goldens'], { env });
  }
});
