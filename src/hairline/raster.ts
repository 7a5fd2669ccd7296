import { vertexMetric } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';

/** Cells along a side of the grids that fields are kept in: about 1.1 mm of skin each. */
export const GRID_SIZE = 256;

/**
 * The chart on a regular grid: what the skin is like at every cell's centre ((x + ½) / size, (y + ½) / size), row by row. Outside the
 * chart the values of the nearest cell inside go on.
 */
export interface ChartRaster {
  readonly size: number;
  /** 1 where the cell's centre is on the chart. */
  readonly inside: Uint8Array;
  /** xyz in mm per cell. */
  readonly xyz: Float32Array;
  /** First fundamental form E, F, G per cell: squared skin mm per squared unit of uv. */
  readonly metric: Float32Array;
  /** Skin under each cell, mm²; 0 outside. */
  readonly areaMm2: Float32Array;
}

const rasters = new WeakMap<Head, ChartRaster>();

/** The raster of a head, made once. */
export function rasterOf(head: Head): ChartRaster {
  let raster = rasters.get(head);
  if (!raster) rasters.set(head, (raster = rasterize(head, GRID_SIZE)));
  return raster;
}

function rasterize(head: Head, size: number): ChartRaster {
  const raster: ChartRaster = {
    size,
    inside: new Uint8Array(size * size),
    xyz: new Float32Array(3 * size * size),
    metric: new Float32Array(3 * size * size),
    areaMm2: new Float32Array(size * size),
  };
  const metric = vertexMetric(head);
  for (const triangle of head.chart.triangles) fillTriangle(head, metric, triangle, raster);
  spreadOutwards(raster);
  return raster;
}

function fillTriangle({ surface, chart }: Head, metric: Float64Array, t: number, raster: ChartRaster): void {
  const { size } = raster;
  const [i, j, k] = [surface.indices[3 * t]!, surface.indices[3 * t + 1]!, surface.indices[3 * t + 2]!];
  const [ax, ay] = [chart.uv[2 * i]! * size - 0.5, chart.uv[2 * i + 1]! * size - 0.5];
  const [bx, by] = [chart.uv[2 * j]! * size - 0.5 - ax, chart.uv[2 * j + 1]! * size - 0.5 - ay];
  const [cx, cy] = [chart.uv[2 * k]! * size - 0.5 - ax, chart.uv[2 * k + 1]! * size - 0.5 - ay];
  const det = bx * cy - by * cx;
  for (let y = Math.ceil(ay + Math.min(0, by, cy)); y <= ay + Math.max(0, by, cy); y++)
    for (let x = Math.ceil(ax + Math.min(0, bx, cx)); x <= ax + Math.max(0, bx, cx); x++) {
      const b = ((x - ax) * cy - (y - ay) * cx) / det;
      const c = (bx * (y - ay) - by * (x - ax)) / det;
      if (b < 0 || c < 0 || b + c > 1) continue;
      const cell = y * size + x;
      const a = 1 - b - c;
      for (let n = 0; n < 3; n++) {
        const p = surface.positions;
        raster.xyz[3 * cell + n] = a * p[3 * i + n]! + b * p[3 * j + n]! + c * p[3 * k + n]!;
        raster.metric[3 * cell + n] = a * metric[4 * i + n]! + b * metric[4 * j + n]! + c * metric[4 * k + n]!;
      }
      setArea(raster, cell);
    }
}

function setArea({ size, inside, metric, areaMm2 }: ChartRaster, cell: number): void {
  const [e, f, g] = [metric[3 * cell]!, metric[3 * cell + 1]!, metric[3 * cell + 2]!];
  inside[cell] = 1;
  areaMm2[cell] = Math.sqrt(e * g - f * f) / (size * size);
}

