import type { Head } from '../anatomy/head';
import type { ZoneName } from '../design/client';
import type { Design } from '../design/schema';
import { firstCellOf, SMALL } from '../hairline/blocks';
import { constructHairline, type Hairline } from '../hairline/construct';
import type { FieldReach, HairlineField } from '../hairline/field';
import { LiveField } from '../hairline/liveField';
import { GRID_SIZE } from '../hairline/raster';
import { measureHairline, type HairlineReadouts } from '../hairline/readouts';
import { lineOf } from '../hairline/shape';
import { AreaSums } from '../plan/areas';
import { figuresOf, type FigureName } from '../plan/counts';
import type { ExtraZones } from '../plan/zones';
import { PaintedSkin, type Paint } from './brush';
import { classifySquares, clearUntaken, noClasses, type Classes } from './classify';
import type { HairMap } from './hairLoss';
import { packedSites, type PigmentSites } from './packing';
import { reachOf } from './profiles';
import { wavesAt } from './sites';
import { zoneOf, type ZoneStyle } from './zone';

/** A person as dots are composed on them. */
export interface Person {
  readonly head: Head;
  readonly hair: HairMap;
  readonly pigment: Pick<PigmentSites, 'sites' | 'blend'>;
  /** The zone that `blend` was prepared for; absent: all. */
  readonly zone?: ZoneName;
  /** What is treated besides the scalp's own loss, cm². */
  readonly extraZones?: ExtraZones;
}

/** Part of the chart, uv. */
export interface ChartRect {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

/** Where a design puts its dots, and the figures measured back from them. */
export interface Composition {
  /** The first session of each pigment site, 0 where it has no dot: the same array each time. */
  readonly session: Uint8Array;
  readonly hairline: Hairline;
  /** As far from the line as the design's zone reaches; the next composition writes over it. */
  readonly field: HairlineField;
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  /** Where sites are whose session is not what the composition before gave them; undefined where there are none. */
  readonly changed: ChartRect | 'all' | undefined;
}

/** What of a design decides its dots, told apart by what must be done when it changes. */
interface Parts {
  readonly zone: ZoneStyle;
  readonly reach: FieldReach;
  readonly hairline: Hairline;
  /** `lineOf` the design, as text. */
  readonly line: string;
  readonly seed: number;
}

/**
 * Composes one design after another on one person, working out only what the step from one to the next changes; session, figures and field
 * are bit for bit what they are from scratch. Throws what `constructHairline` throws, and then stays with the design before.
 */
export class Composer {
  private readonly classes: Classes;
  private readonly sums: AreaSums;
  private pigment: PigmentSites | undefined;
  private seed: number | undefined;
  private live: LiveField | undefined;
  private skin: PaintedSkin | undefined;
  private parts: Parts | undefined;
  private measures: HairlineReadouts | undefined;
  private readonly isMarked = new Uint8Array(GRID_SIZE * GRID_SIZE);
  private readonly squares = new Uint32Array(GRID_SIZE * GRID_SIZE);

  constructor(private readonly person: Person) {
    const { head, hair, pigment, zone } = person;
    this.classes = noClasses(pigment.sites.count);
    this.sums = new AreaSums(head, hair, zone);
  }

  compose(design: Design): Composition {
    const before = this.parts;
    const now = this.partsOf(design);
    this.parts = now;
    const pigment = this.pigmentOf(design.seed);
    const isNewField = !this.live || before?.reach !== now.reach;
    if (isNewField) this.live = new LiveField(this.person.head, now.reach);
    const live = this.live!;
    const isNewLine = isNewField || before?.hairline !== now.hairline;
    const moved = isNewLine ? live.update(now.hairline) : NONE;
    const painted = this.paint(design, pigment);
    const isWhole = isNewField || before.zone !== now.zone || before.seed !== now.seed;
    const changed = isWhole ? this.composeAll(pigment, now.zone) : this.composeParts(pigment, now.zone, moved, painted);
    if (isNewLine) this.measures = undefined;
    this.measures ??= measureHairline(this.person.head, now.hairline, live.field);
    const { session, counts } = this.classes;
    return {
      session,
      hairline: now.hairline,
      field: live.field,
      figures: figuresOf(
        this.measures,
        this.sums.measure(),
        [counts[1]!, counts[2]!, counts[3]!],
        this.person.extraZones,
      ),
      changed,
    };
  }

  /** What does not differ is the very object from before. */
  private partsOf(design: Design): Parts {
    const before = this.parts;
    const shape = lineOf(design);
    const line = JSON.stringify(shape);
    const hairline = before?.line === line ? before.hairline : constructHairline(this.person.head, shape);
    const zone = sameOr(before?.zone, zoneOf(design));
    const isSoftened = design.strokes.some(({ brush }) => brush === 'soften');
    return { zone, reach: sameOr(before?.reach, reachOf(zone, isSoftened)), hairline, line, seed: design.seed };
  }

