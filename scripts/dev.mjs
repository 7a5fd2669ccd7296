import { ensureHead, ensurePackages, main } from './lib/prepare.mjs';

await main(async () => {
  await ensurePackages();
  await ensureHead();
  // Vite's command line, in this process: it reads our arguments (`npm run dev -- --host`).
  await import('../node_modules/vite/bin/vite.js');
});
