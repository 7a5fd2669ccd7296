import { marked } from '../anatomy/marked';
import { GRID_SIZE } from '../hairline/raster';
import type { PlacedSites, SiteWaves } from './sites';
import { SESSION_PER_CM2 } from './zone';

/** Pigment sites with all that a hairline's drag leaves alone: `prepareSites`, `prepareBlend`, and `prepareWaves` or `wavesAt`. */
export interface PigmentSites {
  readonly sites: PlacedSites;
  /** Below 0: the site is never used, not even by a hand's asking. */
  readonly blend: Float32Array;
  /** Of all sites, or to be asked for where a line comes near. */
  readonly waves: Float32Array | SiteWaves;
}

/** Numbers a site in `PackedSites.look`: where in the square (two), waves slow and quick (0 until `layWaves`), blend, and the sessions over which its rank is reached at full density. */
export const LOOK = 6;

/**
 * Pigment sites square by square of the grid, so that a field is read in the order in which it lies in memory. A square has the centre of the
 * cell of its number at its lower corner. Of its sites, those come first that pigment takes without a hand's asking: they have some blend.
 */
export interface PackedSites {
  /** The site's number, which is its rank. */
  readonly site: Uint32Array;
  readonly look: Float32Array;
  /** Entries of square s: `first[s]` up to `first[s + 1]`; up to `taken[s]` with some blend. */
  readonly first: Uint32Array;
  readonly taken: Uint32Array;
  /** The squares that have sites. */
  readonly squares: Uint32Array;
  /** 1 for squares whose sites have their waves: `layWaves`. */
  readonly hasWaves: Uint8Array;
  readonly waves: SiteWaves;
}

const packed = new WeakMap<PigmentSites, PackedSites>();

/** The packed form of a set of sites, made once. */
export function packedSites(pigment: PigmentSites): PackedSites {
  let known = packed.get(pigment);
  if (!known) packed.set(pigment, (known = pack(pigment)));
  return known;
}

function pack({ sites, blend, waves }: PigmentSites): PackedSites {
  const { site, first, taken } = order(sites, blend);
  const look = new Float32Array(LOOK * site.length);
  for (let n = 0, k = 0; n < site.length; n++, k += LOOK) {
    const i = site[n]!;
    look[k] = sites.within[2 * i]!;
    look[k + 1] = sites.within[2 * i + 1]!;
    look[k + 4] = blend[i]!;
    look[k + 5] = (sites.perCm2[i]! * i) / (SESSION_PER_CM2 * sites.count);
  }
  const hasSites = new Uint8Array(taken.length);
  for (let square = 0; square < hasSites.length; square++)
    hasSites[square] = first[square + 1]! > first[square]! ? 1 : 0;
  const squares = marked(hasSites);
  return { site, look, first, taken, squares, hasWaves: new Uint8Array(GRID_SIZE * GRID_SIZE), waves: askedFor(waves) };
}

const askedFor = (waves: Float32Array | SiteWaves): SiteWaves =>
  typeof waves === 'function'
    ? waves
    : (site, to, at) => {
        to[at] = waves[2 * site]!;
        to[at + 1] = waves[2 * site + 1]!;
      };

/** Gives the sites of a square their waves; no line comes near most squares, and noise is dear. */
export function layWaves({ site, look, first, hasWaves, waves }: PackedSites, square: number): void {
  if (hasWaves[square]) return;
  hasWaves[square] = 1;
  for (let n = first[square]!; n < first[square + 1]!; n++) waves(site[n]!, look, LOOK * n + 2);
}

/** Numbers of the sites, by counting them into their squares; in each those with any blend before the others. */
function order({ count, cell }: PlacedSites, blend: Float32Array): Pick<PackedSites, 'site' | 'first' | 'taken'> {
  const squares = GRID_SIZE * GRID_SIZE;
  const first = new Uint32Array(squares + 1);
  const taken = new Uint32Array(squares);
  let used = 0;
  for (let i = 0; i < count; i++) {
    if (blend[i]! < 0) continue;
    used++;
    first[cell[i]! + 1]!++;
    if (blend[i]! > 0) taken[cell[i]!]!++;
  }
  for (let s = 0; s < squares; s++) {
    first[s + 1]! += first[s]!;
    taken[s]! += first[s]!;
  }
  const next = first.slice(0, squares);
  const rest = taken.slice();
  const site = new Uint32Array(used);
  for (let i = 0; i < count; i++) {
    if (blend[i]! < 0) continue;
    site[blend[i]! > 0 ? next[cell[i]!]!++ : rest[cell[i]!]!++] = i;
  }
  return { site, first, taken };
}
