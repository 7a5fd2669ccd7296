import type { Head } from '../anatomy/head';
import type { Vec3 } from '../anatomy/mesh';

/**
 * A head as hair feels it: how far from the middle of the skull its skin lies, by direction, ears smoothed over; and how high the
 * shoulders are. Hair kept outside by it slides over the head.
 */
export interface HeadShell {
  /** Middle of the skull, head space, mm. */
  readonly centre: Vec3;
  /** Radius by direction, mm: rows from straight up to straight down, columns once around from the back over the client's left. */
  readonly radius: Float32Array;
  /** Height of the shoulders by x and z; −Infinity where there are none. */
  readonly shoulder: Float32Array;
}

const SHELL = { width: 96, height: 64 } as const;
const SHOULDER = { width: 64, depth: 40, fromX: -300, toX: 300, fromZ: -150, toZ: 170 } as const;
/** Below this height skin farther than that from the neck's axis is shoulder, mm under the eyes' height and mm (A). */
const NECK = { belowY: -118, radiusMm: 82 } as const;

export function headShell(head: Head): HeadShell {
  const [left, right, crown] = [
    head.landmarks['ear-top.left'].at,
    head.landmarks['ear-top.right'].at,
    head.landmarks.crown.at,
  ];
  const centre: Vec3 = [0, (left[1] + right[1]) / 2 + 12, (left[2] + right[2]) / 2 - 4];
  const neckZ = (crown[2] + centre[2]) / 2;
  const radius = new Float32Array(SHELL.width * SHELL.height);
  const shoulder = new Float32Array(SHOULDER.width * SHOULDER.depth).fill(-Infinity);
  const { positions: xyz } = head.surface;
  for (let i = 0; i < xyz.length; i += 3) {
    const [x, y, z] = [xyz[i]!, xyz[i + 1]!, xyz[i + 2]!];
    if (y < NECK.belowY && Math.hypot(x, z - neckZ) > NECK.radiusMm && (z < 60 || y < -150)) {
      const cell = shoulderCell(x, z);
      shoulder[cell] = Math.max(shoulder[cell]!, y);
      continue;
    }
    const [dx, dy, dz] = [x - centre[0], y - centre[1], z - centre[2]];
    const r = Math.hypot(dx, dy, dz);
    if (r < 1) continue;
    const column = Math.floor(columnOf(dx, dz)) % SHELL.width;
    const row = Math.min(SHELL.height - 1, Math.floor(rowOf(dy / r)));
    const cell = row * SHELL.width + column;
    radius[cell] = Math.max(radius[cell]!, r);
  }
  fillHoles(radius);
  return { centre, radius, shoulder: grown(shoulder) };
}

/** Place of a direction along the columns and rows, in cells. */
const columnOf = (dx: number, dz: number): number => (Math.atan2(dx, dz) / (2 * Math.PI) + 0.5) * SHELL.width;
const rowOf = (up: number): number => (Math.acos(Math.max(-1, Math.min(1, up))) / Math.PI) * SHELL.height;

function shoulderCell(x: number, z: number): number {
  const along = (t: number, from: number, to: number, n: number) =>
    Math.min(n - 1, Math.max(0, Math.floor(((t - from) / (to - from)) * n)));
  return (
    along(z, SHOULDER.fromZ, SHOULDER.toZ, SHOULDER.depth) * SHOULDER.width +
    along(x, SHOULDER.fromX, SHOULDER.toX, SHOULDER.width)
  );
}

/** Cells that no vertex fell into get the mean of their neighbours. */
function fillHoles(radius: Float32Array): void {
  const { width, height } = SHELL;
  for (let holes = 1; holes > 0;) {
    holes = 0;
    const before = radius.slice();
    for (let cell = 0; cell < radius.length; cell++) {
      if (before[cell]! > 0) continue;
      const [x, y] = [cell % width, Math.floor(cell / width)];
      let [sum, n] = [0, 0];
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const row = y + dy;
          const r = row >= 0 && row < height ? before[row * width + ((x + dx + width) % width)]! : 0;
          if (r > 0) [sum, n] = [sum + r, n + 1];
        }
      if (n > 0) radius[cell] = sum / n;
      else holes++;
    }
  }
}

/** Gaps between vertices closed: each cell as high as the highest beside it. */
function grown(shoulder: Float32Array): Float32Array {
  const { width, depth } = SHOULDER;
  return shoulder.map((_, cell) => {
    const [x, y] = [cell % width, Math.floor(cell / width)];
    let most = -Infinity;
    for (let row = Math.max(0, y - 1); row <= Math.min(depth - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
        most = Math.max(most, shoulder[row * width + column]!);
    return most;
  });
}

/** Distance of the skin from the centre in a direction (unit length), mm. */
function shellRadius({ radius }: HeadShell, dx: number, dy: number, dz: number): number {
  const { width, height } = SHELL;
  const x = columnOf(dx, dz) - 0.5;
  const y = Math.min(height - 1.001, Math.max(0, rowOf(dy) - 0.5));
  const [fx, fy] = [x - Math.floor(x), y - Math.floor(y)];
  const left = (Math.floor(x) + width) % width;
  const right = (left + 1) % width;
  const row = Math.floor(y) * width;
  const above = radius[row + left]! * (1 - fx) + radius[row + right]! * fx;
  const below = radius[row + width + left]! * (1 - fx) + radius[row + width + right]! * fx;
  return above * (1 - fy) + below * fy;
}

/** How far a place stands over the shell, mm; negative within. */
export function clearanceOf(shell: HeadShell, p: readonly number[]): number {
  const [dx, dy, dz] = [p[0]! - shell.centre[0], p[1]! - shell.centre[1], p[2]! - shell.centre[2]];
  const r = Math.hypot(dx, dy, dz) || 1;
  return r - shellRadius(shell, dx / r, dy / r, dz / r);
}

/** Moves a place straight out until it stands so far over the head and over the shoulders, mm. */
export function pushOut(shell: HeadShell, p: [number, number, number], marginMm: number): void {
  pushOffHead(shell, p, marginMm);
  const top = shell.shoulder[shoulderCell(p[0], p[2])]! + marginMm;
  if (p[1] >= top) return;
  p[1] = top;
  pushOffHead(shell, p, marginMm);
}

function pushOffHead(shell: HeadShell, p: [number, number, number], marginMm: number): void {
  const missing = marginMm - clearanceOf(shell, p);
  if (missing <= 0) return;
  const [dx, dy, dz] = [p[0] - shell.centre[0], p[1] - shell.centre[1], p[2] - shell.centre[2]];
  const share = missing / (Math.hypot(dx, dy, dz) || 1);
  p[0] += dx * share;
  p[1] += dy * share;
  p[2] += dz * share;
}
