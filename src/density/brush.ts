import type { Head } from '../anatomy/head';
import { STROKE_GRID, type Stroke } from '../design/line';
import { blocksOf, firstCellOf, SMALL, SMALL_IN_LARGE, smallOf, type RasterBlocks } from '../hairline/blocks';
import { GRID_SIZE, rasterOf, sampleGrid, type ChartRaster } from '../hairline/raster';
import {
  comesNear,
  keepNear,
  segmentsAlong,
  squaredTo,
  STRIDE,
  type Segments,
  type Shortened,
} from '../hairline/segments';
import type { PackedSites } from './packing';
import type { PlacedSites } from './sites';

/** What brushes have done, at the sites in packed order and at the centres of cells. */
export interface Paint {
  /** 1 for the small blocks of the raster that a stroke comes near. */
  readonly isPainted: Uint8Array;
  /** −1 (all removed) … 1 (the fullest). */
  readonly siteAdded: Float32Array;
  readonly cellAdded: Float32Array;
  /** 0 … 1. */
  readonly siteSoft: Float32Array;
  readonly cellSoft: Float32Array;
}

/** Squares of a block, with the sites in them, reach a cell beyond the centres of its cells; mm. */
const BEYOND_MM = 4;

/** Strokes of the density brush on one head. Strokes that come or go are painted again where they are, and nowhere else. */
export class PaintedSkin {
  readonly paint: Paint;
  private readonly raster: ChartRaster;
  private readonly blocks: RasterBlocks;
  private strokes: readonly Stroke[] = [];
  private readonly paths = new WeakMap<Stroke, Segments>();

  constructor(
    head: Head,
    private readonly sites: PlacedSites,
    private readonly packed: Pick<PackedSites, 'site' | 'first'>,
  ) {
    this.raster = rasterOf(head);
    this.blocks = blocksOf(head);
    const [cells, count] = [GRID_SIZE * GRID_SIZE, packed.site.length];
    this.paint = {
      isPainted: new Uint8Array(this.blocks.small.length / 4),
      siteAdded: new Float32Array(count),
      cellAdded: new Float32Array(cells),
      siteSoft: new Float32Array(count),
      cellSoft: new Float32Array(cells),
    };
  }

  /** Follows the strokes; returns the small blocks in which anything may have changed. */
  update(strokes: readonly Stroke[]): readonly number[] {
    if (strokes === this.strokes) return [];
    const changed = [...this.changedParts(this.strokes, strokes), ...this.changedParts(strokes, this.strokes)];
    this.strokes = strokes;
    const blocks = new Set(changed.flatMap(({ stroke, path }) => this.blocksNear(path, reachOf(stroke))));
    for (const block of blocks) this.repaint(block);
    return [...blocks];
  }

  /** The parts of strokes that the other list lacks. A stroke that goes on is the same up to its former end. */
  private changedParts(of: readonly Stroke[], other: readonly Stroke[]): { stroke: Stroke; path: Segments }[] {
    let same = 0;
    while (same < of.length && same < other.length && isSame(of[same]!, other[same]!)) same++;
    return of.slice(same).map((stroke, n) => {
      const path = this.pathOf(stroke);
      const goesOn = n === 0 ? other[same] : undefined;
      const from = goesOn ? sharedSegments(stroke, goesOn) : 0;
      return { stroke, path: { count: path.count - from, at: path.at.subarray(STRIDE * from) } };
    });
  }

  private pathOf(stroke: Stroke): Segments {
    let path = this.paths.get(stroke);
    if (!path) this.paths.set(stroke, (path = this.pathInSpace(stroke)));
    return path;
  }

  private pathInSpace({ path }: Stroke): Segments {
    const xyz: number[] = [];
    for (let i = 0; i + 1 < path.length; i += 2)
      for (let k = 0; k < 3; k++)
        xyz.push(sampleGrid(this.raster.xyz, GRID_SIZE, path[i]! / STROKE_GRID, path[i + 1]! / STROKE_GRID, 3, k));
    return segmentsAlong(xyz, false);
  }

