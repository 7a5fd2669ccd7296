import { ensurePackages, main } from './lib/prepare.mjs';

const DEFAULT_PORT = 4173;
/** The page says its own policy; these only a host can say. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

await main(async () => {
  await ensurePackages();
  const { buildApp, DIST } = await import('./lib/build.mjs');
  const { serveFolder } = await import('./lib/serve.mjs');
  await buildApp({ onlyIfStale: true });
  const { url } = await serveFolder(DIST, { port: Number(process.env.PORT ?? DEFAULT_PORT), headers: HEADERS });
  console.log(`\nHairline Studio: ${url}`);
});
