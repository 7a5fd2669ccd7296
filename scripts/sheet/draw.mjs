// Has the built app draw one cell.
import { register } from 'tsx/esm/api';
import { pinQuality } from '../lib/chromium.mjs';
import { CELL } from './sheets.mjs';

const READY_MS = 90_000;
/** With its controls on, the page leaves a cell's width free beside its panel. */
const WITH_CONTROLS = { width: CELL.width + 320, height: CELL.height };
const EYE_NAMES = { 300: 'From 30 cm', 1000: 'From 1 m', 3000: 'From 3 m' };

/** The link of a document as `src/share` packs it, defaults left out. */
async function packer() {
  const unregister = register();
  const [{ pack }, { dictionaryOf, LATEST }] = await Promise.all([
    import('../../src/share/packing.ts'),
    import('../../src/share/versions.ts'),
  ]);
  await unregister();
  return (document) => `h${LATEST}.${pack(JSON.stringify(document), dictionaryOf(LATEST))}`;
}

async function whenReady(page, what) {
  await page.waitForSelector('html[data-scene=ready], html[data-scene=failed]', {
    state: 'attached',
    timeout: READY_MS,
  });
  if ((await page.getAttribute('html', 'data-scene')) !== 'ready') throw new Error(`The scene failed: ${what}`);
}

/** A page of `browser` that draws cells; `draw(cell)` gives a PNG. */
export async function openDrawer(browser, base) {
  const linkOf = await packer();
  const page = await browser.newPage({ viewport: CELL, reducedMotion: 'reduce' });
  await pinQuality(page.context());

  async function drawFrom(eyeMm, pxPerMm, query) {
    await page.setViewportSize(WITH_CONTROLS);
    await page.goto(`${base}/?${query}`);
    await page.evaluate((scale) => {
      if (scale === null) localStorage.clear();
      else localStorage.setItem('hairline-studio:px-per-mm', scale);
    }, pxPerMm);
    await page.reload();
    await whenReady(page, query);
    await page.getByRole('button', { name: EYE_NAMES[eyeMm] }).click();
    await page.waitForSelector('[aria-label="Distance"] [aria-pressed=true]');
    await whenReady(page, query);
    await page.evaluate(() => {
      document.body.style.visibility = 'hidden';
      document.querySelector('canvas').style.visibility = 'visible';
    });
    const png = await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, ...CELL } });
    return png;
  }

  return async ({ query = '', document, eyeMm, pxPerMm, window = CELL }) => {
    if (eyeMm !== undefined) return drawFrom(eyeMm, pxPerMm, query);
    const address = document ? `${base}/?ui=0#${linkOf(document)}` : `${base}/?${query}&ui=0`;
    await page.setViewportSize(window);
    // A fragment alone would not load the page again.
    await page.goto('about:blank');
    await page.goto(address);
    await whenReady(page, address);
    const clip = { x: (window.width - CELL.width) / 2, y: (window.height - CELL.height) / 2, ...CELL };
    return page.screenshot({ animations: 'disabled', clip });
  };
}
