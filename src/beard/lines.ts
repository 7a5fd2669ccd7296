import type { Head } from '../anatomy/head';
import { ramp } from './face';

/** A place of a line as seen from the side of the reference man: mm forward, mm up, and how far it moves with the line's slider, 0…1. */
type Knot = readonly [z: number, y: number, moves: number];

/** The usual cheek line, from the sideburn to the corner of the moustache, and on under the nose to the midline. */
const UPPER: readonly Knot[] = [
  [61, -45, 1],
  [65, -57, 1],
  [74, -69, 1],
  [87, -79, 1],
  [99, -86, 0.75],
  [108, -88, 0.3],
];
/** The moustache's upper edge seen from the front: (x, y), mm; it stays. */
const UNDER_NOSE: readonly (readonly [number, number])[] = [
  [31, -84.6],
  [25, -79.6],
  [19, -74.4],
  [13, -72.6],
  [8, -72.8],
  [4, -74.3],
  [0, -75.7],
];
/** The usual neckline: from behind the lobe under the jaw's angle to 1½ fingers above the Adam's apple, moving as a whole. */
const NECK: readonly Knot[] = [
  [34, -66, 0.3],
  [31, -78, 0.4],
  [30, -94, 0.6],
  [34, -112, 0.9],
  [43, -129, 1],
  [54, -141, 1],
  [63, -148, 1],
  [67, -150.5, 1],
];

/** The lips' red seen from the front, (|x|, y), mm. */
const LIPS: readonly (readonly [number, number])[] = [
  [0, -83.8],
  [5, -83.3],
  [10, -84.9],
  [22, -87],
  [26.6, -90.9],
  [23, -95.6],
  [18, -100.8],
  [9, -104],
  [0, -105],
];

/**
 * Where the vertices of a face lie to a line across it, in the chart and so for all heads: uv to the nearest place, positive on the side that
 * a beard grows on; the two vertices that this place lies between and its share of the way; how far the line moves there.
 */
export interface LineFoot {
  readonly uv: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly share: Float32Array;
  readonly moves: Float32Array;
}

interface LineKnot {
  readonly vertex: number;
  readonly moves: number;
}

/** The cheek line with the moustache's edge, and the neckline, by entry of `vertices`. */
export function feetOnLines(face: Head, vertices: Uint32Array): { readonly upper: LineFoot; readonly neck: LineFoot } {
  const find = nearestFinder(face, vertices);
  const side = (knots: readonly Knot[], sign: 1 | -1): LineKnot[] =>
    knots.map(([z, y, moves]) => ({
      vertex: find((vx, vy, vz) => (sign * vx > 0 ? Math.hypot(vy - y, vz - z) : Infinity)),
      moves,
    }));
  const front = (sign: 1 | -1): LineKnot[] =>
    UNDER_NOSE.map(([x, y]) => ({
      vertex: find((vx, vy, vz) => (vz > 85 ? Math.hypot(vx - sign * x, vy - y) : Infinity)),
      moves: 0,
    }));
  const [throatZ, throatY, moves] = NECK.at(-1)!;
  const throat = { vertex: find((vx, vy, vz) => Math.hypot(vx, vy - throatY, vz - throatZ)), moves };
  const upper = [...side(UPPER, 1), ...front(1), ...front(-1).slice(0, -1).reverse(), ...side(UPPER, -1).reverse()];
  const neck = [...side(NECK.slice(0, -1), 1), throat, ...side(NECK.slice(0, -1), -1).reverse()];
  return { upper: feetOn(face, vertices, upper, 1), neck: feetOn(face, vertices, neck, -1) };
}

/** Finds the vertex that a measure of its place on the reference man is least for. */
const nearestFinder =
  ({ reference }: Head, vertices: Uint32Array) =>
  (measure: (x: number, y: number, z: number) => number): number => {
    let [best, least] = [0, Infinity];
    for (const vertex of vertices) {
      const value = measure(reference[3 * vertex]!, reference[3 * vertex + 1]!, reference[3 * vertex + 2]!);
      if (value < least) [best, least] = [vertex, value];
    }
    return best;
  };

const STEPS = 6;
/** Lines go on straight beyond their ends by so much, uv. */
const BEYOND = 0.3;

