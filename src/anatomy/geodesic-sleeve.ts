import { type Adjacency, cornerOf, nextHalfEdge, prevHalfEdge, triangleOf } from './adjacency';
import { distance, lerp, surfaceLine, type SurfaceLine, surfaceXyz, triangleXyz, vertexXyz } from './geodesic-line';
import type { SurfacePoint, TriMesh, Vec3 } from './mesh';

/** A strip of triangles from one surface point to another, by the half-edges through which it leaves each. */
export interface Sleeve {
  readonly from: SurfacePoint;
  readonly to: SurfacePoint;
  readonly portals: readonly number[];
}

/** A sleeve laid flat; portal i runs from its left end to its right end, the last one is the point `to` twice. */
interface Flat {
  readonly start: readonly [number, number];
  /** Left x, left y, right x, right y per portal, mm. */
  readonly xy: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** A vertex where the taut string touches the wall of its sleeve, at a portal that ends there. */
interface Touch {
  readonly vertex: number;
  readonly portal: number;
  readonly onLeft: boolean;
}

/** A touched vertex and the run of portals, first to last, which the string passes on the long way round. */
interface Detour extends Touch {
  readonly first: number;
  readonly last: number;
}

const STRAIGHT = Math.PI - 1e-9;
const MAX_PASSES = 10_000;

/**
 * The locally shortest line of the homotopy class of a sleeve: the sleeve is laid flat, the string in it
 * pulled taut, and wherever that touches a vertex with less than π on the far side, the sleeve changes
 * sides. Exact to rounding. After S.-Q. Xin and G.-J. Wang, "Efficiently determining a locally exact
 * shortest path on polyhedral surfaces", 2007; the string is the funnel of D. T. Lee and F. P. Preparata,
 * 1984. Edges of no length are not allowed.
 */
export function pullTaut(mesh: TriMesh, adjacency: Adjacency, sleeve: Sleeve): SurfaceLine {
  let taut = sleeve;
  for (let pass = 0; ; pass++) {
    const flat = layFlat(mesh, adjacency, taut);
    const touches = funnel(flat);
    const detours = pass < MAX_PASSES ? findDetours(mesh, adjacency, flat, touches) : [];
    if (detours.length === 0) return trace(mesh, adjacency, taut, flat, touches);
    taut = { ...taut, portals: swapSides(mesh, adjacency, taut.portals, detours) };
  }
}

/** The sleeve that follows a chain of neighbouring vertices, the first at a corner of `from`, the last of `to`. */
export function sleeveAlong(
  mesh: TriMesh,
  adjacency: Adjacency,
  from: SurfacePoint,
  to: SurfacePoint,
  way: readonly number[],
): Sleeve {
  const portals: number[] = [];
  let triangle = from.triangle;
  way.forEach((vertex, k) => {
    const next = way[k + 1];
    const arrived = (t: number): boolean =>
      next === undefined ? t === to.triangle : mesh.indices.subarray(3 * t, 3 * t + 3).includes(next);
    const turn = shorterTurn(mesh, adjacency, vertex, triangle, arrived);
    for (const h of turn) pushPortal(portals, adjacency, h);
    if (turn.length > 0) triangle = adjacency.neighbour[turn.at(-1)!]!;
  });
  return { from, to, portals };
}

function shorterTurn(
  mesh: TriMesh,
  adjacency: Adjacency,
  vertex: number,
  from: number,
  arrived: (triangle: number) => boolean,
): number[] {
  const turns = [true, false].map((ccw) => turnAround(mesh, adjacency, vertex, from, ccw, arrived));
  const best = turns.reduce((a, b) => (b && (!a || b.length < a.length) ? b : a));
  if (!best) throw new Error(`the triangles at vertex ${vertex} do not form one fan`);
  return best;
}

/** Half-edges crossed when turning about a vertex until `arrived`; undefined when the border is in the way. */
function turnAround(
  mesh: TriMesh,
  adjacency: Adjacency,
  vertex: number,
  from: number,
  ccw: boolean,
  arrived: (triangle: number) => boolean,
): number[] | undefined {
  const crossed: number[] = [];
  for (let t = from; !arrived(t); t = adjacency.neighbour[crossed.at(-1)!]!) {
    const corner = cornerOf(mesh, t, vertex);
    const out = ccw ? prevHalfEdge(corner) : corner;
    if (adjacency.twin[out]! < 0 || (crossed.length > 0 && t === from)) return undefined;
    crossed.push(out);
  }
  return crossed;
}

/** Adds a portal, or takes the last one away when this one leads straight back. */
function pushPortal(portals: number[], { twin }: Adjacency, h: number): void {
  if (portals.length > 0 && twin[h] === portals.at(-1)) portals.pop();
  else portals.push(h);
}

function layFlat(mesh: TriMesh, { twin }: Adjacency, { from, to, portals }: Sleeve): Flat {
  const n = portals.length;
  const xy = new Float64Array(4 * n + 4);
  const left = new Int32Array(n + 1).fill(-1);
  const right = new Int32Array(n + 1).fill(-1);
  const corners = new Float64Array(6);
  layFirst(mesh, from.triangle, corners);
  const start = flatXy(corners, from);
  portals.forEach((h, i) => {
    const [l, r] = [2 * (nextHalfEdge(h) % 3), 2 * (h % 3)];
    xy.set([corners[l]!, corners[l + 1]!, corners[r]!, corners[r + 1]!], 4 * i);
    left[i] = mesh.indices[nextHalfEdge(h)]!;
    right[i] = mesh.indices[h]!;
    layNext(mesh, twin[h]!, xy.subarray(4 * i, 4 * i + 4), corners);
  });
  const end = flatXy(corners, to);
  xy.set([...end, ...end], 4 * n);
  return { start, xy, left, right };
}

function flatXy(corners: Float64Array, { b, c }: SurfacePoint): [number, number] {
  const a = 1 - b - c;
  return [
    a * corners[0]! + b * corners[2]! + c * corners[4]!,
    a * corners[1]! + b * corners[3]! + c * corners[5]!,
  ];
}

function layFirst(mesh: TriMesh, triangle: number, corners: Float64Array): void {
  const [p, q] = triangleXyz(mesh, triangle);
  layNext(mesh, 3 * triangle, Float64Array.of(0, 0, distance(p, q), 0), corners);
}

/** Lays the triangle that is entered by its half-edge h, which lies flat from `portal`'s left to its right end. */
function layNext({ positions: p, indices }: TriMesh, h: number, portal: Float64Array, corners: Float64Array): void {
  const [l, r, a] = [h, nextHalfEdge(h), prevHalfEdge(h)];
  const [i, j, k] = [3 * indices[l]!, 3 * indices[r]!, 3 * indices[a]!];
  const [ux, uy, uz] = [p[j]! - p[i]!, p[j + 1]! - p[i + 1]!, p[j + 2]! - p[i + 2]!];
  const [wx, wy, wz] = [p[k]! - p[i]!, p[k + 1]! - p[i + 1]!, p[k + 2]! - p[i + 2]!];
  const uu = ux * ux + uy * uy + uz * uz;
  const along = (ux * wx + uy * wy + uz * wz) / uu;
  const aside = Math.hypot(uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx) / uu;
  const [lx, ly, rx, ry] = [portal[0]!, portal[1]!, portal[2]!, portal[3]!];
  const [ex, ey] = [rx - lx, ry - ly];
  corners.set([lx, ly], 2 * (l % 3));
  corners.set([rx, ry], 2 * (r % 3));
  corners.set([lx + along * ex - aside * ey, ly + along * ey + aside * ex], 2 * (a % 3));
}

const turnOf = (ax: number, ay: number, px: number, py: number, qx: number, qy: number): number =>
  (px - ax) * (qy - ay) - (py - ay) * (qx - ax);

/** The walls that a string from start to end touches when pulled taut, in order. */
function funnel({ start, xy, left, right }: Flat): Touch[] {
  const touches: Touch[] = [];
  let [ax, ay] = start;
  let [lx, ly, rx, ry] = [ax, ay, ax, ay];
  let [apex, li, ri] = [-2, -1, -1];
  let [l, r] = [apex, apex];
  for (let i = 0; i < left.length; i++) {
    const [pl, pr] = [left[i]!, right[i]!];
    const [plx, ply, prx, pry] = [xy[4 * i]!, xy[4 * i + 1]!, xy[4 * i + 2]!, xy[4 * i + 3]!];
    if (pr === r || turnOf(ax, ay, rx, ry, prx, pry) >= 0) {
      if (r === apex || pr === r || turnOf(ax, ay, lx, ly, prx, pry) < 0) {
        [r, rx, ry, ri] = [pr, prx, pry, i];
      } else {
        touches.push({ vertex: l, portal: li, onLeft: true });
        [apex, ax, ay, i] = [l, lx, ly, li];
        [l, lx, ly, r, rx, ry, ri] = [apex, ax, ay, apex, ax, ay, li];
        continue;
      }
    }
    if (pl === l || turnOf(ax, ay, lx, ly, plx, ply) <= 0) {
      if (l === apex || pl === l || turnOf(ax, ay, rx, ry, plx, ply) > 0) {
        [l, lx, ly, li] = [pl, plx, ply, i];
      } else {
        touches.push({ vertex: r, portal: ri, onLeft: false });
        [apex, ax, ay, i] = [r, rx, ry, ri];
        [l, lx, ly, r, rx, ry, li] = [apex, ax, ay, apex, ax, ay, ri];
      }
    }
  }
  return touches;
}

/** Those touches, in order and sharing no portal, where the string is shorter on the other side of the vertex. */
function findDetours(mesh: TriMesh, adjacency: Adjacency, flat: Flat, touches: readonly Touch[]): Detour[] {
  const detours: Detour[] = [];
  touches.forEach((touch, k) => {
    const detour = runOf(flat, touch);
    if (detour.first <= (detours.at(-1)?.last ?? -1)) return;
    const before = k > 0 ? touchXy(flat, touches[k - 1]!) : flat.start;
    const after = k + 1 < touches.length ? touchXy(flat, touches[k + 1]!) : endXy(flat);
    const farSide = totalAngle(mesh, adjacency, touch.vertex) - angleInSleeve(flat, detour, before, after);
    if (farSide < STRAIGHT) detours.push(detour);
  });
  return detours;
}

function runOf({ left, right }: Flat, touch: Touch): Detour {
  const wall = touch.onLeft ? left : right;
  let [first, last] = [touch.portal, touch.portal];
  while (wall[first - 1] === touch.vertex) first--;
  while (wall[last + 1] === touch.vertex) last++;
  return { ...touch, first, last };
}

const touchXy = ({ xy }: Flat, { portal, onLeft }: Touch): [number, number] => {
  const at = 4 * portal + (onLeft ? 0 : 2);
  return [xy[at]!, xy[at + 1]!];
};

const endXy = ({ xy }: Flat): [number, number] => [xy[xy.length - 2]!, xy[xy.length - 1]!];

/** The angle at a touched vertex through the sleeve; −Infinity, so that it stays, when the string ends on the vertex itself. */
function angleInSleeve(
  flat: Flat,
  detour: Detour,
  before: readonly [number, number],
  after: readonly [number, number],
): number {
  const [x, y] = touchXy(flat, detour);
  if (Math.hypot(before[0] - x, before[1] - y) === 0 || Math.hypot(after[0] - x, after[1] - y) === 0) return -Infinity;
  let sum = 0;
  let [px, py] = before;
  for (let i = detour.first; i <= detour.last + 1; i++) {
    const [qx, qy] = i > detour.last ? after : touchXy(flat, { ...detour, portal: i, onLeft: !detour.onLeft });
    const [ux, uy, vx, vy] = [px - x, py - y, qx - x, qy - y];
    sum += Math.atan2(Math.abs(ux * vy - uy * vx), ux * vx + uy * vy);
    [px, py] = [qx, qy];
  }
  return sum;
}

/** The sum of the corners at a vertex; Infinity at the border, where no line can pass on the far side. */
function totalAngle(mesh: TriMesh, { twin, corners, cornerStart }: Adjacency, vertex: number): number {
  let sum = 0;
  for (let c = cornerStart[vertex]!; c < cornerStart[vertex + 1]!; c++) {
    const h = corners[c]!;
    if (twin[h]! < 0 || twin[prevHalfEdge(h)]! < 0) return Infinity;
    sum += cornerAngle(mesh, h);
  }
  return sum;
}

function cornerAngle({ positions: p, indices }: TriMesh, h: number): number {
  const [i, j, k] = [3 * indices[h]!, 3 * indices[nextHalfEdge(h)]!, 3 * indices[prevHalfEdge(h)]!];
  const [ux, uy, uz] = [p[j]! - p[i]!, p[j + 1]! - p[i + 1]!, p[j + 2]! - p[i + 2]!];
  const [vx, vy, vz] = [p[k]! - p[i]!, p[k + 1]! - p[i + 1]!, p[k + 2]! - p[i + 2]!];
  const area = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
  return Math.atan2(area, ux * vx + uy * vy + uz * vz);
}

function swapSides(
  mesh: TriMesh,
  adjacency: Adjacency,
  portals: readonly number[],
  detours: readonly Detour[],
): number[] {
  const swapped: number[] = [];
  let done = 0;
  const copyUntil = (end: number): void => {
    for (; done < end; done++) pushPortal(swapped, adjacency, portals[done]!);
  };
  for (const { vertex, first, last, onLeft } of detours) {
    copyUntil(first);
    const exit = adjacency.neighbour[portals[last]!]!;
    const turn = turnAround(mesh, adjacency, vertex, triangleOf(portals[first]!), !onLeft, (t) => t === exit);
    for (const h of turn ?? portals.slice(first, last + 1)) pushPortal(swapped, adjacency, h);
    done = last + 1;
  }
  copyUntil(portals.length);
  return swapped;
}

/** The taut string on the mesh: where it crosses each portal. */
function trace(
  mesh: TriMesh,
  { neighbour }: Adjacency,
  { from, to, portals }: Sleeve,
  flat: Flat,
  touches: readonly Touch[],
): SurfaceLine {
  const places: Vec3[] = [surfaceXyz(mesh, from)];
  const triangles = [from.triangle];
  let string: [number, number] = [...flat.start];
  let k = 0;
  portals.forEach((h, i) => {
    const touch = touches[k];
    const toward = touch ? touchXy(flat, touch) : endXy(flat);
    const [l, r] = [vertexXyz(mesh, flat.left[i]!), vertexXyz(mesh, flat.right[i]!)];
    places.push(touch?.portal === i ? (touch.onLeft ? l : r) : lerp(l, r, crossing(flat.xy, i, string, toward)));
    triangles.push(neighbour[h]!);
    if (touch?.portal === i) [string, k] = [toward, k + 1];
  });
  return surfaceLine(mesh, [...places, surfaceXyz(mesh, to)], [...triangles, to.triangle]);
}

/** Where on portal i, 0 at its left to 1 at its right, the segment from p to q passes. */
function crossing(xy: Float64Array, i: number, p: readonly [number, number], q: readonly [number, number]): number {
  const [lx, ly, rx, ry] = [xy[4 * i]!, xy[4 * i + 1]!, xy[4 * i + 2]!, xy[4 * i + 3]!];
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const across = (rx - lx) * dy - (ry - ly) * dx;
  const t = ((p[0] - lx) * dy - (p[1] - ly) * dx) / across;
  return Number.isFinite(t) ? Math.min(1, Math.max(0, t)) : 0;
}
