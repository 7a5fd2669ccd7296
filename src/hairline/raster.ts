import { vertexMetric } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';
import { marked } from '../anatomy/marked';

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

/** Where the cells lie on the chart's triangles: the same on every head. */
interface RasterLayout {
  readonly inside: Uint8Array;
  /** Cells on the chart. */
  readonly cell: Uint32Array;
  /** Three surface vertices a cell and their weights. */
  readonly vertex: Uint32Array;
  readonly weight: Float64Array;
  /** Cells off the chart, and which cell on it each goes on from. */
  readonly outer: Uint32Array;
  readonly nearest: Uint32Array;
}

const layouts = new WeakMap<Float32Array, RasterLayout>();

function layoutOf(head: Head): RasterLayout {
  let layout = layouts.get(head.chart.uv);
  if (!layout) layouts.set(head.chart.uv, (layout = layOut(head, GRID_SIZE)));
  return layout;
}

function layOut({ surface: { indices }, chart }: Head, size: number): RasterLayout {
  const inside = new Uint8Array(size * size);
  const vertices = new Uint32Array(3 * size * size);
  const weights = new Float64Array(3 * size * size);
  for (let n = 0; n < chart.triangles.length; n++) {
    const t = 3 * chart.triangles[n]!;
    const i = indices[t]!;
    const j = indices[t + 1]!;
    const k = indices[t + 2]!;
    const ax = chart.uv[2 * i]! * size - 0.5;
    const ay = chart.uv[2 * i + 1]! * size - 0.5;
    const bx = chart.uv[2 * j]! * size - 0.5 - ax;
    const by = chart.uv[2 * j + 1]! * size - 0.5 - ay;
    const cx = chart.uv[2 * k]! * size - 0.5 - ax;
    const cy = chart.uv[2 * k + 1]! * size - 0.5 - ay;
    const det = bx * cy - by * cx;
    const right = ax + Math.max(0, bx, cx);
    const top = ay + Math.max(0, by, cy);
    const left = Math.ceil(ax + Math.min(0, bx, cx));
    for (let y = Math.ceil(ay + Math.min(0, by, cy)); y <= top; y++)
      for (let x = left; x <= right; x++) {
        const b = ((x - ax) * cy - (y - ay) * cx) / det;
        const c = (bx * (y - ay) - by * (x - ax)) / det;
        if (b < 0 || c < 0 || b + c > 1) continue;
        const cell = y * size + x;
        inside[cell] = 1;
        vertices[3 * cell] = i;
        vertices[3 * cell + 1] = j;
        vertices[3 * cell + 2] = k;
        weights[3 * cell] = 1 - b - c;
        weights[3 * cell + 1] = b;
        weights[3 * cell + 2] = c;
      }
  }
  const cell = marked(inside);
  const vertex = new Uint32Array(3 * cell.length);
  const weight = new Float64Array(3 * cell.length);
  for (let n = 0; n < cell.length; n++)
    for (let k = 0; k < 3; k++) {
      vertex[3 * n + k] = vertices[3 * cell[n]! + k]!;
      weight[3 * n + k] = weights[3 * cell[n]! + k]!;
    }
  return { inside, cell, vertex, weight, ...spreadOutwards(size, inside) };
}

function rasterize(head: Head, size: number): ChartRaster {
  const { inside, cell: cells, vertex, weight, outer, nearest } = layoutOf(head);
  const vertexwise = vertexMetric(head);
  const { positions } = head.surface;
  const xyz = new Float32Array(3 * size * size);
  const metric = new Float32Array(3 * size * size);
  const areaMm2 = new Float32Array(size * size);
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const i = vertex[3 * n]!;
    const j = vertex[3 * n + 1]!;
    const k = vertex[3 * n + 2]!;
    const a = weight[3 * n]!;
    const b = weight[3 * n + 1]!;
    const c = weight[3 * n + 2]!;
    const at = 3 * cell;
    for (let axis = 0; axis < 3; axis++) {
      xyz[at + axis] = a * positions[3 * i + axis]! + b * positions[3 * j + axis]! + c * positions[3 * k + axis]!;
      metric[at + axis] = a * vertexwise[4 * i + axis]! + b * vertexwise[4 * j + axis]! + c * vertexwise[4 * k + axis]!;
    }
    areaMm2[cell] = Math.sqrt(metric[at]! * metric[at + 2]! - metric[at + 1]! * metric[at + 1]!) / (size * size);
  }
  for (let n = 0; n < outer.length; n++) {
    const to = 3 * outer[n]!;
    const from = 3 * nearest[n]!;
    for (let k = 0; k < 3; k++) {
      xyz[to + k] = xyz[from + k]!;
      metric[to + k] = metric[from + k]!;
    }
  }
  return { size, inside, xyz, metric, areaMm2 };
}

/** Each cell off the chart goes on from the nearest border, ring by ring. */
function spreadOutwards(size: number, inside: Uint8Array): Pick<RasterLayout, 'outer' | 'nearest'> {
  const known = inside.slice();
  const source = new Uint32Array(size * size);
  const start = marked(inside);
  const queue = new Uint32Array(size * size);
  queue.set(start);
  for (let n = 0; n < start.length; n++) source[start[n]!] = start[n]!;
  let end = start.length;
  const reach = (cell: number, from: number) => {
    if (known[cell]) return;
    known[cell] = 1;
    source[cell] = source[from]!;
    queue[end++] = cell;
  };
  for (let n = 0; n < end; n++) {
    const cell = queue[n]!;
    const x = cell % size;
    if (cell >= size) reach(cell - size, cell);
    if (cell < size * (size - 1)) reach(cell + size, cell);
    if (x > 0) reach(cell - 1, cell);
    if (x < size - 1) reach(cell + 1, cell);
  }
  const outer = queue.slice(start.length, end);
  const nearest = new Uint32Array(outer.length);
  for (let n = 0; n < outer.length; n++) nearest[n] = source[outer[n]!]!;
  return { outer, nearest };
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

/** A place between the cells of grids: to the bit what `sampleGrid` gives, for several grids or channels at once. */
export class GridPlace {
  private cell = 0;
  private fx = 0;
  private fy = 0;

  constructor(private readonly size = GRID_SIZE) {}

  moveTo(u: number, v: number): void {
    const { size } = this;
    const x = Math.min(size - 1.001, Math.max(0, u * size - 0.5));
    const y = Math.min(size - 1.001, Math.max(0, v * size - 0.5));
    const left = Math.floor(x);
    const top = Math.floor(y);
    this.cell = top * size + left;
    this.fx = x - left;
    this.fy = y - top;
  }

  of(grid: Float32Array | Float64Array, channels = 1, k = 0): number {
    const { fx, fy } = this;
    const at = this.cell * channels + k;
    const below = at + this.size * channels;
    return (
      (grid[at]! * (1 - fx) + grid[at + channels]! * fx) * (1 - fy) +
      (grid[below]! * (1 - fx) + grid[below + channels]! * fx) * fy
    );
  }
}

/** Skin length in mm of the straight chart segment between two uv: Simpson's rule over the metric. */
export function chartLengthMm(raster: ChartRaster, au: number, av: number, bu: number, bv: number): number {
  const du = bu - au;
  const dv = bv - av;
  const middle = speedAt(raster, au + du / 2, av + dv / 2, du, dv);
  return (speedAt(raster, au, av, du, dv) + 4 * middle + speedAt(raster, bu, bv, du, dv)) / 6;
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
