import FlatQueue from 'flatqueue';
import type { SurfacePoint, TriMesh, Vec3 } from '../../../src/anatomy/mesh';

export type Random = () => number;

/** Numbers in 0…1 from a seed: the generator of S. K. Park and K. W. Miller, 1988. */
export function seeded(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const unit = ([x, y, z]: Vec3): Vec3 => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};

export const gap = (p: Vec3, q: Vec3): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

export const placeOf = ({ positions, indices }: TriMesh, { triangle, b, c }: SurfacePoint): Vec3 => {
  const axis = (k: number): number => {
    const [p, q, r] = [0, 1, 2].map((corner) => positions[3 * indices[3 * triangle + corner]! + k]!);
    return (1 - b - c) * p! + b * q! + c * r!;
  };
  return [axis(0), axis(1), axis(2)];
};

export function meshOf(vertices: readonly Vec3[], triangles: readonly (readonly number[])[]): TriMesh {
  return { positions: Float32Array.from(vertices.flat()), indices: Uint32Array.from(triangles.flat()) };
}

export function randomPoint(mesh: TriMesh, random: Random): SurfacePoint {
  const [s, t] = [random(), random()];
  const fold = s + t > 1;
  return {
    triangle: Math.floor((random() * mesh.indices.length) / 3),
    b: fold ? 1 - s : s,
    c: fold ? 1 - t : t,
  };
}

/** A cube of n × n squares a side, each cut along its shorter diagonal, blown up to r(unit direction) mm. */
export function cubeSphere(n: number, radialMm: (direction: Vec3) => number): TriMesh {
  const numbers = new Map<string, number>();
  const vertices: Vec3[] = [];
  const vertex = (i: number, j: number, k: number): number => {
    const key = `${i},${j},${k}`;
    if (!numbers.has(key)) {
      numbers.set(key, vertices.length);
      const d = unit([i, j, k].map((x) => Math.tan(((x / n - 0.5) * Math.PI) / 2)) as unknown as Vec3);
      const r = radialMm(d);
      vertices.push([r * d[0], r * d[1], r * d[2]]);
    }
    return numbers.get(key)!;
  };
  const triangles: number[][] = [];
  const square = (a: number, b: number, c: number, d: number): void => {
    if (gap(vertices[a]!, vertices[c]!) < gap(vertices[b]!, vertices[d]!)) triangles.push([a, b, c], [a, c, d]);
    else triangles.push([a, b, d], [b, c, d]);
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (const turn of [0, 1, 2]) {
        const at = (u: number, v: number, w: number): number => {
          const xyz = [u, v, w];
          return vertex(xyz[(3 - turn) % 3]!, xyz[(4 - turn) % 3]!, xyz[(5 - turn) % 3]!);
        };
        square(at(i, j, n), at(i + 1, j, n), at(i + 1, j + 1, n), at(i, j + 1, n));
        square(at(i, j + 1, 0), at(i + 1, j + 1, 0), at(i + 1, j, 0), at(i, j, 0));
      }
    }
  }
  return meshOf(vertices, triangles);
}

/** An icosahedron cut in four `level` times, on a sphere. */
export function icosphere(level: number, radiusMm: number): TriMesh {
  const g = (1 + Math.sqrt(5)) / 2;
  const vertices = [0, 1, 2].flatMap((turn) =>
    [-1, 1].flatMap((s) =>
      [-g, g].map((t) => {
        const p = [0, s, t];
        return unit([p[turn]!, p[(turn + 1) % 3]!, p[(turn + 2) % 3]!]);
      }),
    ),
  );
  let triangles = facesByNearness(vertices);
  for (let i = 0; i < level; i++) triangles = quarter(vertices, triangles);
  return meshOf(
    vertices.map(([x, y, z]): Vec3 => [x * radiusMm, y * radiusMm, z * radiusMm]),
    triangles,
  );
}

