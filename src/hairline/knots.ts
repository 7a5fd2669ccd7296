/** A smooth function of one variable. */
export type Curve = (x: number) => number;

/**
 * The curve through points of ascending x that never overshoots them: cubic pieces with the slopes of F. N. Fritsch and J. Butland
 * (1984). Level on from both ends.
 */
export function curveThrough(points: readonly (readonly [number, number])[]): Curve {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return cubic(xs, ys, slopesOf(xs, ys));
}

/** The cubic pieces through points whose slopes are the mean of those to either side: linear in `ys`. Level on from both ends. */
export function hermite(xs: readonly number[], ys: readonly number[]): Curve {
  const rise = (i: number) => (ys[i + 1]! - ys[i]!) / (xs[i + 1]! - xs[i]!);
  const last = xs.length - 1;
  const slopes = xs.map((x, i) => {
    if (i === 0) return rise(0);
    if (i === last) return rise(last - 1);
    const [h, k] = [x - xs[i - 1]!, xs[i + 1]! - x];
    return (k * rise(i - 1) + h * rise(i)) / (h + k);
  });
  return cubic(xs, ys, slopes);
}

function cubic(xs: readonly number[], ys: readonly number[], slopes: readonly number[]): Curve {
  return (x) => {
    const last = xs.length - 1;
    if (x <= xs[0]!) return ys[0]!;
    if (x >= xs[last]!) return ys[last]!;
    let i = 0;
    while (xs[i + 1]! < x) i++;
    const h = xs[i + 1]! - xs[i]!;
    const t = (x - xs[i]!) / h;
    const s = 1 - t;
    return (
      s * s * ((1 + 2 * t) * ys[i]! + t * h * slopes[i]!) + t * t * ((1 + 2 * s) * ys[i + 1]! - s * h * slopes[i + 1]!)
    );
  };
}

function slopesOf(xs: readonly number[], ys: readonly number[]): number[] {
  const last = xs.length - 1;
  const rise = (i: number) => (ys[i + 1]! - ys[i]!) / (xs[i + 1]! - xs[i]!);
  return xs.map((_, i) => {
    if (i === 0) return rise(0);
    if (i === last) return rise(last - 1);
    const [before, after] = [rise(i - 1), rise(i)];
    if (before * after <= 0) return 0;
    const [h, k] = [xs[i]! - xs[i - 1]!, xs[i + 1]! - xs[i]!];
    const share = (1 + k / (h + k)) / 3;
    return (before * after) / (share * after + (1 - share) * before);
  });
}
