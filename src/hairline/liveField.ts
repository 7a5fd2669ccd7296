import type { Head } from '../anatomy/head';
import {
  blocksOf,
  firstCellOf,
  LARGE,
  largeOf,
  SMALL,
  SMALL_ACROSS,
  SMALL_IN_LARGE,
  SMALL_OF,
  smallBlockOf,
  smallOf,
} from './blocks';
import type { Hairline } from './construct';
import { fillLoop, lengthTo, SEGMENT, segmentsOnChart } from './distance';
import { STRETCHES } from './lower';
import { changeOf, type Line } from './loop';
import { GRID_SIZE, rasterOf } from './raster';
import { chunkComesNear, chunksOf, comesNear, keepNear, segmentsAlong, type Segments } from './segments';
import { CHORD_MM, listsFor, nearest, select, selectChunks, type Shortlist } from './shortlist';

/** How far from its line a field tells distances, mm in front of it and behind it; farther off it holds these. */
export interface FieldReach {
  readonly ahead: number;
  readonly behind: number;
}

/**
 * No profile asks farther: the widest feather scatters dots 48 mm ahead; behind the line it takes 15 mm to full density, 9 mm farther back
 * where hair is kept; waves move that by 6.
 */
export const FARTHEST: FieldReach = { ahead: 56, behind: 56 };

/**
 * A hairline as a picture of the chart, for whoever asks "how far from the line, and which stretch of it": row by row, cell (x, y) holds the
 * value at uv ((x + ½) / size, (y + ½) / size). Values go on a few cells beyond the chart; farther off they are − reach.ahead.
 */
export interface HairlineField {
  readonly size: number;
  readonly reach: FieldReach;
  /** Skin mm to the loop, positive inside, − reach.ahead … reach.behind. */
  readonly mm: Float32Array;
  /** 1 where the designed part of the line (front and temples) is nearest and within reach, 0 where sideburn, ear or nape are. */
  readonly designed: Uint8Array;
}

/** The last stretch that a style designs; the others are where hair ends by nature. */
const LAST_DESIGNED = STRETCHES.indexOf('temple');

/**
 * The field of a hairline that changes: only what a changed stretch can reach is worked out again, with the same numbers as from scratch.
 *
 * A cell's segment is the one nearest through space, its distance the straight way over the skin's metric to that segment's nearest point.
 * Every block of cells keeps how far a segment's middle may be from the block's to matter to any of its cells; as long as no segment so near
 * comes or goes, the block stays as it is.
 */
export class LiveField {
  readonly field: HairlineField;
  private readonly raster;
  private readonly blocks;
  private readonly inside: Uint8Array;
  private readonly insideNow: Uint8Array;
  /** The same bytes, four at a time. */
  private readonly insideWords: Uint32Array;
  private readonly nowWords: Uint32Array;
  /** Per block: segments whose nearer end is within this of the block's middle may be nearest to a cell of it, mm. */
  private readonly largeReach: Float64Array;
  private readonly smallReach: Float64Array;
  /** Used cells in front of the line, by block. */
  private readonly largeAhead: Uint16Array;
  private readonly smallAhead: Uint16Array;
  /** Small blocks with cells that the line has just passed. */
  private readonly turned: Uint8Array;
  private line: Line | undefined;
  private readonly dirty: Uint32Array;
  private dirtyCount = 0;
  private readonly isDirty: Uint8Array;

  constructor(head: Head, reach: FieldReach = FARTHEST) {
    this.raster = rasterOf(head);
    this.blocks = blocksOf(head);
    const cells = GRID_SIZE * GRID_SIZE;
    const mm = new Float32Array(cells).fill(-reach.ahead);
    this.field = { size: GRID_SIZE, reach, mm, designed: new Uint8Array(cells) };
    this.inside = new Uint8Array(cells);
    this.insideNow = new Uint8Array(cells);
    this.insideWords = new Uint32Array(this.inside.buffer);
    this.nowWords = new Uint32Array(this.insideNow.buffer);
    this.largeReach = new Float64Array(this.blocks.large.length / 4).fill(Infinity);
    this.smallReach = new Float64Array(this.blocks.small.length / 4).fill(Infinity);
    this.largeAhead = new Uint16Array(this.largeReach.length);
    this.smallAhead = new Uint16Array(this.smallReach.length);
    const { used } = this.blocks;
    for (let cell = 0; cell < cells; cell++) if (used[cell]) this.smallAhead[SMALL_OF[cell]!]!++;
    for (let small = 0; small < this.smallAhead.length; small++)
      this.largeAhead[largeOf(small)]! += this.smallAhead[small]!;
    this.turned = new Uint8Array(this.smallReach.length);
    this.dirty = new Uint32Array(cells);
    this.isDirty = new Uint8Array(cells);
  }

  /** Follows the line. Returns the cells whose values have changed, in a buffer that the next update writes over. */
  update(hairline: Hairline): Uint32Array {
    const before = this.line;
    for (let n = 0; n < this.dirtyCount; n++) this.isDirty[this.dirty[n]!] = 0;
    this.dirtyCount = 0;
    this.line = { hairline, segments: segmentsAlong(hairline.xyz, true) };
    this.turnOver(hairline);
    this.measure(this.line, before && changeOf(before, this.line));
    return this.dirty.subarray(0, this.dirtyCount);
  }

