import { type Adjacency, cornerOf, nextHalfEdge, triangleOf } from '../../../../src/anatomy/adjacency';
import {
  crossing,
  endXy,
  type Flat,
  funnel,
  layFlat,
  type Sleeve,
  stringMm,
  type Touch,
  touchXy,
  weightsOf,
} from './funnel';
import { lerp, surfaceLine, type SurfaceLine, surfaceXyz, vertexXyz } from '../../../../src/anatomy/geodesic-line';
import type { SurfacePoint, TriMesh, Vec3 } from '../../../../src/anatomy/mesh';
import { prevHalfEdge } from './halfEdge';

/** A touched vertex and the run of portals, first to last, which the string passes on the long way round. */
interface Detour extends Touch {
  readonly first: number;
  readonly last: number;
}

const STRAIGHT = Math.PI - 1e-9;
const GAIN_MM = 1e-9;
const ON_EDGE = 1e-12;

/**
 * The locally shortest line of the homotopy class of a sleeve: the sleeve is laid flat, the string in it
 * pulled taut, and wherever that touches a vertex with less than π on the far side, the sleeve changes
 * sides; every pass shortens the string. Exact to rounding. After S.-Q. Xin and G.-J. Wang, "Efficiently
 * determining a locally exact shortest path on polyhedral surfaces", 2007; the string is the funnel of
 * D. T. Lee and F. P. Preparata, 1984. Edges of no length are not allowed.
 */
export function pullTaut(mesh: TriMesh, adjacency: Adjacency, first: Sleeve): SurfaceLine {
  let sleeve = trim(adjacency, first);
  let shortest = Infinity;
  for (;;) {
    const flat = layFlat(mesh, adjacency, sleeve);
    const touches = funnel(flat);
    const mm = stringMm(flat, touches);
    const detours = mm < shortest - GAIN_MM ? findDetours(mesh, adjacency, flat, touches) : [];
    if (detours.length === 0) return trace(mesh, adjacency, sleeve, flat, touches);
    shortest = mm;
    sleeve = trim(adjacency, { ...sleeve, portals: swapSides(mesh, adjacency, sleeve.portals, detours) });
  }
}

/** Leaves out the portals on which the ends lie, so that the string has a direction at each. */
function trim({ twin }: Adjacency, sleeve: Sleeve): Sleeve {
  let { from, to } = sleeve;
  let first = 0;
  let last = sleeve.portals.length;
  for (; first < last && liesOn(from, sleeve.portals[first]!); first++)
    from = across(from, sleeve.portals[first]!, twin[sleeve.portals[first]!]!);
  for (; first < last && liesOn(to, twin[sleeve.portals[last - 1]!]!); last--)
    to = across(to, twin[sleeve.portals[last - 1]!]!, sleeve.portals[last - 1]!);
  return { from, to, portals: sleeve.portals.slice(first, last) };
}

const liesOn = (point: SurfacePoint, h: number): boolean => weightsOf(point)[prevHalfEdge(h) % 3]! < ON_EDGE;

/** A point on a half-edge, told in the triangle of its twin. */
function across(point: SurfacePoint, h: number, twin: number): SurfacePoint {
  const weights = weightsOf(point);
  const there = [0, 0, 0];
  there[twin % 3] = weights[nextHalfEdge(h) % 3]!;
  there[nextHalfEdge(twin) % 3] = weights[h % 3]!;
  return { triangle: triangleOf(twin), b: there[1]!, c: there[2]! };
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

/** The angle at a touched vertex through the sleeve. */
function angleInSleeve(
  flat: Flat,
  detour: Detour,
  before: readonly [number, number],
  after: readonly [number, number],
): number {
  const [x, y] = touchXy(flat, detour);
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
