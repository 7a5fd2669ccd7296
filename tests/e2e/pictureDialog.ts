import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { decodePng, type Picture, type Size } from './helpers';

/** A busy machine that draws in software. */
const DRAWN_MS = 90_000;
/** The two shapes of picture. */
export const WIDE = { width: 1920, height: 1080 };
export const TALL = { width: 1080, height: 1920 };
/** Lying down, so that the panel is beside the head. */
export const WINDOW = { width: 620, height: 420 };

export const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

/** Waits until the dialog shows a picture of this size. */
export const shown = (page: Page, { width, height }: Size) =>
  page.waitForFunction(
    ([w, h]) => {
      const image = document.querySelector<HTMLImageElement>('dialog img');
      return image?.complete && image.naturalWidth === w && image.naturalHeight === h && image;
    },
    [width, height] as const,
    { timeout: DRAWN_MS },
  );

/** The PNG that the dialog offers, once it is of this size; kept as tests/output/NAME.png to look at. */
export async function offered(page: Page, name: string, size: Size): Promise<{ png: Buffer; picture: Picture }> {
  const loaded = await shown(page, size);
  const bytes = await loaded.evaluate(async (image) => {
    const response = await fetch((image as HTMLImageElement).src);
    return [...new Uint8Array(await response.arrayBuffer())];
  });
  const png = Buffer.from(bytes);
  const folder = new URL('../output/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(fileURLToPath(new URL(`${name}.png`, folder)), png);
  return { png, picture: await decodePng(png) };
}

export const choose = (page: Page, shape: 'wide' | 'tall') =>
  page.locator(`dialog input[value=${shape}]`).check({ force: true });

export async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}
