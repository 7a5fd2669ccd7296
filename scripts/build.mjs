import { ensurePackages, main } from './lib/prepare.mjs';

await main(async () => {
  await ensurePackages();
  const { buildApp } = await import('./lib/build.mjs');
  await buildApp({ onlyIfStale: false });
});
