import type { Head } from '../anatomy/head';
import type { Hairline } from './construct';
import { distanceToLoop } from './distance';
import { STRETCHES } from './lower';
import { GRID_SIZE, rasterOf, sampleGrid } from './raster';

/** Distances are held within this, mm; no profile reaches as far. */
export const FIELD_REACH_MM = 60;

/**
 * A hairline as a picture of the chart, for whoever asks "how far from the line, and which stretch of it": row by row, cell (x, y) holds the
 * value at uv ((x + ½) / size, (y + ½) / size). Outside the chart the values go on smoothly.
 */
export interface HairlineField {
  readonly size: number;
  /** Skin mm to the loop, positive inside, within ± FIELD_REACH_MM. */
  readonly mm: Float32Array;
  /** 1 where the designed part of the line (front and temples) is nearest and within reach, 0 where sideburn, ear or nape are. */
  readonly designed: Uint8Array;
}

/** The last stretch that a style designs; the others are where hair ends by nature. */
const LAST_DESIGNED = STRETCHES.indexOf('temple');

/** The field of a hairline; within 25 mm of the line true to 0.15 mm. */
export function buildField(head: Head, hairline: Hairline): HairlineField {
  const { mm, segment } = distanceToLoop(rasterOf(head), hairline.uv, FIELD_REACH_MM);
  const designed = new Uint8Array(mm.length);
  for (let cell = 0; cell < mm.length; cell++) {
    mm[cell] = Math.max(-FIELD_REACH_MM, Math.min(FIELD_REACH_MM, mm[cell]!));
    const nearest = segment[cell]!;
    designed[cell] = nearest >= 0 && hairline.stretch[nearest]! <= LAST_DESIGNED ? 1 : 0;
  }
  return { size: GRID_SIZE, mm, designed };
}

/** Signed distance in skin mm at a chart position. */
export const sampleField = (field: HairlineField, u: number, v: number): number =>
  sampleGrid(field.mm, field.size, u, v);

/** Whether front or temple is the nearest stretch to a chart position. */
export function isDesigned({ designed, size }: HairlineField, u: number, v: number): boolean {
  const cell = (x: number) => Math.min(size - 1, Math.max(0, Math.floor(x * size)));
  return designed[cell(v) * size + cell(u)] === 1;
}
