/**
 * Gaussian relaxation after A. Ahmed, J. Ren, P. Wonka, "Gaussian Blue Noise", 2022: points
 * repel each other by a Gaussian as wide as their spacing, which levels their density over long
 * ranges and leaves their near order alone; a hard core keeps them from colliding.
 */
import type { SurfaceSites, TriMesh, Vec3 } from '../../anatomy/mesh';
import { copySites, putPosition, sitePositions, totalArea } from './candidates';
import { hexagonalDistance } from './eliminate';
import { nearestObstacle, rimPoint, type Obstacles } from './exclude';
import { createGrid, findNeighbours, gather, type Neighbours } from './grid';
import { adjacentTriangles, borderPositions, walkTo } from './walk';

/** A mesh with what a walk over it needs; made once. */
export interface Ground {
  readonly mesh: TriMesh;
  /** mm² per triangle; 0 for those out of use. */
  readonly areas: Float64Array;
  readonly adjacent: Int32Array;
  /** Points along the border, xyz, mm. */
  readonly border: Float32Array;
}

export function createGround(mesh: TriMesh, areas: Float64Array): Ground {
  const adjacent = adjacentTriangles(mesh, areas);
  const border = borderPositions(mesh, areas, adjacent);
  return { mesh, areas, adjacent, border };
}

export interface Relaxation {
  /** The prefixes to level, as counts of sites, ascending. */
  readonly levels: readonly number[];
  readonly steps: number;
  readonly obstacles?: Obstacles | undefined;
}

/** A prefix of the sites, with its own length of scale. */
interface Level {
  readonly count: number;
  /** √(area per site), mm. */
  readonly spacing: number;
  neighbours: Neighbours;
}

/** Standard deviation of the Gaussian, in point spacings. */
const SIGMA = 1;
/** Range of the Gaussian, in point spacings. */
const CUTOFF = 3;
/** Length of a step, shared by the levels; twice that and the steps overshoot. */
const RATE = 0.5;
/** Share of a step carried into the next: what levels differ in fades slowly without. */
const INERTIA = 0.7;
/** Distance that neighbours are pushed apart to, in hexagonal distances. */
const CORE = 0.69;
/** Range in which the core looks for neighbours, in point spacings. */
const CORE_CUTOFF = 1.1;
/** Growth from one prefix that has a core to the next. */
const CORE_GROWTH = 1.15;
/** Steps for which lists of neighbours are kept. */
const REFRESH = 6;
/** Rounds of the core alone at the end. */
const LAST_ROUNDS = 18;

/**
 * The sites, in the same order, after relaxation of every level at once. A level leaves out the
 * sites within its reach of the border, because they would be pushed against it.
 */
export function relaxSites(
  ground: Ground,
  sites: SurfaceSites,
  { levels, steps, obstacles }: Relaxation,
): SurfaceSites {
  const area = totalArea(ground.areas);
  const soft = levels.map((count) => levelOf(count, area));
  const hard = coreCounts(levels).map((count) => levelOf(count, area));
  const moved = copySites(sites);
  const positions = sitePositions(ground.mesh, moved);
  const reach = CUTOFF * Math.max(...soft.map((level) => level.spacing));
  const depths = borderDepths(positions, ground.border, reach);
  const pushes = new Float64Array(positions.length);
  const drift = new Float64Array(positions.length);
  const move = (by: Float64Array) => moveSites(ground, moved, positions, by, obstacles);
  for (let n = 0; n < steps + LAST_ROUNDS; n++) {
    if (n % REFRESH === 0) {
      if (n < steps) for (const level of soft) findLevel(positions, level, CUTOFF);
      for (const level of hard) findLevel(positions, level, CORE_CUTOFF);
    }
    if (n < steps) {
      drift.forEach((d, k) => (drift[k] = INERTIA * d));
      for (const level of soft) gaussianPushes(positions, depths, level, RATE / levels.length, drift);
      move(drift);
    }
    for (const level of hard) {
      pushes.fill(0);
      corePushes(positions, level, pushes);
      move(pushes);
    }
  }
  return moved;
}

function levelOf(count: number, area: number): Level {
  const none = { starts: new Uint32Array(0), items: new Uint32Array(0) };
  return { count, spacing: Math.sqrt(area / count), neighbours: none };
}

function findLevel(positions: Float32Array, level: Level, cutoff: number) {
  const prefix = positions.subarray(0, 3 * level.count);
  level.neighbours = findNeighbours(prefix, cutoff * level.spacing);
}

/** Counts from the first level to the last in even ratios. */
function coreCounts(levels: readonly number[]): number[] {
  const first = levels[0] ?? 0;
  const last = levels.at(-1) ?? 0;
  const parts = Math.ceil(Math.log(last / first) / Math.log(CORE_GROWTH));
  return Array.from({ length: parts + 1 }, (_, n) => Math.round(last * (first / last) ** (1 - n / Math.max(parts, 1))));
}

