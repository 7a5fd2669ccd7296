/** One number a pixel of a square picture. */
export interface Plane {
  readonly values: Float32Array;
  readonly sizePx: number;
}

type Place = readonly [x: number, y: number];

/** A Gaussian blur; the border is held. */
export function blurred({ values, sizePx }: Plane, sigmaPx: number): Plane {
  const reach = Math.ceil(3 * sigmaPx);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigmaPx ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight);
  const held = (t: number) => Math.max(0, Math.min(sizePx - 1, t));
  const along = (source: Float32Array, dx: number, dy: number) =>
    source.map((_, at) => {
      const [x, y] = [at % sizePx, Math.floor(at / sizePx)];
      let sum = 0;
      for (let i = -reach; i <= reach; i++)
        sum += weights[i + reach]! * source[held(y + i * dy) * sizePx + held(x + i * dx)]!;
      return sum / total;
    });
  return { values: along(along(values, 1, 0), 0, 1), sizePx };
}

/** Pixels in the middle of each spot that is above `least`, `marginPx` from the border: greatest within `apartPx`. */
export function peaksOf({ values, sizePx }: Plane, least: number, apartPx: number, marginPx: number): Place[] {
  const found: Place[] = [];
  for (let y = marginPx; y < sizePx - marginPx; y++)
    for (let x = marginPx; x < sizePx - marginPx; x++)
      if (values[y * sizePx + x]! > least && isPeak(values, sizePx, x, y, apartPx)) found.push([x, y]);
  return found;
}

function isPeak(values: Float32Array, sizePx: number, x: number, y: number, apartPx: number): boolean {
  const here = values[y * sizePx + x]!;
  for (let dy = -apartPx; dy <= apartPx; dy++)
    for (let dx = -apartPx; dx <= apartPx; dx++) {
      const other = values[(y + dy) * sizePx + x + dx]!;
      if (other > here || (other === here && (dy < 0 || (dy === 0 && dx < 0)))) return false;
    }
  return true;
}

/** Mean distance from a place to the nearest other one. */
export function neighbourDistance(places: readonly Place[]): number {
  const nearest = ([x, y]: Place, i: number) =>
    places.reduce((least, [a, b], j) => (i === j ? least : Math.min(least, Math.hypot(a - x, b - y))), Infinity);
  return places.reduce((sum, place, i) => sum + nearest(place, i), 0) / places.length;
}

/** Mean value around the places by distance in whole pixels. */
export function profileAround({ values, sizePx }: Plane, places: readonly Place[], reachPx: number): number[] {
  const sum = new Float64Array(reachPx + 1);
  const count = new Float64Array(reachPx + 1);
  for (const [x, y] of places)
    for (let dy = -reachPx; dy <= reachPx; dy++)
      for (let dx = -reachPx; dx <= reachPx; dx++) {
        const ring = Math.round(Math.hypot(dx, dy));
        if (ring > reachPx) continue;
        sum[ring]! += values[(y + dy) * sizePx + x + dx]!;
        count[ring]!++;
      }
  return Array.from(sum, (total, ring) => total / count[ring]!);
}

/** How dark a spot is in its middle over what surrounds it, and how wide at half its depth, px. */
export function spotOf(profile: readonly number[]): { readonly core: number; readonly widthPx: number } {
  const around = Math.max(...profile);
  const half = (profile[0]! + around) / 2;
  const after = profile.findIndex((value) => value > half);
  const [before, next] = [profile[after - 1]!, profile[after]!];
  return { core: profile[0]! / around, widthPx: 2 * (after - 1 + (half - before) / (next - before)) };
}

/** A dark patch: its middle, and how far it reaches along and across its longest axis, px. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly lengthPx: number;
  readonly widthPx: number;
}

/** The connected patches above `least` that touch neither the border nor a margin of a tenth of the picture. */
export function patchesOf({ values, sizePx }: Plane, least: number): Patch[] {
  const seen = new Uint8Array(values.length);
  const margin = sizePx / 10;
  const isInside = (t: number) => t > margin && t < sizePx - margin;
  const found: Patch[] = [];
  for (let at = 0; at < values.length; at++) {
    if (seen[at] || values[at]! <= least) continue;
    const pixels = floodFrom(values, sizePx, least, at, seen);
    if (pixels.every(([x, y]) => isInside(x) && isInside(y))) found.push(patchOf(pixels));
  }
  return found;
}

function floodFrom(values: Float32Array, sizePx: number, least: number, from: number, seen: Uint8Array): Place[] {
  const pixels: Place[] = [];
  const open = [from];
  seen[from] = 1;
  while (open.length > 0) {
    const at = open.pop()!;
    const [x, y] = [at % sizePx, Math.floor(at / sizePx)];
    pixels.push([x, y]);
    for (const [nx, ny] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const) {
      const next = ny * sizePx + nx;
      if (nx < 0 || ny < 0 || nx >= sizePx || ny >= sizePx || seen[next] || values[next]! <= least) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return pixels;
}

function patchOf(pixels: readonly Place[]): Patch {
  const mean = (of: (place: Place) => number) => pixels.reduce((sum, place) => sum + of(place), 0) / pixels.length;
  const [x, y] = [mean(([px]) => px), mean(([, py]) => py)];
  const [xx, yy, xy] = [
    mean(([px]) => (px - x) ** 2),
    mean(([, py]) => (py - y) ** 2),
    mean(([px, py]) => (px - x) * (py - y)),
  ];
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const across = (turn: number) => {
    const along = pixels.map(([px, py]) => (px - x) * Math.cos(angle + turn) + (py - y) * Math.sin(angle + turn));
    return Math.max(...along) - Math.min(...along) + 1;
  };
  return { x, y, lengthPx: across(0), widthPx: across(Math.PI / 2) };
}
