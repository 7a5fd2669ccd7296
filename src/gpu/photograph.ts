import { WebGLRenderTarget, type PerspectiveCamera, type Scene, type WebGLRenderer } from 'three';

/** Samples a pixel, as on the screen. */
const SAMPLES = 4;

/** Larger pictures are drawn in parts: at four samples a pixel one of this size takes some 130 MiB, px. */
const LARGEST_TILE_PX = 2048;

/** Pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Part of a picture, px from its lower left corner. */
interface Tile extends Size {
  readonly x: number;
  readonly y: number;
}

/** How large a tile may be on this device, px; even, so that the squares of pixels that derivatives are taken in lie as in the whole. */
function largestTile(renderer: WebGLRenderer): number {
  const gl = renderer.getContext();
  const viewport = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const device = Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number, viewport[0]!, viewport[1]!);
  return Math.min(LARGEST_TILE_PX, device) & ~1;
}

/** A picture cut into tiles of one size at most, of about one size. */
export function tilesOf(width: number, height: number, largestPx: number): readonly Tile[] {
  const cuts = (length: number) => {
    const parts = Math.ceil(length / largestPx);
    const size = Math.min(largestPx, 2 * Math.ceil(length / parts / 2));
    return Array.from(
      { length: Math.ceil(length / size) },
      (_, i) => [i * size, Math.min(size, length - i * size)] as const,
    );
  };
  return cuts(height).flatMap(([y, high]) => cuts(width).map(([x, wide]) => ({ x, y, width: wide, height: high })));
}

/**
 * Draws a scene off screen, in tiles where the device needs it; the screen keeps its picture. All is drawn before this returns, so that
 * nothing of the scene changes between tiles; only their pixels are waited for.
 * @param camera its view is cut for the tiles and left as it was
 * @returns premultiplied RGBA, four bytes a pixel, rows from the bottom. Rejects when the context is lost or
 * the device has no room for so many pixels.
 */
export async function photographScene(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  largestPx?: number,
): Promise<Uint8Array> {
  const gl = renderer.getContext();
  const failUnlessThere = () => {
    if (gl.isContextLost()) throw new Error('the context was lost while a picture was taken');
  };
  failUnlessThere();
  // What a device can do is known to a context that is there.
  const tiles = tilesOf(width, height, largestPx ?? largestTile(renderer));
  const pixels = new Uint8Array(4 * width * height);
  const parts = await Promise.all(
    tiles.map((tile) => photographTile(renderer, scene, camera, tile, { width, height })),
  );
  failUnlessThere();
  parts.forEach((part, i) => copyTile(part, tiles[i]!, pixels, width));
  if (pixels.every((byte) => byte === 0)) throw new Error(`nothing was drawn on ${width} × ${height} pixels`);
  return pixels;
}

/** Drawn at once; its target is given back before the next one is made. */
function photographTile(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  { x, y, width, height }: Tile,
  whole: Size,
): Promise<Uint8Array> {
  const target = new WebGLRenderTarget(width, height, { samples: SAMPLES, generateMipmaps: false });
  const [before, { view, aspect }] = [renderer.getRenderTarget(), camera];
  const seen = view && { ...view };
  try {
    cut(camera, whole, { x, y, width, height });
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, camera);
    const pixels = new Uint8Array(4 * width * height);
    return renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, pixels).then(() => pixels);
  } finally {
    renderer.setRenderTarget(before);
    camera.aspect = aspect;
    camera.view = seen;
    camera.updateProjectionMatrix();
    target.dispose();
  }
}

/** Lets the camera see a tile of what it sees: its own view may be moved within a window already. */
function cut(camera: PerspectiveCamera, whole: Size, { x, y, width, height }: Tile): void {
  const { offsetX = 0, offsetY = 0 } = camera.view?.enabled ? camera.view : {};
  const top = whole.height - y - height;
  camera.aspect = whole.width / whole.height;
  camera.setViewOffset(whole.width, whole.height, offsetX + x, offsetY + top, width, height);
  camera.updateProjectionMatrix();
}

function copyTile(part: Uint8Array, { x, y, width, height }: Tile, into: Uint8Array, wholeWidth: number): void {
  for (let row = 0; row < height; row++)
    into.set(part.subarray(4 * width * row, 4 * width * (row + 1)), 4 * (wholeWidth * (y + row) + x));
}

/** From GL's pixels (premultiplied, rows from the bottom) to a picture's (straight, rows from the top), left and right exchanged on request. */
export function uprightPixels(
  pixels: Uint8Array,
  width: number,
  height: number,
  mirror: boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(pixels.length);
  // Whole pixels, most of which are opaque and stay as they are.
  const [whole, wholeOut] = [wordsOf(pixels), new Uint32Array(out.buffer)];
  for (let row = 0; row < height; row++) {
    let from = width * (height - 1 - row) + (mirror ? width - 1 : 0);
    const step = mirror ? -1 : 1;
    const end = width * (row + 1);
    for (let to = width * row; to < end; to++, from += step) {
      const alpha = pixels[4 * from + 3]!;
      if (alpha === 255) wholeOut[to] = whole[from]!;
      if (alpha === 255 || alpha === 0) continue;
      const gain = 255 / alpha;
      for (let k = 0; k < 3; k++) out[4 * to + k] = pixels[4 * from + k]! * gain;
      out[4 * to + 3] = alpha;
    }
  }
  return out;
}

/** The same bytes four at a time; copied where they begin within a word. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, bytes.length / 4);
}
