import { GRID_SIZE } from '../hairline/raster';
import type { PlacedSites } from './sites';
import { CLASSED_SESSIONS } from './zone';

/** Cells along the side of the smallest blocks looked at; each next level's are twice as wide. */
const FINEST = 2;
const LEVELS = 3;
/** A block counts where it holds at least this many sites, about a third of a cm²: the finest that do are 6 mm wide or so. */
const LEAST_SITES = 100;
/** Per block: its dots by session, its sites, and the sum of their densities. */
const SITES = CLASSED_SESSIONS;
const PER_CM2 = CLASSED_SESSIONS + 1;
const CHANNELS = CLASSED_SESSIONS + 2;

/**
 * Dots per cm² in the densest block of the chart after 1, 2, 3 and 4 sessions: the share of its sites that have a dot, times how dense the
 * sites are. An even field reads up to 15 % more than it has, since a block holds few dots.
 * @param session first session of each site, 0 where there is none
 */
export function densestPerCm2(sites: PlacedSites, session: Uint8Array): readonly number[] {
  const densest = Array.from({ length: CLASSED_SESSIONS }, () => 0);
  let across = GRID_SIZE / FINEST;
  let blocks = countBlocks(sites, session, across);
  for (let level = 0; level < LEVELS; level++) {
    for (let at = 0; at < blocks.length; at += CHANNELS) raise(densest, blocks, at);
    blocks = halved(blocks, across);
    across /= 2;
  }
  return densest;
}

function raise(densest: number[], blocks: Float64Array, at: number): void {
  const count = blocks[at + SITES]!;
  if (count < LEAST_SITES) return;
  const perCm2 = blocks[at + PER_CM2]! / count;
  let dots = 0;
  for (let k = 0; k < CLASSED_SESSIONS; k++) {
    dots += blocks[at + k]!;
    densest[k] = Math.max(densest[k]!, (perCm2 * dots) / count);
  }
}

function countBlocks({ count, cell, perCm2 }: PlacedSites, session: Uint8Array, across: number): Float64Array {
  const blocks = new Float64Array(CHANNELS * across * across);
  for (let i = 0; i < count; i++) {
    const x = ((cell[i]! % GRID_SIZE) / FINEST) | 0;
    const y = (cell[i]! / GRID_SIZE / FINEST) | 0;
    const at = CHANNELS * (y * across + x);
    const first = session[i]!;
    if (first > 0) blocks[at + first - 1]!++;
    blocks[at + SITES]!++;
    blocks[at + PER_CM2]! += perCm2[i]!;
  }
  return blocks;
}

/** Four blocks put together. */
function halved(blocks: Float64Array, across: number): Float64Array {
  const half = across / 2;
  const out = new Float64Array(CHANNELS * half * half);
  for (let at = 0; at < blocks.length; at++) {
    const block = Math.floor(at / CHANNELS);
    const to = (Math.floor(block / across) >> 1) * half + ((block % across) >> 1);
    out[CHANNELS * to + (at % CHANNELS)]! += blocks[at]!;
  }
  return out;
}
