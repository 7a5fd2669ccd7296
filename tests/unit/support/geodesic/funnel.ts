import { type Adjacency, nextHalfEdge } from '../../../../src/anatomy/adjacency';
import type { SurfacePoint, TriMesh } from '../../../../src/anatomy/mesh';
import { prevHalfEdge } from './halfEdge';

/** A strip of triangles from one surface point to another, by the half-edges through which it leaves each. */
export interface Sleeve {
  readonly from: SurfacePoint;
  readonly to: SurfacePoint;
  readonly portals: readonly number[];
}

/** A sleeve laid flat; portal i runs from its left end to its right end, the last one is the point `to` twice. */
export interface Flat {
  readonly start: readonly [number, number];
  /** Left x, left y, right x, right y per portal, mm. */
  readonly xy: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** A vertex where the taut string touches the wall of its sleeve, at a portal that ends there. */
export interface Touch {
  readonly vertex: number;
  readonly portal: number;
  readonly onLeft: boolean;
}

const PARALLEL = 1e-12;

/** Weights of the three corners. */
export const weightsOf = ({ b, c }: SurfacePoint): [number, number, number] => [1 - b - c, b, c];

/** Lays the triangles of a sleeve beside each other in a plane, each entered from below by its half-edge h. */
export function layFlat({ positions: p, indices }: TriMesh, { twin }: Adjacency, { from, to, portals }: Sleeve): Flat {
  const n = portals.length;
  const xy = new Float64Array(4 * n + 4);
  const left = new Int32Array(n + 1).fill(-1);
  const right = new Int32Array(n + 1).fill(-1);
  const start: [number, number] = [0, 0];
  let h = n > 0 ? nextHalfEdge(portals[0]!) : 3 * from.triangle;
  let lx = 0;
  let ly = 0;
  let rx = edgeMm(p, indices[h]!, indices[nextHalfEdge(h)]!);
  let ry = 0;
  for (let i = 0; ; i++) {
    const j = 3 * indices[h]!;
    const k = 3 * indices[nextHalfEdge(h)]!;
    const m = 3 * indices[prevHalfEdge(h)]!;
    const ux = p[k]! - p[j]!;
    const uy = p[k + 1]! - p[j + 1]!;
    const uz = p[k + 2]! - p[j + 2]!;
    const wx = p[m]! - p[j]!;
    const wy = p[m + 1]! - p[j + 1]!;
    const wz = p[m + 2]! - p[j + 2]!;
    const uu = ux * ux + uy * uy + uz * uz;
    const along = (ux * wx + uy * wy + uz * wz) / uu;
    const aside = Math.sqrt(Math.max(0, (wx * wx + wy * wy + wz * wz) / uu - along * along));
    const ax = lx + along * (rx - lx) - aside * (ry - ly);
    const ay = ly + along * (ry - ly) + aside * (rx - lx);
    if (i === 0) weigh(from, h, lx, ly, rx, ry, ax, ay, start, 0);
    if (i === n) {
      weigh(to, h, lx, ly, rx, ry, ax, ay, xy, 4 * n);
      weigh(to, h, lx, ly, rx, ry, ax, ay, xy, 4 * n + 2);
      return { start, xy, left, right };
    }
    const portal = portals[i]!;
    if (portal === nextHalfEdge(h)) {
      lx = ax;
      ly = ay;
    } else {
      rx = ax;
      ry = ay;
    }
    xy[4 * i] = lx;
    xy[4 * i + 1] = ly;
    xy[4 * i + 2] = rx;
    xy[4 * i + 3] = ry;
    left[i] = indices[nextHalfEdge(portal)]!;
    right[i] = indices[portal]!;
    h = twin[portal]!;
  }
}

const edgeMm = (p: Float32Array, i: number, j: number): number =>
  Math.hypot(p[3 * i]! - p[3 * j]!, p[3 * i + 1]! - p[3 * j + 1]!, p[3 * i + 2]! - p[3 * j + 2]!);

/** Writes where a surface point lies in its flat triangle, whose half-edge h runs from left to right below the apex. */
function weigh(
  point: SurfacePoint,
  h: number,
  lx: number,
  ly: number,
  rx: number,
  ry: number,
  ax: number,
  ay: number,
  out: Float64Array | [number, number],
  at: number,
): void {
  const weights = weightsOf(point);
  const [wl, wr, wa] = [weights[h % 3]!, weights[nextHalfEdge(h) % 3]!, weights[prevHalfEdge(h) % 3]!];
  out[at] = wl * lx + wr * rx + wa * ax;
  out[at + 1] = wl * ly + wr * ry + wa * ay;
}

const turnOf = (ax: number, ay: number, px: number, py: number, qx: number, qy: number): number =>
  (px - ax) * (qy - ay) - (py - ay) * (qx - ax);

/**
 * The walls that a string from start to end touches when pulled taut, in order. A side of the funnel
 * that still lies on its apex does not bind.
 */
export function funnel({ start, xy, left, right }: Flat): Touch[] {
  const touches: Touch[] = [];
  let [ax, ay] = start;
  let [lx, ly, rx, ry] = [ax, ay, ax, ay];
  let [li, ri] = [-1, -1];
  const isFree = (): boolean => (lx === ax && ly === ay) || (rx === ax && ry === ay);
  for (let i = 0; i < left.length; i++) {
    const [plx, ply, prx, pry] = [xy[4 * i]!, xy[4 * i + 1]!, xy[4 * i + 2]!, xy[4 * i + 3]!];
    if (turnOf(ax, ay, rx, ry, prx, pry) >= 0) {
      if (isFree() || turnOf(ax, ay, lx, ly, prx, pry) < 0) {
        [rx, ry, ri] = [prx, pry, i];
      } else {
        touches.push({ vertex: left[li]!, portal: li, onLeft: true });
        [ax, ay, rx, ry, i] = [lx, ly, lx, ly, li];
        continue;
      }
    }
    if (turnOf(ax, ay, lx, ly, plx, ply) <= 0) {
      if (isFree() || turnOf(ax, ay, rx, ry, plx, ply) > 0) {
        [lx, ly, li] = [plx, ply, i];
      } else {
        touches.push({ vertex: right[ri]!, portal: ri, onLeft: false });
        [ax, ay, lx, ly, i] = [rx, ry, rx, ry, ri];
      }
    }
  }
  return touches.filter(({ vertex }) => vertex >= 0);
}

export const touchXy = ({ xy }: Flat, { portal, onLeft }: Touch): [number, number] => {
  const at = 4 * portal + (onLeft ? 0 : 2);
  return [xy[at]!, xy[at + 1]!];
};

export const endXy = ({ xy }: Flat): [number, number] => [xy[xy.length - 2]!, xy[xy.length - 1]!];

/** Length of the taut string, mm. */
export function stringMm(flat: Flat, touches: readonly Touch[]): number {
  const bends = [flat.start, ...touches.map((touch) => touchXy(flat, touch)), endXy(flat)];
  return bends.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - bends[i]![0], y - bends[i]![1]), 0);
}

/**
 * Where on portal i, 0 at its left to 1 at its right, the segment from p to q passes; the place nearest to p
 * where it runs along the portal or has no length.
 */
export function crossing(
  xy: Float64Array,
  i: number,
  p: readonly [number, number],
  q: readonly [number, number],
): number {
  const [lx, ly, rx, ry] = [xy[4 * i]!, xy[4 * i + 1]!, xy[4 * i + 2]!, xy[4 * i + 3]!];
  const [ex, ey, dx, dy] = [rx - lx, ry - ly, q[0] - p[0], q[1] - p[1]];
  const length2 = ex * ex + ey * ey;
  const across = ex * dy - ey * dx;
  const along = Math.abs(across) < PARALLEL * length2;
  const t = along ? ((p[0] - lx) * ex + (p[1] - ly) * ey) / length2 : ((p[0] - lx) * dy - (p[1] - ly) * dx) / across;
  return Math.min(1, Math.max(0, t));
}
