import type { ChartUv } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { chartLengthMm, rasterOf } from './raster';

/** Longest step along a line, mm of skin. */
const LONGEST_MM = 2;

/** The same path with points put between those that are too far apart on the skin. */
export function filled(head: Head, path: readonly ChartUv[]): ChartUv[] {
  const raster = rasterOf(head);
  return path.flatMap((uv, i) => {
    const before = path[i - 1];
    if (!before) return [uv];
    const count = Math.ceil(chartLengthMm(raster, ...before, ...uv) / LONGEST_MM);
    if (count <= 1) return [uv];
    return Array.from({ length: count }, (_, k): ChartUv => {
      const t = (k + 1) / count;
      return t === 1 ? uv : [before[0] + (uv[0] - before[0]) * t, before[1] + (uv[1] - before[1]) * t];
    });
  });
}