/** Distance of each point to the nearest border point, mm; Infinity beyond `reach`. */
function borderDepths(positions: Float32Array, border: Float32Array, reach: number): Float32Array {
  const grid = createGrid(border, reach);
  const near: number[] = [];
  return new Float32Array(positions.length / 3).map((_, i) => {
    const x = positions[3 * i]!;
    const y = positions[3 * i + 1]!;
    const z = positions[3 * i + 2]!;
    const found = gather(grid, x, y, z, reach, near);
    let depth = Infinity;
    for (let k = 0; k < found; k++) {
      const j = 3 * near[k]!;
      const d = Math.hypot(border[j]! - x, border[j + 1]! - y, border[j + 2]! - z);
      depth = Math.min(depth, d);
    }
    return depth;
  });
}

/** Adds a step down the sum of Gaussians of a level to `pushes` (xyz, mm). */
function gaussianPushes(
  p: Float32Array,
  depths: Float32Array,
  { count, spacing, neighbours: { starts, items } }: Level,
  rate: number,
  pushes: Float64Array,
): void {
  const sigma = SIGMA * spacing;
  const scale = rate / (SIGMA * SIGMA);
  const falloff = -0.5 / (sigma * sigma);
  for (let i = 0; i < count; i++) {
    if (depths[i]! < CUTOFF * spacing) continue;
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const j = items[e]!;
      const dx = p[3 * i]! - p[3 * j]!;
      const dy = p[3 * i + 1]! - p[3 * j + 1]!;
      const dz = p[3 * i + 2]! - p[3 * j + 2]!;
      const g = scale * Math.exp(falloff * (dx * dx + dy * dy + dz * dz));
      pushes[3 * i]! += g * dx;
      pushes[3 * i + 1]! += g * dy;
      pushes[3 * i + 2]! += g * dz;
    }
  }
}

/** Adds what parts the points of a level that are nearer than its core to `pushes` (xyz, mm). */
function corePushes(
  p: Float32Array,
  { count, spacing, neighbours: { starts, items } }: Level,
  pushes: Float64Array,
): void {
  const core = CORE * hexagonalDistance(spacing * spacing);
  for (let i = 0; i < count; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const j = items[e]!;
      const dx = p[3 * i]! - p[3 * j]!;
      const dy = p[3 * i + 1]! - p[3 * j + 1]!;
      const dz = p[3 * i + 2]! - p[3 * j + 2]!;
      const square = dx * dx + dy * dy + dz * dz;
      if (square >= core * core || square === 0) continue;
      const d = Math.sqrt(square);
      const push = (core - d) / (2 * d);
      pushes[3 * i]! += push * dx;
      pushes[3 * i + 1]! += push * dy;
      pushes[3 * i + 2]! += push * dz;
    }
  }
}

/** Moves the sites along the surface; where an obstacle lies, to its rim; off the surface, not at all. */
function moveSites(
  ground: Ground,
  sites: SurfaceSites,
  positions: Float32Array,
  pushes: Float64Array,
  obstacles: Obstacles | undefined,
): void {
  for (let k = 0; k < positions.length; k += 3) {
    if (pushes[k] === 0 && pushes[k + 1] === 0 && pushes[k + 2] === 0) continue;
    const goal: Vec3 = [
      positions[k]! + pushes[k]!,
      positions[k + 1]! + pushes[k + 1]!,
      positions[k + 2]! + pushes[k + 2]!,
    ];
    const hit = moveSite(ground, sites, positions, k / 3, goal, obstacles);
    if (obstacles && hit >= 0) moveSite(ground, sites, positions, k / 3, rimPoint(obstacles, hit, goal), obstacles);
  }
}

/** Moves site i to under the goal. Returns the obstacle that is in the way, with the site as it was, or −1. */
function moveSite(
  { mesh, adjacent }: Ground,
  sites: SurfaceSites,
  positions: Float32Array,
  i: number,
  [x, y, z]: Vec3,
  obstacles: Obstacles | undefined,
): number {
  const triangle = sites.triangle[i]!;
  const b = sites.b[i]!;
  const c = sites.c[i]!;
  if (!walkTo(mesh, adjacent, sites, i, x, y, z)) return -1;
  putPosition(mesh, sites, i, positions);
  if (!obstacles) return -1;
  const hit = nearestObstacle(obstacles, positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!);
  if (hit < 0) return -1;
  sites.triangle[i] = triangle;
  sites.b[i] = b;
  sites.c[i] = c;
  putPosition(mesh, sites, i, positions);
  return hit;
}
