import type { SurfaceSites, TriMesh, Vec3 } from '../../../../src/anatomy/mesh';
import { triangleAreas } from '../../../../src/density/sampling/candidates';
import type { Evenness } from '../../../../src/density/sampling/metrics';
import { createGround, type Ground } from '../../../../src/density/sampling/relax';

/** A grid of side × side mm around the origin, seen from +z; `shape` places its points. */
function gridMesh(sideMm: number, cells: number, shape: (x: number, y: number) => Vec3): TriMesh {
  const row = cells + 1;
  const positions = new Float32Array(row * row * 3);
  for (let v = 0; v < row * row; v++) {
    const x = ((v % row) / cells - 0.5) * sideMm;
    const y = (Math.floor(v / row) / cells - 0.5) * sideMm;
    positions.set(shape(x, y), 3 * v);
  }
  const indices: number[] = [];
  for (let q = 0; q < cells * cells; q++) {
    const a = Math.floor(q / cells) * row + (q % cells);
    indices.push(a, a + 1, a + row + 1, a, a + row + 1, a + row);
  }
  return { positions, indices: Uint32Array.from(indices) };
}

export function flatMesh(sideMm: number, cells: number): TriMesh {
  return gridMesh(sideMm, cells, (x, y) => [x, y, 0]);
}

/** Part of a sphere around the origin, its middle at +z. */
export function capMesh(sideMm: number, cells: number, radiusMm: number): TriMesh {
  return gridMesh(sideMm, cells, (x, y) => {
    const scale = radiusMm / Math.hypot(x, y, radiusMm);
    return [x * scale, y * scale, radiusMm * scale];
  });
}

export function groundOf(mesh: TriMesh): Ground {
  return createGround(mesh, triangleAreas(mesh));
}

/** The sites of the first ranks. */
export function prefixOf({ triangle, b, c }: SurfaceSites, count: number): SurfaceSites {
  return { triangle: triangle.slice(0, count), b: b.slice(0, count), c: c.slice(0, count) };
}

/** The distance between the two sets' nearest points (xyz), the slow way, up to `reachMm`. */
export function gapBetween(p: Float32Array, q: Float32Array, reachMm: number): number {
  let gap = reachMm;
  for (let i = 0; i < p.length; i += 3)
    for (let j = 0; j < q.length; j += 3) {
      if (Math.abs(p[i]! - q[j]!) > gap) continue;
      gap = Math.min(gap, Math.hypot(p[i]! - q[j]!, p[i + 1]! - q[j + 1]!, p[i + 2]! - q[j + 2]!));
    }
  return gap;
}

/** The floors, of those every prefix of a set has to meet, that it misses. */
export function missedFloors({ nearestP1, windowVariance, lowFrequency, peak }: Evenness): string[] {
  const missed: string[] = [];
  if (!(nearestP1 >= 0.6)) missed.push(`nearestP1 ${nearestP1}`);
  if (!(windowVariance <= 0.17)) missed.push(`windowVariance ${windowVariance}`);
  if (!(lowFrequency <= 0.15)) missed.push(`lowFrequency ${lowFrequency}`);
  if (!(peak <= 2.2)) missed.push(`peak ${peak}`);
  return missed;
}
