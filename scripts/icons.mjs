// Draws public/icons from public/icon.svg: for home screens, which want PNGs. Run by hand when the icon changes.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT, main } from './lib/prepare.mjs';

const GROUND = '#16191b';
/** A mask may cut off all but a circle of 80 % in the middle. */
const SAFE = 0.78;

const draw = (svg, size) => sharp(svg, { density: (72 * size) / 64 }).resize(size, size);
const write = (image, name) =>
  image.png({ palette: true, compressionLevel: 9 }).toFile(join(ROOT, 'public/icons', name));

await main(async () => {
  const svg = await readFile(join(ROOT, 'public/icon.svg'));
  await mkdir(join(ROOT, 'public/icons'), { recursive: true });
  for (const size of [180, 192, 512]) await write(draw(svg, size), `icon-${size}.png`);
  const inner = Math.round(512 * SAFE);
  const margin = Math.round((512 - inner) / 2);
  const middle = await draw(svg, inner).toBuffer();
  const ground = sharp({ create: { width: 512, height: 512, channels: 4, background: GROUND } });
  await write(ground.composite([{ input: middle, left: margin, top: margin }]), 'maskable-512.png');
});
