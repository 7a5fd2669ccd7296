import { NoToneMapping } from 'three';
import { DEFAULT_DESIGN, type ViewName } from '../../../src/design/schema';
import { finestMmPerPx, pictureCamera } from '../../../src/scene/lens';
import { framingOf } from '../../../src/scene/views';
import { timeMs } from '../harness/alternate';
import { CANVAS, type PageContext } from './context';
import { look } from './look';
import { sizedLayers } from './sizedDots';

/** Milliseconds that a frame of the figure takes with so many sites' dots in place, all of them set. */
export function dottedFrames(context: PageContext, view: ViewName): (count: number) => number {
  const { renderer, client, figure, scene, finish } = context;
  const sized = sizedLayers(context);
  const camera = pictureCamera(framingOf(view, client.head), CANVAS.width, CANVAS.height);
  const laid = new Set<number>();
  return (count) => {
    const { layer, sessions } = sized(count);
    figure.wear(layer);
    figure.updateLook(look(DEFAULT_DESIGN), camera.position, finestMmPerPx(camera.position, CANVAS.height));
    figure.prepare(renderer);
    renderer.toneMapping = NoToneMapping;
    if (!laid.has(count)) {
      // The first frame brings the layer to the GPU.
      layer.update(sessions[0]);
      layer.render(renderer);
      renderer.render(scene, camera);
      laid.add(count);
    }
    finish();
    const ms = timeMs(() => {
      renderer.render(scene, camera);
      finish();
    });
    figure.wear();
    return ms;
  };
}