  private pigmentOf(seed: number): PigmentSites {
    const { sites, blend } = this.person.pigment;
    if (!this.pigment || this.seed !== seed) this.pigment = { sites, blend, waves: wavesAt(sites, seed) };
    this.seed = seed;
    return this.pigment;
  }

  /** Follows the strokes; the small blocks of the raster that they change. */
  private paint({ strokes }: Design, pigment: PigmentSites): readonly number[] {
    if (strokes.length > 0) this.skin ??= new PaintedSkin(this.person.head, pigment.sites, packedSites(pigment));
    return this.skin?.update(strokes) ?? [];
  }

  private composeAll(pigment: PigmentSites, style: ZoneStyle): 'all' {
    const { field } = this.live!;
    const { classes } = this;
    const paint = this.skin?.paint;
    classes.session.fill(0);
    classes.flat.fill(0);
    classes.counts.fill(0);
    classes.counts[0] = classes.session.length;
    const packed = packedSites(pigment);
    classifySquares({ packed, field, style, paint }, packed.squares, classes);
    this.sums.update(field, style, paint);
    return 'all';
  }

  private composeParts(
    pigment: PigmentSites,
    style: ZoneStyle,
    moved: Uint32Array,
    painted: readonly number[],
  ): ChartRect | undefined {
    const { field } = this.live!;
    const paint = this.skin?.paint;
    const packed = packedSites(pigment);
    const inPaint = cellsOf(painted);
    const bounds = new Bounds(pigment.sites.uv);
    const classes = { ...this.classes, onChange: bounds.add };
    clearUnpainted(packed, painted, paint, classes);
    classifySquares({ packed, field, style, paint }, this.squaresOf(moved, inPaint), classes);
    this.sums.update(field, style, paint, moved);
    this.sums.update(field, style, paint, inPaint);
    return bounds.rect();
  }

  /** The squares that have a moved cell at one of their corners, and those that were painted. */
  private squaresOf(moved: Uint32Array, painted: Uint32Array): Uint32Array {
    const { isMarked } = this;
    const out = this.squares;
    let count = 0;
    const mark = (square: number) => {
      if (square < 0 || isMarked[square]) return;
      isMarked[square] = 1;
      out[count++] = square;
    };
    for (let n = 0; n < moved.length; n++) {
      const cell = moved[n]!;
      mark(cell - GRID_SIZE - 1);
      mark(cell - GRID_SIZE);
      mark(cell - 1);
      mark(cell);
    }
    for (let n = 0; n < painted.length; n++) mark(painted[n]!);
    for (let n = 0; n < count; n++) isMarked[out[n]!] = 0;
    return out.subarray(0, count);
  }
}

const NONE = new Uint32Array(0);

/** The former of two flat objects if they hold the same. */
function sameOr<T extends object>(before: T | undefined, now: T): T {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function cellsOf(blocks: readonly number[]): Uint32Array {
  const out = new Uint32Array(SMALL * SMALL * blocks.length);
  blocks.forEach((block, n) => {
    for (let k = 0; k < SMALL * SMALL; k++)
      out[SMALL * SMALL * n + k] = firstCellOf(block) + Math.floor(k / SMALL) * GRID_SIZE + (k % SMALL);
  });
  return out;
}

/** Where the last stroke has been taken back, sites that only a brush had asked for lose their dots. */
function clearUnpainted(
  packed: Parameters<typeof clearUntaken>[0],
  painted: readonly number[],
  paint: Paint | undefined,
  classes: Classes,
): void {
  const bare = painted.filter((block) => !paint?.isPainted[block]);
  if (bare.length > 0) clearUntaken(packed, cellsOf(bare), classes);
}

/** The bounds of sites on the chart, as they are told. */
class Bounds {
  private u0 = Infinity;
  private v0 = Infinity;
  private u1 = -Infinity;
  private v1 = -Infinity;

  constructor(private readonly uv: Float32Array) {}

  readonly add = (site: number): void => {
    const u = this.uv[2 * site]!;
    const v = this.uv[2 * site + 1]!;
    if (u < this.u0) this.u0 = u;
    if (u > this.u1) this.u1 = u;
    if (v < this.v0) this.v0 = v;
    if (v > this.v1) this.v1 = v;
  };

  rect(): ChartRect | undefined {
    const { u0, v0, u1, v1 } = this;
    return u0 <= u1 ? { u0, v0, u1, v1 } : undefined;
  }
}
