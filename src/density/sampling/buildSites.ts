import type { SurfaceSites, TriMesh } from '../../anatomy/mesh';
import { pickSites, sitePositions, totalArea, triangleAreas, whiteSites, type TriangleMask } from './candidates';
import { eliminate, progressiveOrder } from './eliminate';
import { DEFAULT_BITS, roundSites } from './codec';
import { clearSites, createObstacles, type Obstacles } from './exclude';
import { createRandom, type Random } from './random';
import { createGround, relaxSites, type Ground } from './relax';

/** White candidates per site: three leave the last prefixes too uneven. */
const CANDIDATES = 5;
/** Steps of relaxation. */
const STEPS = 12;
/** The prefixes that are levelled, as shares of a set; sessions end near 0.25, 0.43, 0.65 and 0.87. */
const LEVELS = [0.15, 0.2, 0.25, 0.33, 0.43, 0.53, 0.65, 0.76, 0.87, 1];

export interface SiteSetOptions {
  /** Sites per cm² of mesh. */
  readonly folliclesPerCm2: number;
  readonly pigmentPerCm2: number;
  /** Distance that pigment keeps from every follicle, after the codec too, mm. */
  readonly clearanceMm: number;
  readonly seed: number;
}

/** Sites in rank order, rounded as the codec rounds them. */
export interface SiteSets {
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
}

/**
 * Follicles and pigment over the triangles of the mask (non-zero entries). Throws a RangeError
 * when the clearance leaves no room for the pigment.
 */
export function buildSiteSets(
  mesh: TriMesh,
  triangleMask: TriangleMask | undefined,
  options: SiteSetOptions,
): SiteSets {
  const ground = createGround(mesh, triangleAreas(mesh, triangleMask));
  const areaCm2 = totalArea(ground.areas) / 100;
  const random = createRandom(options.seed);
  const placed = (perCm2: number, obstacles?: Obstacles) =>
    roundSites(rankedSites(ground, Math.round(perCm2 * areaCm2), random, obstacles));
  const follicles = placed(options.folliclesPerCm2);
  const obstacles = createObstacles(sitePositions(mesh, follicles), options.clearanceMm + roundingMm(ground));
  return { follicles, pigment: placed(options.pigmentPerCm2, obstacles) };
}

/** `count` sites in rank order: every prefix is even. */
export function rankedSites(ground: Ground, count: number, random: Random, obstacles?: Obstacles): SurfaceSites {
  const { mesh, areas } = ground;
  const area = totalArea(areas);
  const white = whiteSites(areas, CANDIDATES * count, random);
  let sites = obstacles ? clearSites(mesh, white, obstacles) : white;
  sites = pickSites(sites, eliminate(sitePositions(mesh, sites), count, area));
  sites = pickSites(sites, progressiveOrder(sitePositions(mesh, sites), area));
  const levels = LEVELS.map((share) => Math.round(share * count));
  return relaxSites(ground, sites, { levels, steps: STEPS, obstacles });
}

/** The most that rounding moves a site: a cell of the codec is as long as that, mm. */
function roundingMm({ mesh, areas }: Ground): number {
  const { positions: p, indices } = mesh;
  let longest = 0;
  for (let e = 0; e < indices.length; e++) {
    const t = Math.floor(e / 3);
    if (!(areas[t]! > 0)) continue;
    const i = 3 * indices[e]!;
    const j = 3 * indices[3 * t + ((e + 1) % 3)]!;
    const edge = Math.hypot(p[i]! - p[j]!, p[i + 1]! - p[j + 1]!, p[i + 2]! - p[j + 2]!);
    longest = Math.max(longest, edge);
  }
  return longest / 2 ** DEFAULT_BITS;
}
