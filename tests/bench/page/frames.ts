import { NeutralToneMapping, NoToneMapping, type Camera, type Scene } from 'three';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import type { ViewName } from '../../../src/design/schema';
import type { SkinLook } from '../../../src/gpu/skin';
import { finestMmPerPx, pictureCamera } from '../../../src/scene/lens';
import { framingOf } from '../../../src/scene/views';
import { timeMs } from '../harness/alternate';
import type { Sides } from '../harness/figure';
import { CANVAS, type PageContext } from './context';
import { look as healedLook } from './look';
import { keepShadows, referenceHead, type ReferenceKind } from './referenceHead';

/** What a figure of frames may have otherwise than the page's first picture on a usual screen. */
interface Otherwise {
  readonly look?: SkinLook;
  /** Device pixels to a CSS pixel. */
  readonly pixelRatio?: number;
}

/** Frames of a camera that moves about in a view, ours and the reference's: nothing to upload, both shadows kept. Milliseconds. */
export function frames(
  context: PageContext,
  view: ViewName,
  kind: ReferenceKind,
  { look = healedLook(DEFAULT_DESIGN), pixelRatio = 1 }: Otherwise = {},
): Sides {
  const { renderer, figure, client, scene, finish } = context;
  const camera = pictureCamera(framingOf(view, client.head), CANVAS.width, CANVAS.height);
  const finestMm = finestMmPerPx(camera.position, CANVAS.height * pixelRatio);
  figure.updateLook(look, camera.position, finestMm);
  const reference = referenceHead(client, figure.skin.geometry, kind);
  keepShadows(renderer);
  renderer.setPixelRatio(pixelRatio);
  const draw = (of: Scene, by: Camera): number => {
    finish();
    return timeMs(() => {
      renderer.render(of, by);
      finish();
    });
  };
  return {
    ours: () => {
      figure.prepare(renderer);
      renderer.toneMapping = NoToneMapping;
      return draw(scene, camera);
    },
    reference: () => {
      renderer.toneMapping = NeutralToneMapping;
      return draw(reference, camera);
    },
    details: () => ({ finestMmPerPx: finestMm, triangles: figure.skin.geometry.index!.count / 3 }),
  };
}
