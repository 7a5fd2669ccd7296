import { hairMapOf, type HairMap } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import type { Head } from '../../../src/anatomy/head';
import {
  frontProfile,
  goesBehind,
  naturalProfile,
  SESSION_PER_CM2,
  zoneOf,
  type ZoneStyle,
} from '../../../src/density/zone';
import type { Design } from '../../../src/design/schema';
import type { HairlineField } from '../../../src/hairline/field';
import { sampleGrid } from '../../../src/hairline/raster';

export const norwoodSix = (head: Head): HairMap => hairMapOf(head, LOSS_CLASSES['norwood-6']);

/** Signed distance in mm to the edge of the loss at a chart position, positive on the bald side. */
export const sampleBald = (map: HairMap, u: number, v: number): number => sampleGrid(map.bald, map.size, u, v);

/** Whether front or temple is the nearest stretch to a chart position. */
export function isDesigned({ designed, size }: HairlineField, u: number, v: number): boolean {
  const cell = (x: number) => Math.min(size - 1, Math.max(0, Math.floor(x * size)));
  return designed[cell(v) * size + cell(u)] === 1;
}

/**
 * Dots per cm² wanted after `session` sessions at a place: `mm` from the line (waves added where it is designed), `blend` by the hair.
 */
export function wantedDensity(style: ZoneStyle, session: number, mm: number, designed: boolean, blend: number): number {
  return (
    SESSION_PER_CM2 *
    session *
    blend *
    (designed ? frontProfile(style, mm) : goesBehind(style) ? naturalProfile(mm) : 0)
  );
}

/** A style as it is. */
export const styleZone = (style: Design['style']): ZoneStyle => zoneOf({ style, blend: null, character: {} });
