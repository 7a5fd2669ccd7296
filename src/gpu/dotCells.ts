import { marked } from '../anatomy/marked';
import type { StampSites } from './coverage';
import { assignSlots, EMPTY } from './dotSlots';
import { DataTexture, RGBAIntegerFormat, UnsignedByteType, UnsignedIntType, type TypedArray } from 'three';

/** Cells along each side of the chart: about 0.6 mm (sides) to 1.2 mm (top) wide, four dots each at most. */
export const DOT_GRID = 544;
/** Cells for stubble, twice as wide since dashes are long, eight each. */
export const DASH_GRID = 256;
const DOTS_A_CELL = 4;
/** So near to a side of its cell, in cells, whatever is drawn of a dot is where the cell beyond is read as well. */
const NEAR_SIDE = 0.24;
const DASHES_A_CELL = 8;
/** Step of a stored radius; twin of DOT_RADIUS_STEP_MM in near.glsl. */
const RADIUS_STEP_MM = 1 / 1024;

/** Entries of the grid of dots a row, and rows from which on one upload of everything is quicker. */
const ROW = DOT_GRID * DOTS_A_CELL;
const MOST_ROWS = DOT_GRID / 2;

const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));

const placeBytes = (uv: Float32Array, i: number, grid: number) =>
  byte(((uv[2 * i]! * grid * 256) % 256) | 0) | (byte(((uv[2 * i + 1]! * grid * 256) % 256) | 0) << 8);

/** `make` runs when three, or anybody, first asks for the numbers. */
const integerTexture = (
  make: () => TypedArray,
  width: number,
  height: number,
  type: typeof UnsignedIntType | typeof UnsignedByteType,
) => {
  const texture = new DataTexture(null, width, height, RGBAIntegerFormat, type);
  let data: TypedArray | undefined;
  Object.defineProperty(texture.image, 'data', { get: () => (data ??= make()), enumerable: true });
  texture.internalFormat = type === UnsignedIntType ? 'RGBA32UI' : 'RGBA8UI';
  texture.unpackAlignment = 4;
  texture.needsUpdate = true;
  return texture;
};

/** From half a cell before its cell to half a cell after it: not every dot lies in its own. */
const placeByte = (t: number, cell: number) => byte(Math.floor((t * DOT_GRID - cell + 0.5) * 128));

function cellsOf(slots: Uint32Array, { uv, radiusMm, tone }: DotSites): Uint32Array {
  const dots = new Uint32Array(DOT_GRID * DOT_GRID * DOTS_A_CELL);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (slot === EMPTY) continue;
    const cell = (slot / DOTS_A_CELL) | 0;
    const x = placeByte(uv[2 * i]!, cell % DOT_GRID);
    const y = placeByte(uv[2 * i + 1]!, (cell / DOT_GRID) | 0);
    const look = (byte(radiusMm[i]! / RADIUS_STEP_MM) << 16) | (byte((tone[i]! - 0.5) * 255) << 24);
    dots[slot] = (x | (y << 8) | look) >>> 0;
  }
  return dots;
}

/** Dots as cells hold them: two numbers of chart, radius and tone a site, in rank order. */
interface DotSites {
  readonly uv: Float32Array;
  readonly radiusMm: Float32Array;
  readonly tone: Float32Array;
}

/** The pigment's dots in a grid of cells, for analytic drawing near by: worked out when they are first drawn so. */
export class DotCells {
  readonly cells: DataTexture;
  readonly sessions: DataTexture;
  private known: Uint32Array | undefined;
  /** What `sessions` is made of when it is first asked for. */
  private latest: Uint8Array | undefined;
  private isMade = false;
  /** Whether the GPU has all of `sessions`, so that changed rows are enough. */
  private isUploaded = false;

  /** @param like has the same sites: its cells are drawn from */
  constructor(
    private readonly sites: DotSites,
    private readonly like?: DotCells,
  ) {
    this.cells = like?.cells ?? integerTexture(() => cellsOf(this.slots, sites), DOT_GRID, DOT_GRID, UnsignedIntType);
    this.sessions = integerTexture(() => this.makeSessions(), DOT_GRID, DOT_GRID, UnsignedByteType);
    this.sessions.onUpdate = () => (this.isUploaded = true);
  }

