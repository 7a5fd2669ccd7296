/**
 * `npm run sheet`: the built app draws every style × session × head, every tone, view, shade and light, the timeline's stops, the
 * distances, the shine of the skin and close-ups; each set becomes one contact sheet, a PNG under tests/output/sheets (not in git), to
 * be looked at beside photographs. Words after the command name the sheets wanted.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureHead, ensurePackages, main, ROOT } from '../lib/prepare.mjs';
import { CELL, sheets } from './sheets.mjs';

const LABEL_PX = 30;
const OUTPUT = join(ROOT, 'tests/output/sheets');

const caption = (text) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL.width}" height="${LABEL_PX}"><rect width="100%" height="100%" fill="#fff"/>` +
      `<text x="10" y="21" font-family="sans-serif" font-size="17" fill="#222">${text}</text></svg>`,
  );

async function compose(sharp, rows, pictures, file) {
  const columns = Math.max(...rows.map((row) => row.length));
  const height = CELL.height + LABEL_PX;
  const layers = rows.flatMap((row, y) =>
    row.flatMap((cell, x) => [
      { input: pictures.get(cell), left: x * CELL.width, top: y * height },
      { input: caption(cell.label), left: x * CELL.width, top: y * height + CELL.height },
    ]),
  );
  await sharp({
    create: { width: columns * CELL.width, height: rows.length * height, channels: 3, background: '#fff' },
  })
    .composite(layers)
    .png()
    .toFile(file);
}

function wantedSheets(words) {
  const all = sheets();
  const chosen = Object.entries(all).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (chosen.length === 0) throw new Error(`No sheet is called ${words.join(', ')}: ${Object.keys(all).join(', ')}`);
  return chosen;
}

await main(async () => {
  const chosen = wantedSheets(process.argv.slice(2));
  await ensurePackages();
  await ensureHead();
  const [{ buildApp, DIST }, { serveFolder }, { ensureChromium, launchOptions }, { openDrawer }, { chromium }] =
    await Promise.all([
      import('../lib/build.mjs'),
      import('../lib/serve.mjs'),
      import('../lib/chromium.mjs'),
      import('./draw.mjs'),
      import('playwright'),
    ]);
  const { default: sharp } = await import('sharp');
  await buildApp({ onlyIfStale: true });
  await mkdir(OUTPUT, { recursive: true });
  const server = await serveFolder(DIST, { port: 0 });
  const browser = await chromium.launch(launchOptions(await ensureChromium()));
  try {
    const draw = await openDrawer(browser, server.url);
    for (const [name, rows] of chosen) {
      const pictures = new Map();
      for (const cell of rows.flat()) pictures.set(cell, await draw(cell));
      const file = join(OUTPUT, `${name}.png`);
      await compose(sharp, rows, pictures, file);
      console.log(`${file}: ${pictures.size} pictures`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
