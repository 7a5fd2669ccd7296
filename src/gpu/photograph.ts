import { WebGLRenderTarget, type Camera, type Scene, type WebGLRenderer } from 'three';

/** Samples a pixel, as on the screen. */
const SAMPLES = 4;

/**
 * Draws a scene off screen; the screen keeps its picture.
 * @returns premultiplied RGBA, four bytes a pixel, rows from the bottom. Rejects when the context is lost or
 * the device has no room for so many pixels.
 */
export async function photographScene(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const gl = renderer.getContext();
  const failUnlessThere = () => {
    if (gl.isContextLost()) throw new Error('the context was lost while a picture was taken');
  };
  failUnlessThere();
  const target = new WebGLRenderTarget(width, height, { samples: SAMPLES, generateMipmaps: false });
  try {
    const before = renderer.getRenderTarget();
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(before);
    const pixels = new Uint8Array(4 * width * height);
    await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, pixels);
    failUnlessThere();
    if (pixels.every((byte) => byte === 0)) throw new Error(`nothing was drawn on ${width} × ${height} pixels`);
    return pixels;
  } finally {
    target.dispose();
  }
}

/** From GL's pixels (premultiplied, rows from the bottom) to a picture's (straight, rows from the top), left and right exchanged on request. */
export function uprightPixels(
  pixels: Uint8Array,
  width: number,
  height: number,
  mirror: boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(pixels.length);
  for (let row = 0; row < height; row++) {
    let from = 4 * width * (height - 1 - row) + (mirror ? 4 * (width - 1) : 0);
    const step = mirror ? -4 : 4;
    const end = 4 * width * (row + 1);
    for (let to = 4 * width * row; to < end; to += 4, from += step) {
      const alpha = pixels[from + 3]!;
      if (alpha === 0) continue;
      const gain = 255 / alpha;
      for (let k = 0; k < 3; k++) out[to + k] = pixels[from + k]! * gain;
      out[to + 3] = alpha;
    }
  }
  return out;
}
