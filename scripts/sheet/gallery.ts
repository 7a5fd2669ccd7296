/** `npm run gallery`: the built app draws the people of the gallery; their pictures become public/gallery.webp. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { GALLERY } from '../../src/client/gallery';
import { DEFAULT_DESIGN, onHead } from '../../src/design/schema';
import { ONE_VARIANT } from '../../src/design/variants';
import { writeLink } from '../../src/share/link';
import { buildApp, DIST } from '../lib/build.mjs';
import { findChromium, launchOptions, pinQuality } from '../lib/chromium.mjs';
import { serveFolder } from '../lib/serve.mjs';

const SHOT = { width: 320, height: 360 } as const;
const CELL = { width: 128, height: 144 } as const;
const COLUMNS = 6;
const READY = 'html[data-scene=ready]';

await buildApp({ onlyIfStale: true });
const served = await serveFolder(DIST, { port: 0 });
const { choice } = await findChromium();
if (!choice) throw new Error('No Chromium draws WebGL 2 here; `npm test` installs one.');
const browser = await chromium.launch(launchOptions(choice));
const pictures: Buffer[] = [];
for (const { head, face, tone } of GALLERY) {
  const page = await browser.newPage({ viewport: SHOT });
  await pinQuality(page.context());
  const design = { ...onHead(DEFAULT_DESIGN, head), sessions: 0 as const, tone, client: { face } };
  const looks = {
    variants: ONE_VARIANT,
    camera: 'three-quarter',
    eyeMm: null,
    light: 'clinic',
    turn: 0,
    shine: 0.25,
    mirror: false,
  } as const;
  await page.goto(`${served.url}?ui=0#${writeLink({ design, ...looks })}`);
  await page.waitForSelector(READY, { state: 'attached', timeout: 60_000 });
  pictures.push(
    await sharp(await page.screenshot())
      .resize(CELL.width, CELL.height)
      .toBuffer(),
  );
  await page.close();
}
await browser.close();
await served.close();
const rows = Math.ceil(pictures.length / COLUMNS);
await sharp({
  create: { width: COLUMNS * CELL.width, height: rows * CELL.height, channels: 3, background: '#e8eaec' },
})
  .composite(
    pictures.map((input, i) => ({
      input,
      left: (i % COLUMNS) * CELL.width,
      top: Math.floor(i / COLUMNS) * CELL.height,
    })),
  )
  .webp({ quality: 78 })
  .toFile(fileURLToPath(new URL('../../public/gallery.webp', import.meta.url)));
