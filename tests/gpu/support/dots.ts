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
