import type { Photo } from '../store/photographer';

/** Shown at 64 CSS pixels, on screens of up to three device pixels each. */
export const THUMBNAIL_PX = 192;
const QUALITY = 0.82;

/** A small picture of a head on nothing: WebP, or PNG where the browser writes none. Rejects where it writes neither. */
export function thumbnailOf({ width, height, rgba }: Photo): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('no thumbnail could be written')));
    canvas.toBlob(done, 'image/webp', QUALITY);
  });
}
