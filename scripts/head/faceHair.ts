/** Lashes and brows in one picture: coverage of lashes in red, of brows in green. */
import sharp from 'sharp';
import { texturePath } from './makehuman';

const SIZE = 512;

const coverage = (folder: string, name: string) =>
  sharp(texturePath('proxies', folder, 'textures', name))
    .resize(SIZE, SIZE)
    .ensureAlpha()
    .extractChannel('alpha')
    .raw()
    .toBuffer();

export async function faceHair(): Promise<Buffer> {
  const lashes = await coverage('eyelashes/eyelashes02', 'eyelashes02.png');
  const brows = await coverage('eyebrows/eyebrow008', 'eyebrow008.png');
  const pixels = Buffer.alloc(3 * SIZE * SIZE);
  for (let i = 0; i < SIZE * SIZE; i++) {
    pixels[3 * i] = lashes[i]!;
    pixels[3 * i + 1] = brows[i]!;
  }
  return sharp(pixels, { raw: { width: SIZE, height: SIZE, channels: 3 } })
    .webp({ quality: 80 })
    .toBuffer();
}