  private blocksNear(path: Segments, reachMm: number): number[] {
    const { large, small } = this.blocks;
    const out: number[] = [];
    const near: Shortened = { count: 0, at: new Float64Array(path.at.length) };
    for (let block = 0; block < large.length / 4; block++) {
      if (large[4 * block + 3]! < 0) continue;
      keepNear(path, large, block, large[4 * block + 3]! + reachMm, near);
      if (near.count === 0) continue;
      for (let n = 0; n < SMALL_IN_LARGE; n++) {
        const part = smallOf(block, n);
        const radius = small[4 * part + 3]!;
        if (radius >= 0 && comesNear(near, small, part, radius + reachMm)) out.push(part);
      }
    }
    return out;
  }

  /** Lays all strokes on a block's sites and cells, one after the other. */
  private repaint(block: number): void {
    const { paint } = this;
    this.eachRow(block, (cell, first, end) => {
      paint.siteAdded.fill(0, first, end);
      paint.siteSoft.fill(0, first, end);
      paint.cellAdded.fill(0, cell, cell + SMALL);
      paint.cellSoft.fill(0, cell, cell + SMALL);
    });
    paint.isPainted[block] = 0;
    const radius = this.blocks.small[4 * block + 3]!;
    for (const stroke of this.strokes) {
      const path = this.pathOf(stroke);
      const near: Shortened = { count: 0, at: new Float64Array(path.at.length) };
      keepNear(path, this.blocks.small, block, radius + reachOf(stroke), near);
      if (near.count === 0) continue;
      paint.isPainted[block] = 1;
      this.lay(stroke, near, block);
    }
  }

  private lay(stroke: Stroke, near: Segments, block: number): void {
    const { siteAdded, siteSoft, cellAdded, cellSoft } = this.paint;
    const { xyz } = this.sites;
    const { site } = this.packed;
    const [site3, cell3] = [(n: number) => 3 * site[n]!, (cell: number) => 3 * cell];
    this.eachRow(block, (cell, first, end) => {
      layOn(stroke, near, xyz, site3, first, end, stroke.brush === 'soften' ? siteSoft : siteAdded);
      const cells = stroke.brush === 'soften' ? cellSoft : cellAdded;
      layOn(stroke, near, this.raster.xyz, cell3, cell, cell + SMALL, cells);
    });
  }

  /** The rows of a block: each one's first cell and the packed entries of the sites in its squares. */
  private eachRow(block: number, visit: (cell: number, first: number, end: number) => void): void {
    const { first } = this.packed;
    const cell = firstCellOf(block);
    for (let row = cell; row < cell + SMALL * GRID_SIZE; row += GRID_SIZE) visit(row, first[row]!, first[row + SMALL]!);
  }
}

const reachOf = ({ sizeMm }: Stroke): number => sizeMm / 2 + BEYOND_MM;

function layOn(
  { brush, sizeMm, strength }: Stroke,
  { at, count }: Segments,
  xyz: Float32Array,
  offset: (n: number) => number,
  first: number,
  end: number,
  into: Float32Array,
): void {
  const inverse = 4 / (sizeMm * sizeMm);
  for (let n = first; n < end; n++) {
    const k = offset(n);
    let squared = Infinity;
    for (let i = 0; i < count; i++) squared = Math.min(squared, squaredTo(at, i, xyz[k]!, xyz[k + 1]!, xyz[k + 2]!));
    if (squared * inverse < 1) into[n] = laid(brush, into[n]!, strength * (1 - squared * inverse) ** 2);
  }
}

/** What was there, and a stroke on it. */
function laid(brush: Stroke['brush'], before: number, by: number): number {
  if (brush === 'soften') return before + by * (1 - before);
  return brush === 'add' ? Math.min(1, before + by) : Math.max(-1, before - by);
}

const isSame = (a: Stroke, b: Stroke): boolean =>
  a === b || (isAlike(a, b) && a.path.length === b.path.length && a.path.every((step, i) => step === b.path[i]));

const isAlike = (a: Stroke, b: Stroke): boolean =>
  a.brush === b.brush && a.sizeMm === b.sizeMm && a.strength === b.strength;

/** How many segments two strokes begin with alike. */
function sharedSegments(a: Stroke, b: Stroke): number {
  if (!isAlike(a, b)) return 0;
  const most = Math.min(a.path.length, b.path.length);
  let steps = 0;
  while (steps < most && a.path[steps] === b.path[steps]) steps++;
  return Math.max(0, Math.floor(steps / 2) - 1);
}
