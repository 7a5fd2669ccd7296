import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { LINE_RANGE } from '../design/line';
import { isOnChart } from './outline';
import { chartLengthMm, rasterOf, type ChartRaster } from './raster';
import { signOf, type Side } from './tape';

/** A path with its bulge: how much of what was asked there was room for, mm along the skin, and where its crest is. */
interface Bulged {
  readonly path: ChartUv[];
  readonly humpMm: number;
  readonly hump: ChartUv;
  readonly crest: Crest;
}

/** A hump is at most this share of the stretch that it stands on. */
const TALLEST = 0.4;
/** Skin kept between a hump and the border of the chart, mm. */
const MARGIN_MM = 2;

/** A path whose part up to its apex bulges forward by `askedMm` in the middle, smoothly, as far as the head has room. */
export function bulged(head: Head, path: ChartUv[], apex: ChartUv, askedMm: number, side: Side): Bulged {
  const last = nearestTo(path, apex);
  const at = lengths(path, last);
  const crest = crestOf(head, path, last, at, side);
  if (askedMm === 0 || last < 2) return { path, humpMm: 0, hump: crest.from, crest };
  const { min, max } = LINE_RANGE.humpMm;
  const tallest = TALLEST * chartLengthMm(crest.raster, ...path[0]!, ...path[last]!);
  const wanted = Math.max(-tallest, Math.min(tallest, Math.max(min, Math.min(max, askedMm))));
  const bulge = (mm: number): ChartUv[] => {
    const by = stepFor(crest, mm);
    return path.map(([u, v], i): ChartUv => {
      const share = i < last ? Math.sin((Math.PI * at[i]!) / at[last]!) ** 2 : 0;
      return share === 0 ? [u, v] : [u + by * share * crest.out[0], v + by * share * crest.out[1]];
    });
  };
  const fits = (mm: number) => bulge(mm).every((uv, i) => i === 0 || i >= last || isOnChart(head, uv, MARGIN_MM));
  const humpMm = fits(wanted) ? wanted : mostThatFits(wanted, fits);
  const by = stepFor(crest, humpMm);
  return {
    path: bulge(humpMm),
    humpMm,
    hump: [crest.from[0] + by * crest.out[0], crest.from[1] + by * crest.out[1]],
    crest,
  };
}

function mostThatFits(mm: number, fits: (mm: number) => boolean): number {
  let [low, high] = [0, mm];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Where a bulge is measured: from the middle of its stretch straight out on the chart. */
export interface Crest {
  readonly raster: ChartRaster;
  readonly from: ChartUv;
  /** Unit vector on the chart, away from the treated skin. */
  readonly out: ChartUv;
}

function crestOf(head: Head, path: readonly ChartUv[], last: number, at: readonly number[], side: Side): Crest {
  const middle = at.findIndex((length) => length >= at[last]! / 2);
  const i = Math.max(1, middle);
  const t = (at[last]! / 2 - at[i - 1]!) / (at[i]! - at[i - 1]! || 1);
  const [p, q] = [path[i - 1]!, path[i]!];
  const [du, dv] = [path[last]![0] - path[0]![0], path[last]![1] - path[0]![1]];
  const length = Math.hypot(du, dv) || 1;
  const sign = signOf(side);
  return {
    raster: rasterOf(head),
    from: [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t],
    out: [(sign * dv) / length, (-sign * du) / length],
  };
}

/** How far to go on the chart for `mm` of skin; negative inwards. */
function stepFor({ raster, from: [u, v], out: [du, dv] }: Crest, mm: number): number {
  let by = mm / 240;
  for (let i = 0; i < 4; i++) {
    const length = chartLengthMm(raster, u, v, u + by * du, v + by * dv);
    if (length > 0) by *= Math.abs(mm) / length;
  }
  return by;
}

/** How far out of its stretch a chart position is, mm along the skin. */
export function humpAt({ raster, from: [u, v], out: [du, dv] }: Crest, [pu, pv]: ChartUv): number {
  const by = (pu - u) * du + (pv - v) * dv;
  return Math.sign(by) * chartLengthMm(raster, u, v, u + by * du, v + by * dv);
}

function lengths(path: readonly ChartUv[], last: number): number[] {
  const at = [0];
  for (let i = 1; i <= last; i++)
    at.push(at[i - 1]! + Math.hypot(path[i]![0] - path[i - 1]![0], path[i]![1] - path[i - 1]![1]));
  return at;
}

function nearestTo(path: readonly ChartUv[], [u, v]: ChartUv): number {
  let best = 0;
  let least = Infinity;
  path.forEach(([x, y], i) => {
    const gap = Math.hypot(x - u, y - v);
    if (gap < least) [best, least] = [i, gap];
  });
  return best;
}