  private get slots(): Uint32Array {
    return (this.known ??= this.like?.slots ?? assignSlots(this.sites.uv, DOT_GRID, DOTS_A_CELL, NEAR_SIDE));
  }

  private makeSessions(): Uint8Array {
    const { slots, latest } = this;
    const bytes = new Uint8Array(DOT_GRID * DOT_GRID * DOTS_A_CELL);
    if (latest?.length) for (let i = 0; i < slots.length; i++) if (slots[i] !== EMPTY) bytes[slots[i]!] = latest[i]!;
    this.latest = undefined;
    this.isMade = true;
    return bytes;
  }

  /**
   * First session of each site, 0 where there is none: read now or, until cells are first drawn, then. `changed` are the sites with another
   * one than before; left out, any may be.
   */
  update(session: Uint8Array, changed?: readonly number[]): void {
    if (!this.isMade) {
      this.latest = session;
      return;
    }
    const bytes = this.sessions.image.data as Uint8Array;
    const { slots } = this;
    const put = (i: number) => {
      const slot = slots[i]!;
      if (slot !== EMPTY) bytes[slot] = session[i]!;
    };
    if (changed) changed.forEach(put);
    else for (let i = 0; i < slots.length; i++) put(i);
    this.uploadRows(changed);
  }

  /** Works everything out that would else be when it is first drawn. */
  workAhead(): void {
    for (const texture of [this.cells, this.sessions]) void texture.image.data;
  }

  private uploadRows(changed: readonly number[] | undefined): void {
    const { sessions, slots } = this;
    const rows = new Set(changed?.filter((i) => slots[i] !== EMPTY).map((i) => Math.floor(slots[i]! / ROW)));
    if (!changed || !this.isUploaded || rows.size > MOST_ROWS) this.invalidate();
    else for (const row of rows) sessions.addUpdateRange(row * ROW, ROW);
    if (!changed || rows.size > 0) sessions.needsUpdate = true;
  }

  /** The GPU's copy is gone or too old: the next one is of everything. */
  invalidate(): void {
    this.isUploaded = false;
    this.sessions.clearUpdateRanges();
  }

  dispose(): void {
    if (!this.like) this.cells.dispose();
    this.sessions.dispose();
  }
}

export type DashSites = StampSites & Required<Pick<StampSites, 'dash'>>;

/** Steps of a stored dash: length in 31sts of a mm, half width in hundredths; twins in near.glsl. */
const LENGTH_STEPS = 31;
const WIDTH_STEPS_PER_MM = 100;

/**
 * Stubble as short dashes in a grid of cells, worked out when it is first drawn so. `direction` is a unit vector in the chart; lengths up to
 * 1 mm, half widths up to 0.07 mm.
 */
export const dashCells = (sites: DashSites, visible: Uint8Array): DataTexture =>
  integerTexture(() => packDashes(sites, visible), 2 * DASH_GRID, DASH_GRID, UnsignedIntType);

function packDashes({ uv, radiusMm, dash }: DashSites, visible: Uint8Array): Uint32Array {
  const { direction, lengthMm } = dash;
  const dashes = new Uint32Array(DASH_GRID * DASH_GRID * DASHES_A_CELL);
  const shown = marked(visible);
  const shownUv = Float32Array.from({ length: 2 * shown.length }, (_, k) => uv[2 * shown[k >> 1]! + (k & 1)]!);
  assignSlots(shownUv, DASH_GRID, DASHES_A_CELL).forEach((slot, k) => {
    if (slot === EMPTY) return;
    const i = shown[k]!;
    const turn = Math.atan2(direction[2 * i + 1]!, direction[2 * i]!) / (2 * Math.PI);
    const angle = Math.round((turn < 0 ? turn + 1 : turn) * 256) % 256;
    const length = Math.min(LENGTH_STEPS, Math.max(1, Math.round(lengthMm[i]! * LENGTH_STEPS)));
    const width = Math.min(7, Math.max(1, Math.round(radiusMm[i]! * WIDTH_STEPS_PER_MM)));
    dashes[slot] = (placeBytes(shownUv, k, DASH_GRID) | (angle << 16) | (length << 24) | (width << 29)) >>> 0;
  });
  return dashes;
}