/** A smooth line (uniform Catmull–Rom) through the knots: u, v and the knot before, with its share of the way to the next. */
function lineThrough({ chart: { uv } }: Head, knots: readonly LineKnot[]): Float64Array {
  const inner = knots.map(({ vertex }) => [uv[2 * vertex]!, uv[2 * vertex + 1]!] as const);
  const last = inner.length - 1;
  const points: number[] = [...beyond(inner[0]!, inner[1]!), 0];
  for (let k = 0; k < last; k++) {
    const [a, b, c, d] = [inner[Math.max(0, k - 1)]!, inner[k]!, inner[k + 1]!, inner[Math.min(last, k + 2)]!];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      points.push(catmullRom(a[0], b[0], c[0], d[0], t), catmullRom(a[1], b[1], c[1], d[1], t), k + t);
    }
  }
  points.push(...inner[last]!, last, ...beyond(inner[last]!, inner[last - 1]!), last);
  return Float64Array.from(points);
}

type Uv = readonly [number, number];

function beyond(end: Uv, before: Uv): Uv {
  const [du, dv] = [end[0] - before[0], end[1] - before[1]];
  const scale = BEYOND / Math.hypot(du, dv);
  return [end[0] + du * scale, end[1] + dv * scale];
}

const catmullRom = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

function feetOn(face: Head, vertices: Uint32Array, knots: readonly LineKnot[], insideSign: 1 | -1): LineFoot {
  const { uv } = face.chart;
  const points = lineThrough(face, knots);
  const count = vertices.length;
  const foot = {
    uv: new Float32Array(count),
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    share: new Float32Array(count),
    moves: new Float32Array(count),
  };
  for (let n = 0; n < count; n++) {
    const { distance, place } = nearestOn(points, uv[2 * vertices[n]!]!, uv[2 * vertices[n]! + 1]!);
    const before = Math.min(knots.length - 2, Math.floor(place));
    const [a, b] = [knots[before]!, knots[before + 1]!];
    foot.uv[n] = insideSign * distance;
    foot.from[n] = a.vertex;
    foot.to[n] = b.vertex;
    foot.share[n] = place - before;
    foot.moves[n] = a.moves + (b.moves - a.moves) * (place - before);
  }
  return foot;
}

/** Signed uv to a line, positive to its left, and the place on it that is nearest. */
function nearestOn(points: Float64Array, u: number, v: number): { readonly distance: number; readonly place: number } {
  let [best, at, share] = [Infinity, 0, 0];
  for (let p = 0; p + 3 < points.length; p += 3) {
    const [du, dv] = [points[p + 3]! - points[p]!, points[p + 4]! - points[p + 1]!];
    const along = ((u - points[p]!) * du + (v - points[p + 1]!) * dv) / (du * du + dv * dv);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const square = (u - points[p]! - t * du) ** 2 + (v - points[p + 1]! - t * dv) ** 2;
    if (square < best) [best, at, share] = [square, p, t];
  }
  const [du, dv] = [points[at + 3]! - points[at]!, points[at + 4]! - points[at + 1]!];
  const left = du * (v - points[at + 1]!) - dv * (u - points[at]!);
  return {
    distance: (left < 0 ? -1 : 1) * Math.sqrt(best),
    place: points[at + 2]! + (points[at + 5]! - points[at + 2]!) * share,
  };
}

/**
 * Skin mm of entry n to its line on a head: its chart being near-conformal, a short way is as long as it is in uv, times the
 * geometric mean of the scale at both ends, which wanders by factors.
 */
export function mmToLine(
  { uv, from, to, share }: LineFoot,
  n: number,
  vertex: number,
  mmPerUnit: Float32Array,
): number {
  const onLine = mmPerUnit[from[n]!]! * (1 - share[n]!) + mmPerUnit[to[n]!]! * share[n]!;
  return uv[n]! * Math.sqrt(onLine * mmPerUnit[vertex]!);
}

/** How far a place of the reference man lies outside the red of the lips, mm; those behind the mouth's corners are far from it. */
export function fromLipsMm(x: number, y: number, z: number): number {
  const [across, far] = [Math.abs(x), 30 * ramp(98, 80, z)];
  let [best, isInside] = [Infinity, false];
  for (let k = 0; k + 1 < LIPS.length; k++) {
    const [ax, ay] = LIPS[k]!;
    const [bx, by] = LIPS[k + 1]!;
    const t = Math.min(
      1,
      Math.max(0, ((across - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
    );
    best = Math.min(best, Math.hypot(across - ax - t * (bx - ax), y - ay - t * (by - ay)));
    if (ay > y !== by > y && across < ax + ((bx - ax) * (y - ay)) / (by - ay)) isInside = !isInside;
  }
  return far + (isInside ? -best : best);
}
