/**
 * Points in hashed cubic cells, for look-ups of near points: memory goes with the points, not
 * with the box around them. A bucket can hold several cells, so each point keeps its cell's key.
 */
export interface PointGrid {
  /** xyz per point, mm. */
  readonly positions: Float32Array;
  readonly cellMm: number;
  readonly mask: number;
  /** First entry of each bucket in `items`; one more than there are buckets. */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly keys: Int32Array;
}

/** A grid over xyz points with cells of `cellMm`: look-ups reach `cellMm` and no farther. */
export function createGrid(positions: Float32Array, cellMm: number): PointGrid {
  const count = positions.length / 3;
  const mask = 2 ** Math.ceil(Math.log2(count + 2)) - 1;
  const keys = new Int32Array(count);
  const starts = new Uint32Array(mask + 2);
  for (let i = 0; i < count; i++) {
    keys[i] = cellKey(
      Math.floor(positions[3 * i]! / cellMm),
      Math.floor(positions[3 * i + 1]! / cellMm),
      Math.floor(positions[3 * i + 2]! / cellMm),
    );
    starts[bucketOf(keys[i]!, mask) + 1]!++;
  }
  for (let b = 0; b <= mask; b++) starts[b + 1]! += starts[b]!;
  const items = new Uint32Array(count);
  const next = starts.slice();
  for (let i = 0; i < count; i++) items[next[bucketOf(keys[i]!, mask)]!++] = i;
  return { positions, cellMm, mask, starts, items, keys };
}

/** Distinct for cells less than 1024 apart on every axis. */
function cellKey(x: number, y: number, z: number): number {
  return (x + Math.imul(y, 1 << 10) + Math.imul(z, 1 << 20)) | 0;
}

function bucketOf(key: number, mask: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/**
 * Writes the numbers of the points within `reachMm` (at most the cell) of (x, y, z) to `out`
 * and returns how many they are.
 */
export function gather(grid: PointGrid, x: number, y: number, z: number, reachMm: number, out: number[]): number {
  const { positions: p, cellMm, mask, starts, items, keys } = grid;
  const cx = Math.floor(x / cellMm);
  const cy = Math.floor(y / cellMm);
  const cz = Math.floor(z / cellMm);
  const limit = reachMm * reachMm;
  let found = 0;
  for (let k = 0; k < 27; k++) {
    const key = cellKey(cx + (k % 3) - 1, cy + (((k / 3) | 0) % 3) - 1, cz + ((k / 9) | 0) - 1);
    const bucket = bucketOf(key, mask);
    const end = starts[bucket + 1]!;
    for (let e = starts[bucket]!; e < end; e++) {
      const i = items[e]!;
      if (keys[i] !== key) continue;
      const dx = p[3 * i]! - x;
      const dy = p[3 * i + 1]! - y;
      const dz = p[3 * i + 2]! - z;
      if (dx * dx + dy * dy + dz * dz < limit) out[found++] = i;
    }
  }
  return found;
}

/** Neighbours of point i: `items[starts[i]]` to before `items[starts[i + 1]]`. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** All pairs of points (xyz, mm) nearer than `reachMm`, listed from both ends. */
export function findNeighbours(positions: Float32Array, reachMm: number): Neighbours {
  const grid = createGrid(positions, reachMm);
  const count = positions.length / 3;
  const starts = new Uint32Array(count + 1);
  let items = new Uint32Array(24 * count + 64);
  const near: number[] = [];
  let used = 0;
  for (let i = 0; i < count; i++) {
    const x = positions[3 * i]!;
    const y = positions[3 * i + 1]!;
    const z = positions[3 * i + 2]!;
    const found = gather(grid, x, y, z, reachMm, near);
    if (used + found > items.length) items = grown(items, used + found);
    for (let k = 0; k < found; k++) if (near[k] !== i) items[used++] = near[k]!;
    starts[i + 1] = used;
  }
  return { starts, items };
}

function grown(items: Uint32Array<ArrayBuffer>, need: number) {
  const larger = new Uint32Array(Math.ceil(need * 1.5));
  larger.set(items);
  return larger;
}
