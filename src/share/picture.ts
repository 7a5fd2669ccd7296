import type { Photo } from '../store/photographer';
import { layOutCaption, stripPx, type PictureCaption, type Run } from './captionLayout';

/** Colours as a canvas reads them: the ground behind the head from its middle outwards, the strip of paper and the words on it. */
export interface PictureColours {
  readonly near: string;
  readonly mid: string;
  readonly far: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
}

export interface PictureOrder {
  readonly width: number;
  readonly height: number;
  readonly caption: PictureCaption;
  readonly colours: PictureColours;
}

const FACE = `'Instrument Sans Variable', system-ui, sans-serif`;
const fontOf = ({ weight, px }: Run): string => `${weight} ${px}px ${FACE}`;

/** The part of a picture that the head is drawn in, px. */
export const photoSize = ({ width, height }: PictureOrder) => ({ width, height: height - stripPx(width, height) });

/**
 * A head on the studio's ground, captioned.
 * @param photo as large as `photoSize` says
 * @returns a PNG. Rejects where the browser can't make one of that size.
 */
export async function composePicture(order: PictureOrder, photo: Photo): Promise<Blob> {
  const { width, height, caption, colours } = order;
  const [canvas, context] = makeCanvas(width, height);
  const measure = (run: Run): number => {
    context.font = fontOf(run);
    return context.measureText(run.text).width;
  };
  await fontsFor(Object.values(caption).join(''));
  const layout = layOutCaption(caption, width, height, measure);
  drawGround(context, photo.width, photo.height, colours);
  drawHead(context, photo);
  context.fillStyle = colours.paper;
  context.fillRect(0, height - layout.stripPx, width, layout.stripPx);
  for (const run of layout.runs) {
    context.font = fontOf(run);
    context.fillStyle = run.soft ? colours.inkSoft : colours.ink;
    context.fillText(run.text, run.x, run.y);
  }
  return encode(canvas);
}

/** A font that can't be had is replaced by the device's own. */
async function fontsFor(text: string): Promise<void> {
  await document.fonts.load(`640 40px ${FACE}`, text).catch(() => []);
}

function makeCanvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // It is read as soon as it is drawn: a canvas that the GPU holds would have to be fetched from there.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`no canvas of ${width} × ${height} pixels`);
  return [canvas, context];
}

/** By way of a canvas no larger than the head: pixels can only be put in place of others, not over them. */
function drawHead(context: CanvasRenderingContext2D, { width, height, rgba, filled }: Photo): void {
  const [canvas, own] = makeCanvas(filled.width, filled.height);
  own.putImageData(new ImageData(rgba, width, height), -filled.left, -filled.top);
  context.drawImage(canvas, filled.left, filled.top);
}

/** The page's own ground: light around the head, darker towards the edges. */
function drawGround(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { near, mid, far }: PictureColours,
): void {
  const [middleX, middleY] = [0.5 * width, 0.45 * height];
  const [radiusX, radiusY] = [Math.max(0.7 * width, 0.55 * height), 0.9 * height];
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, near);
  gradient.addColorStop(0.5, mid);
  gradient.addColorStop(1, far);
  context.save();
  context.translate(middleX, middleY);
  context.scale(radiusX, radiusY);
  context.fillStyle = gradient;
  context.fillRect(-middleX / radiusX, -middleY / radiusY, width / radiusX, height / radiusY);
  context.restore();
}

const encode = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written as PNG'))),
      'image/png',
    );
  });
