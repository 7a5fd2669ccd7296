import type { Head } from '../anatomy/head';
import type { Paint } from '../density/brush';
import type { HairMap } from '../density/hairLoss';
import { softNaturalProfile } from '../density/profiles';
import { frontProfile, goesBehind, naturalProfile, paintedShare, softened, type ZoneStyle } from '../density/zone';
import { cellBlend } from '../density/zoneBlend';
import type { ZoneName } from '../design/client';
import type { HairlineField } from '../hairline/field';
import { rasterOf } from '../hairline/raster';

/** How much is treated. */
export interface TreatmentAreas {
  /** Skin at full density, cm²: the integral over the head of wanted over full density, waves left out. Dots of a session = 65 × this. */
  readonly areaCm2: number;
  /** Bald skin inside the hairline, cm². */
  readonly baldAreaCm2: number;
  /** What the treated area exceeds the bald one by, per cent: the blend into the hair that is left. */
  readonly blendPercent: number;
  /** The treated area part by part, cm². */
  readonly parts?: Readonly<Record<ScalpPart, number>>;
}

/** The parts that the treated scalp is counted in: a band behind the hairline, and what is left of top, crown, sides and back. */
export const SCALP_PARTS = ['hairline', 'top', 'crown', 'sides'] as const;
export type ScalpPart = (typeof SCALP_PARTS)[number];

/** The hairline's part reaches so far behind it, mm (A). */
const HAIRLINE_PART_MM = 30;

function placesOf({ top, crown }: HairMap['parts']): Uint8Array {
  const out = new Uint8Array(top.length);
  for (let cell = 0; cell < out.length; cell++) out[cell] = crown[cell]! >= 0.5 ? 2 : top[cell]! >= 0.5 ? 1 : 3;
  return out;
}

function cellsWithSkin(areaMm2: Float32Array): Uint32Array {
  const out = new Uint32Array(areaMm2.length);
  let count = 0;
  for (let cell = 0; cell < areaMm2.length; cell++) if (areaMm2[cell]! > 0) out[count++] = cell;
  return out.slice(0, count);
}

/** Areas by sums over the chart's cells, each cell's part kept: those that change are worked out anew, with the same sums as from scratch. */
export class AreaSums {
  private readonly areaMm2: Float32Array;
  private readonly blend: Float64Array;
  /** Number in SCALP_PARTS of each cell, with and without the hairline's band. */
  private readonly part: Uint8Array;
  private readonly place: Uint8Array;
  private readonly treated: Float64Array;
  private readonly bald: Float64Array;
  /** The chart's cells. */
  private readonly cells: Uint32Array;

  constructor(
    head: Head,
    private readonly map: HairMap,
    zone: ZoneName = 'all',
  ) {
    this.areaMm2 = rasterOf(head).areaMm2;
    this.cells = cellsWithSkin(this.areaMm2);
    this.blend = cellBlend(map, zone);
    this.place = placesOf(map.parts);
    this.part = this.place.slice();
    this.treated = new Float64Array(this.areaMm2.length);
    this.bald = new Float64Array(this.areaMm2.length);
  }

  /** Works out the parts of some cells, or of all. */
  update(field: HairlineField, style: ZoneStyle, paint?: Paint, cells: Uint32Array = this.cells): void {
    const soft = softened(style);
    const isOpen = goesBehind(style);
    for (let n = 0; n < cells.length; n++) {
      const cell = cells[n]!;
      const area = this.areaMm2[cell]!;
      if (area === 0) continue;
      const mm = field.mm[cell]!;
      const isFront = field.designed[cell] === 1;
      let share = isFront ? frontProfile(style, mm) : isOpen ? naturalProfile(mm) : 0;
      const spread = paint?.cellSoft[cell] ?? 0;
      if (spread > 0)
        share += ((isFront ? frontProfile(soft, mm) : isOpen ? softNaturalProfile(mm) : 0) - share) * spread;
      this.part[cell] = isFront && mm < HAIRLINE_PART_MM ? 0 : this.place[cell]!;
      this.treated[cell] = area * paintedShare(share * this.blend[cell]!, paint?.cellAdded[cell] ?? 0);
      this.bald[cell] = area * within(Math.min(mm, this.map.bald[cell]!), Math.sqrt(area));
    }
  }

  measure(): TreatmentAreas {
    let [treated, bald] = [0, 0];
    const { cells, part } = this;
    const parts = new Float64Array(SCALP_PARTS.length);
    for (let n = 0; n < cells.length; n++) {
      const cell = cells[n]!;
      treated += this.treated[cell]!;
      parts[part[cell]!]! += this.treated[cell]!;
      bald += this.bald[cell]!;
    }
    const byPart = Object.fromEntries(SCALP_PARTS.map((name, i) => [name, parts[i]! / 100]));
    return {
      areaCm2: treated / 100,
      baldAreaCm2: bald / 100,
      blendPercent: bald > 0 ? 100 * (treated / bald - 1) : 0,
      parts: byPart as TreatmentAreas['parts'] & object,
    };
  }
}

/** Share of a cell of that width whose centre is so far inside an edge. */
const within = (insideMm: number, widthMm: number): number => Math.min(1, Math.max(0, 0.5 + insideMm / widthMm));

/** Areas of one line and zone. */
export function measureAreas(
  head: Head,
  field: HairlineField,
  map: HairMap,
  style: ZoneStyle,
  paint?: Paint,
  zone: ZoneName = 'all',
): TreatmentAreas {
  const sums = new AreaSums(head, map, zone);
  sums.update(field, style, paint);
  return sums.measure();
}
