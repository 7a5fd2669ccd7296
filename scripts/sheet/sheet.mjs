/**
 * `npm run sheet`: the built app draws every style × session × head, every tone, every view and every shade; each set becomes one contact
 * sheet, a PNG under tests/output/sheets (not in git), to be looked at beside photographs. Words after the command name the sheets wanted.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureHead, ensurePackages, main, ROOT } from './lib/prepare.mjs';

const HEADS = ['man', 'woman'];
const STYLES = ['conservative', 'natural', 'modern', 'edge-up', 'widows-peak', 'female'];
const USUAL = { man: 'natural', woman: 'female' };
const VIEWS = ['front', 'three-quarter', 'left', 'right', 'top', 'crown', 'back', 'hairline'];
const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const SHADES = ['auto', 'black', 'dark', 'medium', 'soft', 'pale'];
const LIGHTS = ['clinic', 'flat'];
const LIT = ['clinic', 'sun', 'window', 'evening', 'ring', 'street'];
const CELL = { width: 400, height: 440 };
const LABEL_PX = 30;
const OUTPUT = join(ROOT, 'tests/output/sheets');
const READY_MS = 90_000;

const cell = (label, query) => ({ label, query });

/** Name → rows of cells. */
function sheets() {
  const ofHead = (head) => {
    const styles = STYLES.filter((style) => head === 'woman' || style !== 'female');
    const usual = `head=${head}&style=${USUAL[head]}`;
    return {
      [`styles-${head}`]: styles.flatMap((style) =>
        ['three-quarter', 'front', 'top'].map((view) =>
          [0, 1, 2, 3].map((n) =>
            cell(`${style}, session ${n}, ${view}`, `head=${head}&style=${style}&sessions=${n}&view=${view}`),
          ),
        ),
      ),
      [`tones-${head}`]: [0, 3].flatMap((n) =>
        [TONES.slice(0, 5), TONES.slice(5)].map((tones) =>
          tones.map((tone) => cell(`tone ${tone}, session ${n}`, `${usual}&tone=${tone}&sessions=${n}`)),
        ),
      ),
      [`views-${head}`]: [0, 3].flatMap((n) =>
        [VIEWS.slice(0, 4), VIEWS.slice(4)].map((views) =>
          views.map((view) => cell(`${view}, session ${n}`, `${usual}&view=${view}&sessions=${n}`)),
        ),
      ),
      [`lights-${head}`]: ['front', 'three-quarter', 'top', 'hairline'].flatMap((view) =>
        [2, 4.5, 8].map((tone) =>
          LIT.map((light) => cell(`${light}, tone ${tone}`, `${usual}&light=${light}&tone=${tone}&view=${view}`)),
        ),
      ),
      [`shades-${head}`]: LIGHTS.flatMap((light) =>
        ['top', 'hairline'].map((view) =>
          SHADES.map((shade) => cell(`${shade}, ${light}`, `${usual}&shade=${shade}&view=${view}&light=${light}`)),
        ),
      ),
    };
  };
  return Object.assign({}, ...HEADS.map(ofHead));
}

async function draw(page, base, query) {
  await page.goto(`${base}/?${query}&ui=0`);
  await page.waitForSelector('html[data-scene=ready], html[data-scene=failed]', {
    state: 'attached',
    timeout: READY_MS,
  });
  if ((await page.getAttribute('html', 'data-scene')) !== 'ready') throw new Error(`The scene failed: ${query}`);
  return page.screenshot({ animations: 'disabled' });
}

const caption = (text) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL.width}" height="${LABEL_PX}"><rect width="100%" height="100%" fill="#fff"/>` +
      `<text x="10" y="21" font-family="sans-serif" font-size="17" fill="#222">${text}</text></svg>`,
  );

async function compose(sharp, rows, pictures, file) {
  const columns = Math.max(...rows.map((row) => row.length));
  const height = CELL.height + LABEL_PX;
  const layers = rows.flatMap((row, y) =>
    row.flatMap(({ label, query }, x) => [
      { input: pictures.get(query), left: x * CELL.width, top: y * height },
      { input: caption(label), left: x * CELL.width, top: y * height + CELL.height },
    ]),
  );
  await sharp({
    create: { width: columns * CELL.width, height: rows.length * height, channels: 3, background: '#fff' },
  })
    .composite(layers)
    .png()
    .toFile(file);
}

await main(async () => {
  await ensurePackages();
  await ensureHead();
  const [{ buildApp, DIST }, { serveFolder }, { ensureChromium, launchOptions }, { chromium }, { default: sharp }] =
    await Promise.all([
      import('./lib/build.mjs'),
      import('./lib/serve.mjs'),
      import('./lib/chromium.mjs'),
      import('playwright'),
      import('sharp'),
    ]);
  await buildApp({ onlyIfStale: true });
  const wanted = process.argv.slice(2);
  const chosen = Object.entries(sheets()).filter(
    ([name]) => wanted.length === 0 || wanted.some((w) => name.includes(w)),
  );
  if (chosen.length === 0)
    throw new Error(`No sheet is called ${wanted.join(', ')}: ${Object.keys(sheets()).join(', ')}`);
  await mkdir(OUTPUT, { recursive: true });
  const server = await serveFolder(DIST, { port: 0 });
  const browser = await chromium.launch(launchOptions(await ensureChromium()));
  try {
    const page = await browser.newPage({ viewport: CELL });
    for (const [name, rows] of chosen) {
      const pictures = new Map();
      for (const { query } of rows.flat()) pictures.set(query, await draw(page, server.url, query));
      const file = join(OUTPUT, `${name}.png`);
      await compose(sharp, rows, pictures, file);
      console.log(`${file}: ${pictures.size} pictures`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
