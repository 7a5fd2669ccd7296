import type { Head } from '../anatomy/head';
import { strandRoots, type StrandRoots } from '../hair/roots';
import { growthGrid } from './growthGrid';
import { hangsAt } from './look';
import type { BeardModel } from './model';
import type { BeardSource } from './source';

/** Where the strands of a beard leave the skin, and which way: longer ones hang, whichever way they grow. */
export function beardRoots(head: Head, source: BeardSource, beard: BeardModel): StrandRoots {
  const { chart, follicles, shaftUm, growth, lengthMm } = beard;
  const grid = growthGrid(follicles.uv, growth);
  const roots = strandRoots(head, chart.uv, source.follicles, follicles.uv, shaftUm, grid);
  return { ...roots, direction: hung(roots, hangsAt(lengthMm)) };
}

/** Directions turned downwards by a share, along the skin. */
function hung({ direction, normal }: StrandRoots, share: number): Float32Array {
  if (share === 0) return direction;
  const out = direction.slice();
  for (let i = 0; i < out.length; i += 3) {
    const down = -normal[i + 1]!;
    for (let k = 0; k < 3; k++) {
      // Straight down, less what of it goes into the skin.
      const fall = (k === 1 ? -1 : 0) - down * normal[i + k]!;
      out[i + k] = direction[i + k]! * (1 - share) + fall * share + 1e-4 * direction[i + k]!;
    }
    const length = Math.hypot(out[i]!, out[i + 1]!, out[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) out[i + k]! /= length;
  }
  return out;
}
