import type { Vec3 } from './mesh';

/** How a head is fitted to a tape: 0 each changes nothing. */
export interface Warp {
  /** Everything larger. */
  readonly scale: number;
  /** The skull wider, deeper and higher. */
  readonly width: number;
  readonly depth: number;
  readonly height: number;
  /** The top of the skull broader, as of a square one. */
  readonly crown: number;
  /** The ears lower on the skull, cm. */
  readonly ears: number;
}

export const WARP_KEYS = ['scale', 'width', 'depth', 'height', 'crown', 'ears'] as const satisfies (keyof Warp)[];
export const NO_WARP: Warp = { scale: 0, width: 0, depth: 0, height: 0, crown: 0, ears: 0 };

/** What still looks like somebody's head. */
export const WARP_RANGE: Readonly<Record<keyof Warp, { readonly min: number; readonly max: number }>> = {
  scale: { min: -0.13, max: 0.15 },
  width: { min: -0.1, max: 0.09 },
  depth: { min: -0.1, max: 0.12 },
  height: { min: -0.13, max: 0.15 },
  crown: { min: -0.08, max: 0.06 },
  ears: { min: -0.8, max: 1.2 },
};

/** Between the tragi on every head, mm: what scaling leaves where it is. */
const CENTRE: Vec3 = [0, -40.8, 33.5];
/** The skull ends at a plane from under the brows to under the inion, and is itself so far above it, mm. */
const BROWS = { y: 0, z: 100, rise: 1 / 3 } as const;
const FULL_ABOVE_MM = 75;
/** Depth grows backwards from here, height upwards from here, mm. */
const FRONT_Z = 100;
const FLOOR_Y = -40;
/** The top is broader between these heights, mm. */
const CROWN = { from: 15, to: 70 } as const;
/** What goes with an ear: around its middle, from so far to the side on, mm. */
const EAR = { y: -30, z: 18, reachMm: 85, fromX: 30, toX: 66 } as const;
const MM_PER_CM = 10;

/** 0 below, 1 above, smooth between. */
function rise(x: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** 0 on the face and the neck, 1 on the crown of the head. */
const skullShare = (y: number, z: number): number => rise(y - BROWS.y - BROWS.rise * (z - BROWS.z), 0, FULL_ABOVE_MM);

function earShare(x: number, y: number, z: number): number {
  const away = ((y - EAR.y) ** 2 + (z - EAR.z) ** 2) / EAR.reachMm ** 2;
  return away >= 1 ? 0 : (1 - away) ** 2 * rise(Math.abs(x), EAR.fromX, EAR.toX);
}

/** Warps some of the points of `from` (all by default) into `to`, xyz each, mm in head space; the two may be one array. */
export function warpPoints(
  { scale, width, depth, height, crown, ears }: Warp,
  from: ArrayLike<number>,
  to: { [index: number]: number },
  points?: Uint32Array,
): void {
  const count = points ? points.length : from.length / 3;
  for (let n = 0; n < count; n++) {
    const i = 3 * (points ? points[n]! : n);
    const x = from[i]!;
    const y = from[i + 1]!;
    const z = from[i + 2]!;
    const share = skullShare(y, z);
    const wider = 1 + width * share + (crown === 0 ? 0 : crown * share * rise(y, CROWN.from, CROWN.to));
    const lower = ears === 0 ? 0 : MM_PER_CM * ears * earShare(x, y, z);
    to[i] = CENTRE[0] + (1 + scale) * (x * wider - CENTRE[0]);
    to[i + 1] = CENTRE[1] + (1 + scale) * (y - lower + height * share * (y - FLOOR_Y) - CENTRE[1]);
    to[i + 2] = CENTRE[2] + (1 + scale) * (z + depth * share * (z - FRONT_Z) - CENTRE[2]);
  }
}

export function warpPoint(warp: Warp, xyz: Vec3): Vec3 {
  const out: [number, number, number] = [0, 0, 0];
  warpPoints(warp, xyz, out);
  return out;
}
