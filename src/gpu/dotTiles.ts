/** Part of a square texture, px; `x1`, `y1` are beyond it. */
export interface PxRect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const wholeRect = (sizePx: number): PxRect => ({ x0: 0, y0: 0, x1: sizePx, y1: sizePx });

export const unite = (a: PxRect | undefined, b: PxRect): PxRect =>
  a ? { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) } : b;

/** So many px larger on both sides of each axis, as far as a texture goes. */
export const widened = ({ x0, y0, x1, y1 }: PxRect, x: number, y: number, sizePx: number): PxRect => ({
  x0: Math.max(0, x0 - x),
  y0: Math.max(0, y0 - y),
  x1: Math.min(sizePx, x1 + x),
  y1: Math.min(sizePx, y1 + y),
});

/** The same part of a texture that is smaller by a whole factor, its edges moved outwards to whole px. */
export const shrunk = ({ x0, y0, x1, y1 }: PxRect, by: number): PxRect => ({
  x0: Math.floor(x0 / by),
  y0: Math.floor(y0 / by),
  x1: Math.ceil(x1 / by),
  y1: Math.ceil(y1 / by),
});

/** The same with its edges moved outwards to multiples of `step`. */
export function aligned(rect: PxRect, step: number): PxRect {
  const { x0, y0, x1, y1 } = shrunk(rect, step);
  return { x0: x0 * step, y0: y0 * step, x1: x1 * step, y1: y1 * step };
}

/** Tiles along each side of the chart. */
const TILES = 32;

const tileAlong = (t: number): number => Math.max(0, Math.min(TILES - 1, Math.floor(t * TILES)));

/** Sites by tile of the chart, so that those of a part of it are found at once. */
export class DotTiles {
  private readonly site: Uint32Array;
  private readonly start = new Uint32Array(TILES * TILES + 1);

  constructor(
    private readonly uv: Float32Array,
    private readonly sizePx: number,
  ) {
    const count = uv.length / 2;
    const { start } = this;
    const tiles = new Uint16Array(count);
    const site = (this.site = new Uint32Array(count));
    for (let i = 0; i < count; i++) {
      const tile = tileAlong(uv[2 * i + 1]!) * TILES + tileAlong(uv[2 * i]!);
      tiles[i] = tile;
      start[tile + 1]!++;
    }
    for (let tile = 0; tile < TILES * TILES; tile++) start[tile + 1]! += start[tile]!;
    const next = start.slice();
    for (let i = 0; i < count; i++) site[next[tiles[i]!]!++] = i;
  }

  /** The px that some sites lie in; undefined for none. */
  around(sites: readonly number[]): PxRect | undefined {
    if (sites.length === 0) return undefined;
    let [u0, v0, u1, v1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const i of sites) {
      const [u, v] = [this.uv[2 * i]!, this.uv[2 * i + 1]!];
      [u0, v0, u1, v1] = [Math.min(u0, u), Math.min(v0, v), Math.max(u1, u), Math.max(v1, v)];
    }
    const px = (t: number) => Math.floor(t * this.sizePx);
    return { x0: px(u0), y0: px(v0), x1: px(u1) + 1, y1: px(v1) + 1 };
  }

  /** Writes the sites with a session in the tiles that a part touches to `out`, in the same order however large it is; returns how many. */
  shownIn({ x0, y0, x1, y1 }: PxRect, session: Uint8Array, out: Uint32Array): number {
    const [left, right] = [tileAlong(x0 / this.sizePx), tileAlong((x1 - 1) / this.sizePx)];
    const [low, high] = [tileAlong(y0 / this.sizePx), tileAlong((y1 - 1) / this.sizePx)];
    let count = 0;
    for (let y = low; y <= high; y++) {
      const end = this.start[y * TILES + right + 1]!;
      for (let n = this.start[y * TILES + left]!; n < end; n++)
        if (session[this.site[n]!] !== 0) out[count++] = this.site[n]!;
    }
    return count;
  }
}
