import type { Head } from '../anatomy/head';
import type { Vec3 } from '../anatomy/mesh';
import { ramp } from './face';
import { placesOf } from './places';
import type { BeardSource } from './source';

/** Longest hair of a moustache over the middle of the lip and at the corners of the mouth, mm: longer is cut or combed aside (A). */
const KEPT_MM = { middle: 10, corner: 22 } as const;
const FROM_MIDDLE_MM = { from: 4, to: 32 } as const;
const LEAST_TRIMMED_MM = 1;

/** How the hair on the upper lip differs from the rest of a beard, by root. */
export interface MoustacheRoots {
  /** 0 off the upper lip … 1. */
  readonly share: Float32Array;
  /** By how much it is kept shorter than the beard, 16ths. */
  readonly trim: Uint8Array;
}

/** @param site numbers of the roots' sites among the source's follicles */
export function moustacheRoots(
  head: Head,
  { follicles }: BeardSource,
  site: Uint32Array,
  lengthMm: number,
): MoustacheRoots {
  const out = { share: new Float32Array(site.length), trim: new Uint8Array(site.length) };
  const { indices } = head.surface;
  site.forEach((i, k) => {
    const at = 3 * follicles.triangle[i]!;
    const [b, c] = [follicles.b[i]!, follicles.c[i]!];
    const [p, q, r] = [3 * indices[at]!, 3 * indices[at + 1]!, 3 * indices[at + 2]!];
    const { reference } = head;
    const along = (axis: 0 | 1 | 2) =>
      (1 - b - c) * reference[p + axis]! + b * reference[q + axis]! + c * reference[r + axis]!;
    const place: Vec3 = [along(0), along(1), along(2)];
    out.share[k] = placesOf(...place).moustache;
    out.trim[k] = Math.round(16 * out.share[k] * trimmedShare(Math.abs(place[0]), lengthMm));
  });
  return out;
}

/** Share of a length, mm, that is cut off so far from the midline; always less than 15/16. */
function trimmedShare(across: number, lengthMm: number): number {
  const aside = ramp(FROM_MIDDLE_MM.from, FROM_MIDDLE_MM.to, across);
  const kept = KEPT_MM.middle + (KEPT_MM.corner - KEPT_MM.middle) * aside;
  const over = lengthMm - kept;
  return over < LEAST_TRIMMED_MM ? 0 : over / lengthMm;
}
