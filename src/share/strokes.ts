import { STROKE_GRID } from '../design/line';
import { fromBase64Url, toBase64Url } from './bytes';

/** Most points of one stroke that are read. */
const MAX_POINTS = 1024;

/** Whole numbers → zigzag differences (u from u, v from v) → groups of seven bits, low ones first → base64url. */
export function packPath(path: readonly number[]): string {
  const bytes: number[] = [];
  path.forEach((value, i) => {
    const step = value - (path[i - 2] ?? 0);
    let rest = step < 0 ? -2 * step - 1 : 2 * step;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  });
  return toBase64Url(Uint8Array.from(bytes));
}

/** Of which no point takes more than eight. */
const MAX_LETTERS = 8 * MAX_POINTS;

/** Null for what `packPath` never wrote: a broken text, half a point, a place off the chart, no point or too many. */
export function unpackPath(text: string): readonly number[] | null {
  const bytes = text.length > MAX_LETTERS ? null : fromBase64Url(text);
  if (!bytes) return null;
  const path: number[] = [];
  for (let i = 0; i < bytes.length && path.length <= 2 * MAX_POINTS; i++) {
    let [rest, shift] = [bytes[i]! & 127, 7];
    for (; bytes[i]! > 127; shift += 7) {
      if (++i >= bytes.length || shift > 14) return null;
      rest |= (bytes[i]! & 127) << shift;
    }
    const value = (path[path.length - 2] ?? 0) + (rest & 1 ? -(rest + 1) / 2 : rest / 2);
    if (value < 0 || value > STROKE_GRID) return null;
    path.push(value);
  }
  return path.length >= 2 && path.length % 2 === 0 && path.length <= 2 * MAX_POINTS ? path : null;
}
