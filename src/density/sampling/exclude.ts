import type { SurfaceSites, TriMesh, Vec3 } from '../../anatomy/mesh';
import { pickSites, sitePositions } from './candidates';
import { createGrid, gather, type PointGrid } from './grid';

/** Points to stay away from. */
export interface Obstacles {
  readonly grid: PointGrid;
  readonly clearanceMm: number;
}

/** Obstacles from xyz points, mm. Throws a RangeError unless the clearance is positive. */
export function createObstacles(positions: Float32Array, clearanceMm: number): Obstacles {
  if (!(clearanceMm > 0)) throw new RangeError(`clearance must be positive: ${clearanceMm} mm`);
  return { grid: createGrid(positions, clearanceMm), clearanceMm };
}

/** Number of the obstacle nearest to (x, y, z) within the clearance; −1 when the place is free. */
export function nearestObstacle({ grid, clearanceMm }: Obstacles, x: number, y: number, z: number): number {
  const found = gather(grid, x, y, z, clearanceMm, scratch);
  let best = -1;
  let bestSquare = Infinity;
  for (let k = 0; k < found; k++) {
    const o = scratch[k]!;
    const dx = grid.positions[3 * o]! - x;
    const dy = grid.positions[3 * o + 1]! - y;
    const dz = grid.positions[3 * o + 2]! - z;
    const square = dx * dx + dy * dy + dz * dz;
    if (square >= bestSquare) continue;
    best = o;
    bestSquare = square;
  }
  return best;
}

const scratch: number[] = [];

/** The point just clear of obstacle o in the direction of (x, y, z), mm. */
export function rimPoint({ grid: { positions: p }, clearanceMm }: Obstacles, o: number, [x, y, z]: Vec3): Vec3 {
  const dx = x - p[3 * o]!;
  const dy = y - p[3 * o + 1]!;
  const dz = z - p[3 * o + 2]!;
  const scale = (1.005 * clearanceMm) / (Math.hypot(dx, dy, dz) || 1);
  return [p[3 * o]! + dx * scale, p[3 * o + 1]! + dy * scale, p[3 * o + 2]! + dz * scale];
}

/** The sites that keep clear of all obstacles, in the same order. */
export function clearSites(mesh: TriMesh, sites: SurfaceSites, obstacles: Obstacles): SurfaceSites {
  const p = sitePositions(mesh, sites);
  const clear: number[] = [];
  for (let i = 0; i < sites.triangle.length; i++)
    if (nearestObstacle(obstacles, p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!) < 0) clear.push(i);
  return pickSites(sites, clear);
}
