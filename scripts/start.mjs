import { ensurePackages, main } from './lib/prepare.mjs';

const DEFAULT_PORT = 4173;

await main(async () => {
  await ensurePackages();
  const { buildApp, DIST } = await import('./lib/build.mjs');
  const { serveFolder } = await import('./lib/serve.mjs');
  await buildApp({ onlyIfStale: true });
  const { url } = await serveFolder(DIST, { port: Number(process.env.PORT ?? DEFAULT_PORT) });
  console.log(`\nHairline Studio: ${url}`);
});