  private countAhead(cell: number, by: 1 | -1): void {
    const small = smallBlockOf(cell);
    this.smallAhead[small]! += by;
    this.largeAhead[largeOf(small)]! += by;
  }

  /** Cells that the line has passed change their sign. */
  private turnOver({ uv }: Hairline): void {
    const { inside, turned } = this;
    const { used } = this.blocks;
    turned.fill(0);
    const { mm } = this.field;
    const now = fillLoop(GRID_SIZE, uv, this.insideNow.fill(0));
    for (let cell = 0; cell < now.length; cell++) {
      // Four at a time: nearly all stay on their side.
      if ((cell & 3) === 0 && this.insideWords[cell >> 2] === this.nowWords[cell >> 2]) {
        cell += 3;
        continue;
      }
      if (now[cell] === inside[cell] || !used[cell]) continue;
      inside[cell] = now[cell]!;
      this.countAhead(cell, inside[cell] ? -1 : 1);
      turned[smallBlockOf(cell)] = 1;
      mm[cell] = -mm[cell]!;
      this.mark(cell);
    }
  }

  private mark(cell: number): void {
    if (this.isDirty[cell]) return;
    this.isDirty[cell] = 1;
    this.dirty[this.dirtyCount++] = cell;
  }

  private measure({ hairline, segments: loop }: Line, change: Segments | undefined): void {
    const { large, small } = this.blocks;
    const chart = segmentsOnChart(hairline.uv, GRID_SIZE);
    const { inChunks, ofLarge, ofSmall } = listsFor(loop.count);
    const [chunks, changedChunks] = [chunksOf(loop), change && chunksOf(change)];
    const isNear = (block: number) =>
      !change ||
      !changedChunks ||
      hasTurned(turned, block) ||
      (chunkComesNear(changedChunks, large, block, largeReach[block]!) &&
        comesNear(change, large, block, largeReach[block]!));
    const { turned, largeReach, smallReach } = this;
    const close = change && { count: 0, at: new Float64Array(change.at.length) };
    for (let block = 0; block < large.length / 4; block++) {
      if (large[4 * block + 3]! < 0) continue;
      if (!isNear(block)) continue;
      selectChunks(chunks, loop.count, large, block, inChunks);
      const before = largeReach[block]!;
      const now = select(loop, inChunks, large, block, this.reachOf(this.largeAhead[block]!), ofLarge);
      largeReach[block] = now;
      if (change) keepNear(change, large, block, Math.max(before, now), close!);
      for (let n = 0; n < SMALL_IN_LARGE; n++) {
        const part = smallOf(block, n);
        if (small[4 * part + 3]! < 0) continue;
        if (change && !turned[part] && !comesNear(close!, small, part, smallReach[part]!)) continue;
        smallReach[part] = select(loop, ofLarge, small, part, this.reachOf(this.smallAhead[part]!), ofSmall);
        this.measureCells(part, hairline, loop, chart, ofSmall);
      }
    }
  }

  private measureCells(
    block: number,
    { stretch }: Hairline,
    loop: Segments,
    chart: Float64Array,
    near: Shortlist,
  ): void {
    const { xyz } = this.raster;
    const { used } = this.blocks;
    const { reach } = this.field;
    const first = firstCellOf(block);
    for (let n = 0; n < SMALL * SMALL; n++) {
      const cell = first + Math.floor(n / SMALL) * GRID_SIZE + (n % SMALL);
      if (!used[cell]) continue;
      const reachMm = this.inside[cell] ? reach.behind : reach.ahead;
      const segment = nearest(loop, near, xyz[3 * cell]!, xyz[3 * cell + 1]!, xyz[3 * cell + 2]!, reachMm + CHORD_MM);
      if (segment < 0) {
        this.put(cell, reachMm, 0);
        continue;
      }
      const mm = lengthTo(this.raster, chart, SEGMENT * segment, cell % GRID_SIZE, Math.floor(cell / GRID_SIZE));
      this.put(cell, Math.min(reachMm, mm), stretch[segment]! <= LAST_DESIGNED ? 1 : 0);
    }
  }

  /** How far is asked from cells of which so many lie in front of the line, mm. */
  private reachOf(ahead: number): number {
    const { reach } = this.field;
    return ahead > 0 ? Math.max(reach.ahead, reach.behind) : reach.behind;
  }

  private put(cell: number, unsignedMm: number, designed: 0 | 1): void {
    const { field } = this;
    const mm = Math.fround(this.inside[cell] ? unsignedMm : -unsignedMm);
    if (mm === field.mm[cell] && designed === field.designed[cell]) return;
    field.mm[cell] = mm;
    field.designed[cell] = designed;
    this.mark(cell);
  }
}

function hasTurned(turned: Uint8Array, large: number): boolean {
  const across = LARGE / SMALL;
  const first = smallOf(large, 0);
  for (let row = first; row < first + across * SMALL_ACROSS; row += SMALL_ACROSS)
    for (let small = row; small < row + across; small++) if (turned[small]) return true;
  return false;
}
