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
 * @returns premultiplied RGBA, four bytes a pixel, rows from the top. Rejects when the context is lost or the device has no room for so
 * many pixels.
 */
export async function photographScene(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  largestPx?: number,
): Promise<Uint8Array<ArrayBuffer>> {
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
  parts.forEach((part, i) => layTile(part, tiles[i]!, pixels, { width, height }));
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

/** Lays a tile's pixels, rows from the bottom as GL has them, into a picture with rows from the top; RGBA. */
export function layTile(part: Uint8Array, { x, y, width, height }: Tile, into: Uint8Array, whole: Size): void {
  for (let row = 0; row < height; row++) {
    const at = whole.width * (whole.height - 1 - y - row) + x;
    into.set(part.subarray(4 * width * row, 4 * width * (row + 1)), 4 * at);
  }
}

/** Part of a picture, px from its upper left corner. */
export interface PicturePart extends Size {
  readonly left: number;
  readonly top: number;
}

const FULL_COVER = 255;

/**
 * Turns pixels whose colours are weighted by their cover into straight ones, in place; left and right are exchanged on request.
 * @param pixels RGBA, rows of so many pixels, from a multiple of four bytes in their buffer
 * @returns the same memory, and the least part of the picture outside of which it is clear: of no size where all of it is
 */
export function straightened(
  { buffer, byteOffset, length }: Uint8Array<ArrayBuffer>,
  width: number,
  mirror: boolean,
): { readonly rgba: Uint8ClampedArray<ArrayBuffer>; readonly filled: PicturePart } {
  const rgba = new Uint8ClampedArray(buffer, byteOffset, length);
  // Signed: of unsigned words engines make floating-point numbers.
  const words = new Int32Array(buffer, byteOffset, length / 4);
  const height = words.length / width;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let row = 0; row < height; row++) {
    const start = width * row;
    let from = 0;
    while (from < width && words[start + from] === 0) from++;
    if (from === width) continue;
    let to = width;
    while (words[start + to - 1] === 0) to--;
    straighten(rgba, words, start + from, start + to);
    if (mirror) words.subarray(start, start + width).reverse();
    [left, right, top, bottom] = [Math.min(left, from), Math.max(right, to), Math.min(top, row), row + 1];
  }
  const isClear = bottom === 0;
  const filled = { left: mirror ? width - right : left, top, width: right - left, height: bottom - top };
  return { rgba, filled: isClear ? { left: 0, top: 0, width: 0, height: 0 } : filled };
}

/** Pixels from one to before another. */
function straighten(rgba: Uint8ClampedArray, words: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const alpha = word >>> 24;
    if (alpha === FULL_COVER || word === 0) continue;
    const gain = alpha && FULL_COVER / alpha;
    for (let k = 4 * i; k < 4 * i + 3; k++) rgba[k] = rgba[k]! * gain;
  }
}
