import type { Head } from '../anatomy/head';
import type { Hairline } from './construct';
import { LiveField, type HairlineField } from './liveField';
import { sampleGrid } from './raster';

export { FARTHEST, type FieldReach, type HairlineField } from './liveField';

/** The field of a hairline; within 25 mm of the line true to 0.15 mm. */
export function buildField(head: Head, hairline: Hairline): HairlineField {
  const live = new LiveField(head);
  live.update(hairline);
  return live.field;
}

/** Signed distance in skin mm at a chart position. */
export const sampleField = (field: HairlineField, u: number, v: number): number =>
  sampleGrid(field.mm, field.size, u, v);