/** Copies the border's values outwards, ring by ring. */
function spreadOutwards({ size, inside, xyz, metric }: ChartRaster): void {
  const known = inside.slice();
  let ring = Array.from(known.keys()).filter((cell) => known[cell]);
  while (ring.length > 0) {
    const next: number[] = [];
    for (const cell of ring) {
      for (const other of neighbours(cell, size)) {
        if (known[other]) continue;
        known[other] = 1;
        xyz.copyWithin(3 * other, 3 * cell, 3 * cell + 3);
        metric.copyWithin(3 * other, 3 * cell, 3 * cell + 3);
        next.push(other);
      }
    }
    ring = next;
  }
}

function neighbours(cell: number, size: number): number[] {
  const x = cell % size;
  const out = [cell - size, cell + size].filter((other) => other >= 0 && other < size * size);
  if (x > 0) out.push(cell - 1);
  if (x < size - 1) out.push(cell + 1);
  return out;
}

/** Bilinear value of channel `k` of a grid with `channels` numbers a cell, held at the rim beyond it. */
export function sampleGrid(grid: Float32Array, size: number, u: number, v: number, channels = 1, k = 0): number {
  const x = Math.min(size - 1.001, Math.max(0, u * size - 0.5));
  const y = Math.min(size - 1.001, Math.max(0, v * size - 0.5));
  const fx = x - Math.floor(x);
  const fy = y - Math.floor(y);
  const at = (Math.floor(y) * size + Math.floor(x)) * channels + k;
  const below = at + size * channels;
  return (
    (grid[at]! * (1 - fx) + grid[at + channels]! * fx) * (1 - fy) +
    (grid[below]! * (1 - fx) + grid[below + channels]! * fx) * fy
  );
}

/** Skin length in mm of the straight chart segment between two uv: Simpson's rule over the metric. */
export function chartLengthMm(raster: ChartRaster, au: number, av: number, bu: number, bv: number): number {
  const du = bu - au;
  const dv = bv - av;
  const middle = speedAt(raster, au + du / 2, av + dv / 2, du, dv);
  return (speedAt(raster, au, av, du, dv) + 4 * middle + speedAt(raster, bu, bv, du, dv)) / 6;
}

/** The same from the centre of cell (x, y), whose metric needs no mean of its neighbours': to the bit what `chartLengthMm` gives. */
export function lengthFromCell(raster: ChartRaster, x: number, y: number, bu: number, bv: number): number {
  const { size, metric } = raster;
  const au = (x + 0.5) / size;
  const av = (y + 0.5) / size;
  if (x >= size - 1 || y >= size - 1) return chartLengthMm(raster, au, av, bu, bv);
  const du = bu - au;
  const dv = bv - av;
  const first = Math.sqrt(Math.max(0, squaredLength(metric, 3 * (y * size + x), du, dv)));
  const middle = speedAt(raster, au + du / 2, av + dv / 2, du, dv);
  return (first + 4 * middle + speedAt(raster, bu, bv, du, dv)) / 6;
}

/** Length in mm of a small chart vector at a chart position. */
function speedAt({ metric, size }: ChartRaster, u: number, v: number, du: number, dv: number): number {
  const x = Math.min(size - 1.001, Math.max(0, u * size - 0.5));
  const y = Math.min(size - 1.001, Math.max(0, v * size - 0.5));
  const fx = x - Math.floor(x);
  const fy = y - Math.floor(y);
  const at = 3 * (Math.floor(y) * size + Math.floor(x));
  const above = squaredLength(metric, at, du, dv) * (1 - fx) + squaredLength(metric, at + 3, du, dv) * fx;
  const next = at + 3 * size;
  const below = squaredLength(metric, next, du, dv) * (1 - fx) + squaredLength(metric, next + 3, du, dv) * fx;
  return Math.sqrt(Math.max(0, above * (1 - fy) + below * fy));
}

const squaredLength = (metric: Float32Array, at: number, du: number, dv: number): number =>
  metric[at]! * du * du + 2 * metric[at + 1]! * du * dv + metric[at + 2]! * dv * dv;
