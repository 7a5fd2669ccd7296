import sharp from 'sharp';

/** Straight 8-bit sRGB, four bytes a pixel, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** In pixels from the picture's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function decodePng(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
}

/** IEC 61966-2-1: an 8-bit sRGB value as linear light, 0 to 1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const encoded = value / 255;
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
});

function* offsetsIn(picture: Picture, rect: Rect): Generator<number> {
  const { x, y, width, height } = rect;
  const isInside = x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
  if (!isInside || width < 1 || height < 1) {
    throw new RangeError(`${JSON.stringify(rect)} is not within ${picture.width} × ${picture.height} pixels`);
  }
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) yield (row * picture.width + column) * 4;
  }
}

function wholeOf({ width, height }: Picture): Rect {
  return { x: 0, y: 0, width, height };
}

/** Whether every channel stays within `tolerance` of the first pixel's: nothing was drawn. */
export function isBlank(picture: Picture, rect: Rect = wholeOf(picture), tolerance = 4): boolean {
  const { rgba } = picture;
  const first = (rect.y * picture.width + rect.x) * 4;
  for (const offset of offsetsIn(picture, rect)) {
    for (let channel = 0; channel < 4; channel++) {
      if (Math.abs(rgba[offset + channel]! - rgba[first + channel]!) > tolerance) return false;
    }
  }
  return true;
}

/** Mean linear light of each channel, 0 to 1, over a rectangle of whole pixels. */
export function meanLight(picture: Picture, rect: Rect = wholeOf(picture)): readonly [number, number, number] {
  const { rgba } = picture;
  const sum: [number, number, number] = [0, 0, 0];
  for (const offset of offsetsIn(picture, rect)) {
    for (const k of [0, 1, 2] as const) sum[k] += LINEAR[rgba[offset + k]!]!;
  }
  const count = rect.width * rect.height;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Root mean square and largest difference of two pictures of one size over a rectangle of both, in steps of 1/255. */
export function difference(
  a: Picture,
  b: Picture,
  rect: Rect = wholeOf(a),
): { readonly rms: number; readonly max: number } {
  if (a.width !== b.width || a.height !== b.height) {
    throw new RangeError(`${a.width} × ${a.height} is not ${b.width} × ${b.height} pixels`);
  }
  let [sum, max] = [0, 0];
  for (const offset of offsetsIn(a, rect)) {
    for (let i = offset; i < offset + 4; i++) {
      const step = Math.abs(a.rgba[i]! - b.rgba[i]!);
      sum += step * step;
      if (step > max) max = step;
    }
  }
  return { rms: Math.sqrt(sum / (4 * rect.width * rect.height)), max };
}

/** Left and right exchanged. */
export function mirrored(picture: Picture): Picture {
  const { width, height, rgba } = picture;
  const out = new Uint8Array(rgba.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4;
      out.set(rgba.subarray(from, from + 4), (row * width + width - 1 - column) * 4);
    }
  }
  return { width, height, rgba: out };
}

/** The box around all pixels of a rectangle that differ from the picture's top left one by more than `tolerance`; throws where none does. */
export function drawnBox(picture: Picture, within: Rect = wholeOf(picture), tolerance = 12): Rect {
  const { width, height, rgba } = picture;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (const at of offsetsIn(picture, within)) {
    if ([0, 1, 2].every((k) => Math.abs(rgba[at + k]! - rgba[k]!) <= tolerance)) continue;
    const column = (at / 4) % width;
    const row = Math.floor(at / 4 / width);
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  if (right < 0) throw new RangeError(`nothing is drawn within ${JSON.stringify(within)}`);
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
