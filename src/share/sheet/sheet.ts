import type { Photo } from '../../store/photographer';
import type { QrModules } from '../qr';
import { SheetCanvas } from './drawPng';
import { SHEET_INK } from './ink';
import { layOutSheet, type SheetWords } from './layout';

/** A sheet as two files. */
export interface DrawnSheet {
  readonly png: Blob;
  readonly pdf: Blob;
}

/** How fine a picture is drawn, quality of its JPEG in the PDF. */
const JPEG_QUALITY = 0.9;

/**
 * Draws a sheet.
 * @param photos heads on nothing, front views of all moments and then three-quarter views
 * @param code absent where the link is too long for one: the words say so
 * Rejects where the browser can't draw that much.
 */
export async function composeSheet(
  words: SheetWords,
  photos: readonly Photo[],
  code: QrModules | undefined,
): Promise<DrawnSheet> {
  const { SheetPdf } = await import('./drawPdf');
  await document.fonts.load(`620 40px 'Instrument Sans Variable'`, words.clinic).catch(() => []);
  const pictures = photos.map(onGround);
  const sheet = new SheetCanvas();
  sheet.draw(layOutSheet(words, code !== undefined, sheet.measure), pictures, code);
  const files = await Promise.all(pictures.map(toJpeg));
  const pdf = new SheetPdf();
  pdf.draw(layOutSheet(words, code !== undefined, pdf.measure), files, code, words.clinic);
  return { png: await sheet.toPng(), pdf: pdf.toBlob() };
}

function onGround({ width, height, rgba }: Photo): HTMLCanvasElement {
  const [head, ground] = [document.createElement('canvas'), document.createElement('canvas')];
  for (const canvas of [head, ground]) Object.assign(canvas, { width, height });
  const context = ground.getContext('2d');
  const own = head.getContext('2d');
  if (!context || !own) throw new Error(`no canvas of ${width} × ${height} pixels`);
  own.putImageData(new ImageData(rgba, width, height), 0, 0);
  context.fillStyle = SHEET_INK.ground;
  context.fillRect(0, 0, width, height);
  context.drawImage(head, 0, 0);
  return ground;
}

async function toJpeg(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no JPEG'))), 'image/jpeg', JPEG_QUALITY);
  });
  return new Uint8Array(await blob.arrayBuffer());
}
