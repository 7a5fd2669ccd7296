import type { ViewName } from './schema';

/** Where a hand has left the camera, told so that every window can show it. All numbers lie on the grid of `POSE_STEP`. */
export interface Pose {
  /** What the camera turns about, head space, mm. */
  readonly target: readonly [number, number, number];
  /** From straight ahead towards the client's left, degrees in (−180, 180]. */
  readonly azimuth: number;
  /** Above the horizon, degrees. */
  readonly elevation: number;
  /** What is seen across the shorter side of the free part of the window, at the target, mm. */
  readonly span: number;
}

export type Camera = ViewName | Pose;

/** Distances at which people look at a head: the mirror, a talk, across a room; mm. */
export const EYE_DISTANCES = [300, 1000, 3000] as const;
export type EyeDistance = (typeof EYE_DISTANCES)[number];

/** Far below what a pixel shows: mm and degrees. */
const POSE_STEP = 0.001;

/** The pose on its grid, so that what is stored is exactly what is shown. */
export function roundPose({ target: [x, y, z], azimuth, elevation, span }: Pose): Pose {
  return {
    target: [onGrid(x), onGrid(y), onGrid(z)],
    azimuth: turn(onGrid(azimuth)),
    elevation: onGrid(elevation),
    span: onGrid(span),
  };
}

/** The nearest number with three decimals, never minus zero. */
const onGrid = (value: number) => Math.round(value / POSE_STEP) / Math.round(1 / POSE_STEP) + 0;

/** The same direction in (−180, 180]. */
const turn = (degrees: number) => onGrid(degrees - 360 * Math.ceil((degrees - 180) / 360));
