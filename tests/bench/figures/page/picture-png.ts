import { photographScene, straightened } from '../../../../src/gpu/photograph';
import { DEFAULT_DESIGN } from '../../../../src/design/schema';
import { writeLink } from '../../../../src/share/link';
import { composePicture, photoSize, type PictureOrder } from '../../../../src/share/picture';
import { withDesign } from '../../../../src/share/png';
import { documentOf, studio } from '../../../../src/store/studio';
import { framingOf } from '../../../../src/scene/views';
import { finestMmPerPx, pictureCamera } from '../../../../src/scene/lens';
import type { Figure } from '../../harness/figure';
import { median } from '../../harness/statistics';
import type { PageContext } from '../../page/context';
import { look } from '../../page/look';

/** The wide picture, as the page orders it. */
const ORDER: PictureOrder = {
  width: 1920,
  height: 1080,
  caption: {
    style: 'Natural hairline',
    sessions: 'after session 3 of 3',
    studio: 'Hairline Studio',
    promise: 'Preview, not a promise',
  },
  colours: {
    near: '#f4f2ef',
    mid: '#e4e1dc',
    far: '#cfcac3',
    paper: '#ffffff',
    ink: '#222222',
    inkSoft: '#666666',
  },
};

const asPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });

/** The finished picture on a canvas of its own, as somebody would save it who has it there. */
async function canvasWith(png: Blob): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [ORDER.width, ORDER.height];
  canvas.getContext('2d')!.drawImage(await createImageBitmap(png), 0, 0);
  return canvas;
}

/**
 * From the photograph's pixels to the file: made straight, laid on the ground, captioned, written as PNG, the design put into it. Drawing the
 * head, which the screen's own canvas would have done already, is told beside it.
 */
const figure: Figure<PageContext> = {
  name: 'Time for the PNG of a shared picture, 1920 × 1080, once the head is drawn',
  against: '`toBlob` alone, of a canvas with the same picture',
  unit: 'ms',
  better: 'lower',
  target: 1.3,
  prepare: async ({ renderer, client, figure: head, scene }) => {
    const size = photoSize(ORDER);
    const { width, height } = size;
    const camera = pictureCamera(framingOf('three-quarter', client.head), width, height);
    const link = writeLink(documentOf(studio.getInitialState()));
    head.updateLook(look(DEFAULT_DESIGN), camera.position, finestMmPerPx(camera.position, height));
    head.prepare(renderer);
    const begin = performance.now();
    const pixels = await photographScene(renderer, scene, camera, width, height);
    const drawMs = performance.now() - begin;
    const parts = { straight: [] as number[], bytes: 0, bareBytes: 0 };
    const share = async (taken: Uint8Array<ArrayBuffer>): Promise<Blob> => {
      const from = performance.now();
      const photo = { width, height, ...straightened(taken, width, false) };
      parts.straight.push(performance.now() - from);
      return withDesign(await composePicture(ORDER, photo), link);
    };
    const bare = await canvasWith(await share(pixels.slice()));
    const timed = async (work: () => Promise<Blob>, kept: 'bytes' | 'bareBytes'): Promise<number> => {
      const from = performance.now();
      parts[kept] = (await work()).size;
      return performance.now() - from;
    };
    /** As the device hands them over: they are worked on in place. */
    const shareTaken = () => {
      const taken = pixels.slice();
      return timed(() => share(taken), 'bytes');
    };
    return {
      ours: shareTaken,
      reference: () => timed(() => asPng(bare), 'bareBytes'),
      details: () => ({
        drawMs,
        straightMs: median(parts.straight),
        kB: parts.bytes / 1000,
        bareKB: parts.bareBytes / 1000,
      }),
    };
  },
};
export default figure;
