import { join } from 'node:path';
import { ensureHead, ensurePackages, main, ROOT, run } from './lib/prepare.mjs';

await main(async () => {
  await ensurePackages();
  await ensureHead();
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const { executablePath, backend } = await ensureChromium();
  console.log(`Browser tests: ${executablePath}, drawing with ${backend}`);
  const env = { ...process.env, CHROMIUM_PATH: executablePath, GL_BACKEND: backend };
  await run(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], { env });
});
