import type { SurfaceSites } from '../../../src/anatomy/mesh';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import { storedSites } from '../../unit/support/head';
import type { NodeContext } from './nodeContext';

/** How many sites growth is measured at; the page's own set has some 181,000. */
export const SITE_COUNTS = [25_000, 100_000, 400_000] as const;

/**
 * The set with another number of sites on the same triangles: its first ranks; beyond its own number it is gone through again, each site's
 * three weights having changed places, so that the copies lie as thick as the set and beside it, but evenly no longer.
 */
export function resized({ triangle, b, c }: SurfaceSites, count: number): SurfaceSites {
  const own = triangle.length;
  const weightsOf = (i: number): [number, number] => {
    const [q, r] = [b[i % own]!, c[i % own]!];
    const turned = [q, r, 1 - q - r];
    const turn = Math.floor(i / own);
    return [turned[turn % 3]!, turned[(turn + 1) % 3]!];
  };
  return {
    triangle: Uint32Array.from({ length: count }, (_, i) => triangle[i % own]!),
    b: Float32Array.from({ length: count }, (_, i) => weightsOf(i)[0]),
    c: Float32Array.from({ length: count }, (_, i) => weightsOf(i)[1]),
  };
}

/**
 * The man with so many sites. However many there are, they pass for the page's own density, so that the same share of them is set in each
 * session: what is done for a site stays the same, and only their number grows.
 */
function withSites({ head, hair, field, pigment }: NodeContext, count: number): NodeContext {
  const perCm2 = pigment.sites.perCm2[0]!;
  const placed = prepareSites(head, resized(storedSites('pigment'), count));
  const sites = { ...placed, perCm2: placed.perCm2.fill(perCm2) };
  return {
    head,
    hair,
    field,
    pigment: { sites, blend: prepareBlend(sites, hair), waves: prepareWaves(sites, 1) },
  };
}

/** The man with each number of sites, made once. */
export function sizedContexts(context: NodeContext): (count: number) => NodeContext {
  const all = new Map(SITE_COUNTS.map((count) => [count as number, withSites(context, count)]));
  return (count) => all.get(count)!;
}
