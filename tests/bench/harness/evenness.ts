import { locate } from '../../../src/anatomy/chart';
import { positionOf } from '../../../src/anatomy/landmarks';
import type { Head } from '../../../src/anatomy/head';
import { humanise } from '../../../src/density/humanise';
import { measureEvenness, tangentPatch, type Evenness, type PlanarPatch } from '../../../src/density/sampling/metrics';
import { createRandom } from '../../../src/density/sampling/random';
import { lowFrequencyPower, radialSpectrum } from '../../../src/density/sampling/spectrum';
import { CLASSED_SESSIONS, SESSION_PER_CM2 } from '../../../src/density/zone';
import { PATCH_MM, patchPlaces } from '../../unit/support/evenness';
import type { Sides } from './figure';
import type { NodeContext } from './nodeContext';

/** Below this share of the ranks a patch holds too few sites to tell. */
const LEAST_SHARE = 0.15;
/** What the first percentile of neighbour distances over a hexagonal lattice's should not go below. */
export const NEAREST_FLOOR = 0.6;
/** Fields of white noise that are measured in the same way. */
const WHITE_DRAWS = 48;

/** All prefixes, in steps of a twentieth of the set. */
export const ALL_SHARES = Array.from({ length: 18 }, (_, i) => LEAST_SHARE + i / 20);

/** Shares of the ranks that bald skin has dots of after each session. */
export const sessionShares = ({ pigment: { sites } }: NodeContext): readonly number[] =>
  Array.from({ length: CLASSED_SESSIONS }, (_, i) => ((i + 1) * SESSION_PER_CM2) / sites.perCm2[0]!);

interface Measured extends Evenness {
  readonly share: number;
}

/** How even the first `share` of the points, xyz in rank order, is at each of the places. */
function measureAt(head: Head, positions: Float32Array, share: number): Measured[] {
  const prefix = positions.subarray(0, 3 * Math.round((share * positions.length) / 3));
  return patchPlaces(head).map(([, centre, normal]) => ({
    ...measureEvenness(tangentPatch(prefix, centre, normal, PATCH_MM)),
    share,
  }));
}

/** Mean low-frequency power of white noise of so many points in a patch of the same size, as measured here. */
function whitePower(count: number): number {
  const halfMm = PATCH_MM / Math.SQRT2;
  const powers = Array.from({ length: WHITE_DRAWS }, (_, seed) => {
    const random = createRandom(seed + 1);
    const xy = Float32Array.from({ length: 2 * count }, () => (2 * random() - 1) * halfMm);
    return lowFrequencyPower(radialSpectrum({ xy, halfMm } satisfies PlanarPatch));
  });
  return powers.reduce((sum, power) => sum + power, 0) / WHITE_DRAWS;
}

/** Where a hand sets the dots of the patches, xyz in rank order; what is far from them is left where its site is. */
function handSet({ head, pigment: { sites } }: NodeContext): Float32Array {
  const uv = humanise(sites, 1);
  const out = sites.xyz.slice();
  const isNear = (i: number) =>
    patchPlaces(head).some(([, [x, y, z]]) => {
      const at = 3 * i;
      return Math.hypot(out[at]! - x, out[at + 1]! - y, out[at + 2]! - z) < PATCH_MM + 2;
    });
  for (let i = 0; i < sites.count; i++) {
    const point = isNear(i) ? locate(head.surface, head.chart, uv[2 * i]!, uv[2 * i + 1]!) : undefined;
    if (point) out.set(positionOf(head.surface, point), 3 * i);
  }
  return out;
}

/**
 * The highest low-frequency power that the clean set of sites has in any of the prefixes, at vertex or crown, against that of white noise
 * with as many points. Beside it: how near neighbours come (first percentile over a regular lattice's: the floor of 0.60 may not be given up
 * for low power), the power of each prefix, and that of the worst one once a hand has set the dots off their sites, as is wanted.
 */
export function lowFrequency(context: NodeContext, shares: readonly number[]): Sides {
  const { head, pigment } = context;
  const all = shares.flatMap((share) => measureAt(head, pigment.sites.xyz, share));
  const measured = (share: number) => all.filter((one) => one.share === share);
  const worst = all.reduce((most, one) => (one.lowFrequency > most.lowFrequency ? one : most));
  return {
    ours: () => worst.lowFrequency,
    reference: () => whitePower(worst.count),
    details: () => {
      const byHand = measureAt(head, handSet(context), worst.share);
      const closest = all.reduce((least, one) => (one.nearestP1 < least.nearestP1 ? one : least));
      return {
        worstShare: worst.share,
        nearestP1: closest.nearestP1,
        nearestP1Share: closest.share,
        nearestP1Floor: NEAREST_FLOOR,
        setByHandPower: highest(byHand),
        ...Object.fromEntries(shares.map((share) => [`powerAt${share.toFixed(3)}`, highest(measured(share))])),
      };
    },
  };
}

/**
 * How near neighbours come in the worst of the prefixes, at vertex or crown: the first percentile of their distances over that of a regular
 * lattice as dense.
 */
export function nearestNeighbours({ head, pigment }: NodeContext, shares: readonly number[]): Sides {
  const all = shares.flatMap((share) => measureAt(head, pigment.sites.xyz, share));
  const closest = all.reduce((least, one) => (one.nearestP1 < least.nearestP1 ? one : least));
  const nearestAt = (share: number) =>
    Math.min(...all.filter((one) => one.share === share).map(({ nearestP1 }) => nearestP1));
  return {
    ours: () => closest.nearestP1,
    details: () => ({
      worstShare: closest.share,
      ...Object.fromEntries(shares.map((share) => [`nearestAt${share.toFixed(3)}`, nearestAt(share)])),
    }),
  };
}

const highest = (list: readonly Measured[]): number => Math.max(...list.map(({ lowFrequency: power }) => power));
