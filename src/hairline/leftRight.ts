import type { Vec3 } from '../anatomy/mesh';
import type { Hairline } from './construct';
import { STRETCHES } from './lower';

/** The last stretch that is compared; behind the ear nobody sees both sides at once. */
const LAST = STRETCHES.indexOf('sideburn');

export interface SidesApart {
  /** Both sides' lines from the midline to the sideburn, xyz per point, mm. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** The widest gap between the left line and the mirrored right one, mm, and where it is. */
  readonly gapMm: number;
  readonly at: { readonly left: Vec3; readonly mirrored: Vec3 };
}

/** How much the two sides of a line differ when one is laid over the other. A head is the same on both sides. Under 1 ms. */
export function sidesApart({ xyz, stretch }: Hairline): SidesApart {
  const count = stretch.length;
  let leftCount = 0;
  while (leftCount < count && stretch[leftCount]! <= LAST) leftCount++;
  let rightCount = 1;
  while (rightCount < count && stretch[count - rightCount]! <= LAST) rightCount++;
  const left = xyz.slice(0, 3 * leftCount);
  const right = new Float32Array(3 * rightCount);
  const mirrored = new Float32Array(3 * rightCount);
  for (let i = 0; i < rightCount; i++) {
    const from = 3 * ((count - i) % count);
    right.set(xyz.subarray(from, from + 3), 3 * i);
    mirrored.set([-xyz[from]!, xyz[from + 1]!, xyz[from + 2]!], 3 * i);
  }
  return { left, right, ...widestGap(left, mirrored) };
}

/** Segments before and after the last nearest one that are looked at: as the point goes along, its nearest one does. */
const WINDOW = 24;

/** Of all points of a polyline the one that is farthest from another polyline that begins where it does. */
function widestGap(from: Float32Array, to: Float32Array): Pick<SidesApart, 'gapMm' | 'at'> {
  const end = Math.min(from.length, to.length) / 3;
  let [widest, point, place, about] = [-1, 0, 0, 0];
  for (let i = 0; i < end; i++) {
    let [least, best] = [Infinity, about];
    const last = Math.min(to.length / 3 - 1, Math.floor(about) + WINDOW);
    for (let segment = Math.max(0, Math.floor(about) - WINDOW); segment < last; segment++) {
      const at = nearestOn(to, segment, from, i);
      const squared = squaredTo(to, at, from, i);
      if (squared < least) [least, best] = [squared, at];
    }
    about = best;
    if (least > widest) [widest, point, place] = [least, i, best];
  }
  const left: Vec3 = [from[3 * point]!, from[3 * point + 1]!, from[3 * point + 2]!];
  return { gapMm: Math.sqrt(widest), at: { left, mirrored: pointOn(to, place) } };
}

/** Where on a segment is nearest to a point: the segment's number and the share of it. */
function nearestOn(xyz: Float32Array, segment: number, points: Float32Array, point: number): number {
  const [k, p] = [3 * segment, 3 * point];
  const dx = xyz[k + 3]! - xyz[k]!;
  const dy = xyz[k + 4]! - xyz[k + 1]!;
  const dz = xyz[k + 5]! - xyz[k + 2]!;
  const along = (points[p]! - xyz[k]!) * dx + (points[p + 1]! - xyz[k + 1]!) * dy + (points[p + 2]! - xyz[k + 2]!) * dz;
  const squared = dx * dx + dy * dy + dz * dz;
  return segment + (squared > 0 ? Math.min(1, Math.max(0, along / squared)) : 0);
}

function squaredTo(xyz: Float32Array, at: number, points: Float32Array, point: number): number {
  const segment = Math.min(xyz.length / 3 - 2, Math.floor(at));
  const [k, p, share] = [3 * segment, 3 * point, at - segment];
  const dx = xyz[k]! + share * (xyz[k + 3]! - xyz[k]!) - points[p]!;
  const dy = xyz[k + 1]! + share * (xyz[k + 4]! - xyz[k + 1]!) - points[p + 1]!;
  const dz = xyz[k + 2]! + share * (xyz[k + 5]! - xyz[k + 2]!) - points[p + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

function pointOn(xyz: Float32Array, at: number): Vec3 {
  const segment = Math.min(xyz.length / 3 - 2, Math.floor(at));
  const [k, share] = [3 * segment, at - segment];
  const mix = (n: number) => xyz[k + n]! + share * (xyz[k + 3 + n]! - xyz[k + n]!);
  return [mix(0), mix(1), mix(2)];
}
