import type { Head } from '../anatomy/head';
import { strandRoots, type StrandRoots } from '../hair/roots';
import { growthGrid } from './growthGrid';
import { hangsAt } from './look';
import type { BeardModel } from './model';
import { moustacheRoots } from './moustache';
import type { BeardSource } from './source';

/** A moustache keeps so much of the way it grows, to the sides; and lies so much nearer to the skin than the rest, as a slope (A). */
const MOUSTACHE = { aside: 0.8, flatter: 0.28 } as const;

/** Where the strands of a beard leave the skin, and which way: longer ones hang, whichever way they grow. */
export function beardRoots(head: Head, source: BeardSource, beard: BeardModel): StrandRoots {
  const { chart, follicles, shaftUm, growth, lengthMm } = beard;
  const grid = growthGrid(follicles.uv, growth);
  const { site, ...roots } = strandRoots(head, chart.uv, source.follicles, follicles.uv, shaftUm, grid);
  const { share, trim } = moustacheRoots(head, source, site, lengthMm);
  return { ...roots, trim, direction: hung(roots, hangsAt(lengthMm), share) };
}

/** Directions turned downwards by a share, along the skin; those of a moustache, by root, less, and a little into it. */
function hung({ direction, normal }: StrandRoots, share: number, moustache: Float32Array): Float32Array {
  if (share === 0) return direction;
  const out = direction.slice();
  for (let i = 0; i < out.length; i += 3) {
    const down = -normal[i + 1]!;
    const lip = moustache[i / 3]!;
    const hangs = share * (1 - MOUSTACHE.aside * lip);
    for (let k = 0; k < 3; k++) {
      // Straight down, less what of it goes into the skin.
      const fall = (k === 1 ? -1 : 0) - down * normal[i + k]!;
      out[i + k] = direction[i + k]! * (1 - hangs) + fall * hangs + 1e-4 * direction[i + k]!;
    }
    unit(out, i);
    for (let k = 0; k < 3; k++) out[i + k]! -= MOUSTACHE.flatter * share * lip * normal[i + k]!;
    unit(out, i);
  }
  return out;
}

function unit(xyz: Float32Array, i: number): void {
  const length = Math.hypot(xyz[i]!, xyz[i + 1]!, xyz[i + 2]!) || 1;
  for (let k = 0; k < 3; k++) xyz[i + k]! /= length;
}
