import type { Vec3 } from './mesh';

/** How a head is fitted to a tape: everything larger, and the skull wider, deeper and higher; 0 each changes nothing. */
export interface Warp {
  readonly scale: number;
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

export const NO_WARP: Warp = { scale: 0, width: 0, depth: 0, height: 0 };

/** What still looks like somebody's head. */
export const WARP_RANGE: Readonly<Record<keyof Warp, { readonly min: number; readonly max: number }>> = {
  scale: { min: -0.14, max: 0.17 },
  width: { min: -0.14, max: 0.16 },
  depth: { min: -0.14, max: 0.16 },
  height: { min: -0.22, max: 0.24 },
};

/** Between the tragi on every head, mm: what scaling leaves where it is. */
const CENTRE: Vec3 = [0, -40.8, 33.5];
/** The skull ends at a plane from under the brows to under the inion, and is itself so far above it, mm. */
const BROWS = { y: 0, z: 100, rise: 1 / 3 } as const;
const FULL_ABOVE_MM = 75;
/** Depth grows backwards from here, height upwards from here, mm. */
const FRONT_Z = 100;
const FLOOR_Y = -40;

/** 0 on the face and the neck, 1 on the crown of the head, smooth between. */
function skullShare(y: number, z: number): number {
  const t = Math.min(1, Math.max(0, (y - BROWS.y - BROWS.rise * (z - BROWS.z)) / FULL_ABOVE_MM));
  return t * t * (3 - 2 * t);
}

/** Warps some of the points of `from` (all by default) into `to`, xyz each, mm in head space; the two may be one array. */
export function warpPoints(
  { scale, width, depth, height }: Warp,
  from: ArrayLike<number>,
  to: { [index: number]: number },
  points?: Uint32Array,
): void {
  const count = points ? points.length : from.length / 3;
  for (let n = 0; n < count; n++) {
    const i = 3 * (points ? points[n]! : n);
    const [x, y, z] = [from[i]!, from[i + 1]!, from[i + 2]!];
    const share = skullShare(y, z);
    to[i] = CENTRE[0] + (1 + scale) * (x * (1 + width * share) - CENTRE[0]);
    to[i + 1] = CENTRE[1] + (1 + scale) * (y + height * share * (y - FLOOR_Y) - CENTRE[1]);
    to[i + 2] = CENTRE[2] + (1 + scale) * (z + depth * share * (z - FRONT_Z) - CENTRE[2]);
  }
}

export function warpPoint(warp: Warp, xyz: Vec3): Vec3 {
  const out: [number, number, number] = [0, 0, 0];
  warpPoints(warp, xyz, out);
  return out;
}
