/**
 * Weighted sample elimination after C. Yuksel, "Sample Elimination for Generating Poisson Disk
 * Sample Sets", Eurographics 2015: exact counts, any surface, nested prefixes. Distances are
 * straight lines in space.
 */
import { findNeighbours } from './grid';
import { FallingHeap } from './heap';

/** Nearest distance in a hexagonal lattice of one point per `areaMm2`: the densest packing, mm. */
export function hexagonalDistance(areaMm2: number): number {
  return Math.sqrt((2 * areaMm2) / Math.sqrt(3));
}

/**
 * The numbers of the points (xyz, mm) to drop, in the order of dropping, until `target` remain.
 * `reachMm` is the range of the weights; distances below `floorMm` weigh no more than `floorMm`.
 * Throws a RangeError on a target above the number of points.
 */
export function dropOrder(positions: Float32Array, target: number, reachMm: number, floorMm = 0): Uint32Array {
  const count = positions.length / 3;
  if (!(target >= 0 && target <= count)) throw new RangeError(`cannot leave ${target} of ${count} points`);
  const { starts, items } = findNeighbours(positions, reachMm);
  const pair = (i: number, j: number) => pairWeight(positions, i, j, reachMm, floorMm);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) for (let e = starts[i]!; e < starts[i + 1]!; e++) weights[i]! += pair(i, items[e]!);
  const heap = new FallingHeap(weights);
  const dropped = new Uint32Array(count - target);
  for (let n = 0; n < dropped.length; n++) {
    const i = (dropped[n] = heap.pop());
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const j = items[e]!;
      if (!heap.has(j)) continue;
      weights[j]! -= pair(i, j);
      heap.lowered(j);
    }
  }
  return dropped;
}

/** (1 − d / reach)⁸, the paper's weight. */
function pairWeight(p: Float32Array, i: number, j: number, reachMm: number, floorMm: number): number {
  const dx = p[3 * i]! - p[3 * j]!;
  const dy = p[3 * i + 1]! - p[3 * j + 1]!;
  const dz = p[3 * i + 2]! - p[3 * j + 2]!;
  const d = Math.max(Math.sqrt(dx * dx + dy * dy + dz * dz), floorMm);
  const w = 1 - d / reachMm;
  const w2 = w * w;
  const w4 = w2 * w2;
  return w > 0 ? w4 * w4 : 0;
}

/**
 * The numbers of `target` points (xyz, mm) out of white candidates on `areaMm2` of surface, such
 * that they keep their distance; ascending.
 */
export function eliminate(positions: Float32Array, target: number, areaMm2: number): Uint32Array {
  const count = positions.length / 3;
  const reachMm = hexagonalDistance(areaMm2 / target);
  const floorMm = reachMm * (1 - (target / count) ** 1.5) * 0.65;
  const kept = new Uint8Array(count).fill(1);
  for (const i of dropOrder(positions, target, reachMm, floorMm)) kept[i] = 0;
  return Uint32Array.from(kept.keys()).filter((i) => kept[i]);
}

/** Each pass of the ordering keeps this share of the points. */
const PASS_SHARE = 0.5;

/** The numbers of all points (xyz, mm) in rank order: every prefix keeps its distance. */
export function progressiveOrder(positions: Float32Array, areaMm2: number): Uint32Array {
  const order = Uint32Array.from({ length: positions.length / 3 }, (_, i) => i);
  let left = order.slice();
  while (left.length > 1) {
    const target = Math.floor(left.length * PASS_SHARE);
    const reachMm = hexagonalDistance(areaMm2 / target);
    const dropped = dropOrder(pickPositions(positions, left), target, reachMm);
    const gone = new Uint8Array(left.length);
    dropped.forEach((i, n) => {
      gone[i] = 1;
      order[left.length - 1 - n] = left[i]!;
    });
    left = left.filter((_, i) => !gone[i]);
  }
  order.set(left);
  return order;
}

function pickPositions(positions: Float32Array, order: Uint32Array) {
  const picked = new Float32Array(order.length * 3);
  for (let i = 0; i < order.length; i++)
    for (let axis = 0; axis < 3; axis++) picked[3 * i + axis] = positions[3 * order[i]! + axis]!;
  return picked;
}
