import type { Head } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import type { PlacedSites } from '../density/sites';
import { ramp } from './face';

/** Where a sideburn goes on into a beard, on the reference man, mm: above the face's chart, behind the cheek line's start. */
const ZONE = { fromY: -30, toY: -50, fromZ: 34, toZ: 66 } as const;
/** Its front edge and the width over which it thins out, mm. */
const FRONT = { z: 60.5, softMm: 6 } as const;
/** It thins out towards the ear, mm. */
const BACK = { from: 42, whole: 48 } as const;
/** Follicles per cm² of a sideburn, and the thickness of their shafts, µm: between the scalp's and the beard's. */
const SIDEBURN = { perCm2: 40, shaftUm: 92 } as const;
/** Hair this thick is no vellus, µm. */
const TERMINAL_UM = 48;

/**
 * The shafts of a scalp's follicles (µm, 0 for none) with the sideburns grown down to the beard, where there are sideburns: between their
 * ends and the face's chart there are scalp sites only.
 */
export function joinSideburns(
  { surface, reference }: Head,
  { triangle, b, c }: SurfaceSites,
  { count, perCm2 }: PlacedSites,
  shaftUm: Uint8Array,
): Uint8Array {
  const out = shaftUm.slice();
  const at = (i: number, axis: 1 | 2) => {
    const [p, q, r] = [0, 1, 2].map((k) => reference[3 * surface.indices[3 * triangle[i]! + k]! + axis]!) as [
      number,
      number,
      number,
    ];
    return p + b[i]! * (q - p) + c[i]! * (r - p);
  };
  let hasSideburn = false;
  const wanted: number[] = [];
  for (let i = 0; i < count; i++) {
    const [y, z] = [at(i, 1), at(i, 2)];
    if (y > ZONE.fromY || y < ZONE.toY || z < ZONE.fromZ || z > ZONE.toZ) continue;
    if (shaftUm[i]! >= TERMINAL_UM) hasSideburn = true;
    const density =
      SIDEBURN.perCm2 *
      ramp(FRONT.z + FRONT.softMm / 2, FRONT.z - FRONT.softMm / 2, z) *
      ramp(BACK.from, BACK.whole, z);
    if (density > (perCm2[i]! * i) / count) wanted.push(i);
  }
  if (hasSideburn) for (const i of wanted) if (out[i]! < TERMINAL_UM) out[i] = SIDEBURN.shaftUm;
  return out;
}