/** All triples of vertices at the shortest distance from each other, wound counter-clockwise seen from outside. */
function facesByNearness(vertices: readonly Vec3[]): number[][] {
  const near = (i: number, j: number): boolean => gap(vertices[i]!, vertices[j]!) < 1.1;
  const faces: number[][] = [];
  vertices.forEach((p, i) =>
    vertices.forEach((q, j) =>
      vertices.forEach((r, k) => {
        const out =
          p[0] * (q[1] * r[2] - q[2] * r[1]) + p[1] * (q[2] * r[0] - q[0] * r[2]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
        if (i < j && i < k && j !== k && near(i, j) && near(j, k) && near(k, i) && out > 0) faces.push([i, j, k]);
      }),
    ),
  );
  return faces;
}

function quarter(vertices: Vec3[], triangles: readonly number[][]): number[][] {
  const middles = new Map<number, number>();
  const middle = (i: number, j: number): number => {
    const key = Math.min(i, j) * 2 ** 24 + Math.max(i, j);
    if (!middles.has(key)) {
      const [p, q] = [vertices[i]!, vertices[j]!];
      middles.set(key, vertices.push(unit([p[0] + q[0], p[1] + q[1], p[2] + q[2]])) - 1);
    }
    return middles.get(key)!;
  };
  return triangles.flatMap(([i, j, k]) => {
    const [a, b, c] = [middle(i!, j!), middle(j!, k!), middle(k!, i!)];
    return [[i!, a, c], [a, j!, b], [c, b, k!], [a, b, c]]; // prettier-ignore
  });
}

/** A sheet over the unit square and a way to find the surface point of a (u, v) in it. */
export interface Sheet {
  readonly mesh: TriMesh;
  readonly at: (u: number, v: number) => SurfacePoint;
}

/** n × m squares with shaken nodes, cut along random diagonals, without those that `hole` names, put in space by `place`. */
export function sheet(
  n: number,
  m: number,
  random: Random,
  place: (u: number, v: number) => Vec3,
  hole: (i: number, j: number) => boolean = () => false,
): Sheet {
  const uv: [number, number][] = [];
  const shake = (i: number, count: number): number => (i > 0 && i < count ? (random() - 0.5) * 0.6 : 0);
  for (let j = 0; j <= m; j++) for (let i = 0; i <= n; i++) uv.push([(i + shake(i, n)) / n, (j + shake(j, m)) / m]);
  const triangles: number[][] = [];
  for (let j = 0; j < m; j++) {
    for (let i = 0; i < n; i++) {
      if (hole(i, j)) continue;
      const [a, b, c, d] = [j * (n + 1) + i, j * (n + 1) + i + 1, (j + 1) * (n + 1) + i + 1, (j + 1) * (n + 1) + i];
      triangles.push(...(random() < 0.5 ? [[a, b, c], [a, c, d]] : [[a, b, d], [b, c, d]])); // prettier-ignore
    }
  }
  const at = (u: number, v: number): SurfacePoint => locate(uv, triangles, u, v);
  return {
    mesh: meshOf(
      uv.map(([u, v]) => place(u, v)),
      triangles,
    ),
    at,
  };
}

function locate(uv: readonly [number, number][], triangles: readonly number[][], u: number, v: number): SurfacePoint {
  for (let triangle = 0; triangle < triangles.length; triangle++) {
    const [p, q, r] = triangles[triangle]!.map((i) => uv[i]!) as [[number, number], [number, number], [number, number]];
    const det = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    const b = ((u - p[0]) * (r[1] - p[1]) - (v - p[1]) * (r[0] - p[0])) / det;
    const c = ((q[0] - p[0]) * (v - p[1]) - (q[1] - p[1]) * (u - p[0])) / det;
    if (b >= -1e-9 && c >= -1e-9 && b + c <= 1 + 1e-9) return { triangle, b: Math.max(0, b), c: Math.max(0, c) };
  }
  throw new Error(`(${u}, ${v}) is not on the sheet`);
}

/** Where the ray from the origin leaves a star-shaped mesh. */
export function pointTowards({ positions: p, indices }: TriMesh, direction: Vec3): SurfacePoint {
  const det = (a: Vec3, b: Vec3, c: Vec3): number =>
    a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  for (let triangle = 0; triangle < indices.length / 3; triangle++) {
    const [i, j, k] = [0, 1, 2].map((n): Vec3 => {
      const at = 3 * indices[3 * triangle + n]!;
      return [p[at]!, p[at + 1]!, p[at + 2]!];
    }) as [Vec3, Vec3, Vec3];
    const [a, b, c] = [det(direction, j, k), det(i, direction, k), det(i, j, direction)];
    if (a >= 0 && b >= 0 && c >= 0) return { triangle, b: b / (a + b + c), c: c / (a + b + c) };
  }
  throw new Error(`no triangle towards ${direction.join(', ')}`);
}

/** An egg of a head, 150 × 210 × 190 mm, with ridges and hollows of a few mm. */
export function bumpyHeadMm([x, y, z]: Vec3): number {
  const egg = 1 / Math.hypot(x / 75, y / 105, z / 95);
  return egg * (1 + 0.02 * Math.sin(7 * x + 1) * Math.cos(6 * y) + 0.015 * Math.sin(9 * z + 4 * y));
}

/**
 * Shortest distances from a surface point to others over straight steps between `perEdge` stations on every
 * edge: a slow upper bound of the geodesics of the mesh, written without regard to the code under test.
 */
export function stationDistances(
  mesh: TriMesh,
  source: SurfacePoint,
  targets: readonly SurfacePoint[],
  perEdge: number,
): number[] {
  const { stations, ofTriangle, trianglesOf } = placeStations(mesh, perEdge);
  const mm = new Float64Array(stations.length).fill(Infinity);
  const queue = new FlatQueue<number>();
  const offer = (s: number, d: number): void => {
    if (d < mm[s]!) queue.push(s, (mm[s] = d));
  };
  const from = placeOf(mesh, source);
  for (const s of ofTriangle[source.triangle]!) offer(s, gap(from, stations[s]!));
  while (queue.length > 0) {
    const d = queue.peekValue()!;
    const s = queue.pop()!;
    if (d > mm[s]!) continue;
    for (const t of trianglesOf[s]!) for (const n of ofTriangle[t]!) offer(n, d + gap(stations[s]!, stations[n]!));
  }
  return targets.map((target) => {
    const at = placeOf(mesh, target);
    return Math.min(...ofTriangle[target.triangle]!.map((s) => mm[s]! + gap(stations[s]!, at)));
  });
}

function placeStations(mesh: TriMesh, perEdge: number) {
  const stations: Vec3[] = [];
  const ofTriangle: number[][] = [];
  const trianglesOf: number[][] = [];
  const known = new Map<string, number>();
  const station = (i: number, j: number, step: number): number => {
    const key = step === 0 ? `${i}` : i < j ? `${i}-${j}-${step}` : `${j}-${i}-${perEdge + 1 - step}`;
    if (!known.has(key)) {
      const t = step / (perEdge + 1);
      const axis = (k: number): number => mesh.positions[3 * i + k]! * (1 - t) + mesh.positions[3 * j + k]! * t;
      trianglesOf.push([]);
      known.set(key, stations.push([axis(0), axis(1), axis(2)]) - 1);
    }
    return known.get(key)!;
  };
  for (let t = 0; t < mesh.indices.length / 3; t++) {
    const v = [...mesh.indices.subarray(3 * t, 3 * t + 3)];
    const own = v.flatMap((i, k) => Array.from({ length: perEdge + 1 }, (_, s) => station(i, v[(k + 1) % 3]!, s)));
    ofTriangle.push(own);
    for (const s of own) trianglesOf[s]!.push(t);
  }
  return { stations, ofTriangle, trianglesOf };
}

/**
 * Length of the shortest curve near the plane section between two directions on the smooth star-shaped
 * surface r(direction) itself: a polyline of 110 steps, every point moved along the tangent plane to the
 * middle of its neighbours until it rests. No mesh is involved.
 */
export function smoothGeodesicMm(radialMm: (direction: Vec3) => number, a: Vec3, b: Vec3, steps = 110): number {
  const onto = (p: Vec3): Vec3 => {
    const d = unit(p);
    const r = radialMm(d);
    return [d[0] * r, d[1] * r, d[2] * r];
  };
  const level = (p: Vec3): number => Math.hypot(...p) - radialMm(unit(p));
  const curve = Array.from({ length: steps + 1 }, (_, i): Vec3 => {
    const t = i / steps;
    return onto([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
  });
  const push = 2 / (1 + Math.sin(Math.PI / steps));
  for (let sweep = 0; sweep < 8 * steps; sweep++) {
    for (let i = 1; i < steps; i++) {
      const p = curve[i]!;
      const [x, y, z] = p;
      const h = 1e-3;
      const n = unit([
        level([x + h, y, z]) - level([x - h, y, z]),
        level([x, y + h, z]) - level([x, y - h, z]),
        level([x, y, z + h]) - level([x, y, z - h]),
      ]);
      const m = [0, 1, 2].map((k) => (curve[i - 1]![k]! + curve[i + 1]![k]!) / 2 - p[k]!) as unknown as Vec3;
      const off = m[0] * n[0] + m[1] * n[1] + m[2] * n[2];
      curve[i] = onto([0, 1, 2].map((k) => p[k]! + push * (m[k]! - off * n[k]!)) as unknown as Vec3);
    }
  }
  return curve.slice(1).reduce((sum, p, i) => sum + gap(curve[i]!, p), 0);
}
