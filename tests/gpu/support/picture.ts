import { WebGLRenderTarget, type Camera, type Scene, type WebGLRenderer } from 'three';

/** What a camera sees of a scene on nothing, as the page's canvas smooths it: RGBA, 8 bits, from the bottom row up. */
export function drawn(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  widthPx: number,
  heightPx: number,
): Uint8Array {
  const target = new WebGLRenderTarget(widthPx, heightPx, { samples: 4 });
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  const pixels = new Uint8Array(4 * widthPx * heightPx);
  renderer.readRenderTargetPixels(target, 0, 0, widthPx, heightPx, pixels);
  target.dispose();
  return pixels;
}
