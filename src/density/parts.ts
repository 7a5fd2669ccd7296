import type { Head } from '../anatomy/head';
import { rasterOf } from '../hairline/raster';
import { fade } from './fade';
import { groundOf } from './ground';

/** The parts of a scalp that pigment can be asked for, and that the plan counts apart. */
export interface ScalpParts {
  /** How much a cell belongs to the top, from the front to the vertex, 0…1. */
  readonly top: Float32Array;
  /** How much it belongs to the disc about the crown's whorl, 0…1. */
  readonly crown: Float32Array;
}

/** The crown: a disc of this radius and softness, mm (A). */
const CROWN_MM = { radius: 46, soft: 14 } as const;
/** The top begins so far above the ears, mm (A). */
const TOP_ABOVE_MM = { from: 46, to: 60 } as const;
/** It ends over this from the whorl's level on, tape along the midline, mm (A). */
const TOP_END_MM = { from: -6, to: 12 } as const;

const known = new WeakMap<Head, ScalpParts>();

export function partsOf(head: Head): ScalpParts {
  let parts = known.get(head);
  if (!parts) known.set(head, (parts = divide(head)));
  return parts;
}

function divide(head: Head): ScalpParts {
  const { cells, crownMm, aboveMm, alongMm } = groundOf(head);
  const { areaMm2 } = rasterOf(head);
  const [top, crown] = [new Float32Array(areaMm2.length), new Float32Array(areaMm2.length)];
  const whorl = cells.reduce((best, cell) => (crownMm[cell]! < crownMm[best]! ? cell : best), cells[0]!);
  const { radius, soft } = CROWN_MM;
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const disc = 1 - fade(crownMm[cell]!, radius - soft / 2, radius + soft / 2);
    const behind = alongMm[cell]! - alongMm[whorl]!;
    crown[cell] = disc;
    top[cell] =
      (1 - disc) *
      fade(aboveMm[cell]!, TOP_ABOVE_MM.from, TOP_ABOVE_MM.to) *
      (1 - fade(behind, TOP_END_MM.from, TOP_END_MM.to));
  }
  return { top, crown };
}
