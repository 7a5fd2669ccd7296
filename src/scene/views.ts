import type { Head } from '../anatomy/head';
import type { Vec3 } from '../anatomy/mesh';
import type { Pose } from '../design/camera';
import type { ViewName } from '../design/schema';

/** Where a camera looks: from `direction` (unit, head space) at `target` (mm), showing `heightMm` × `widthMm` around it. */
export interface Framing {
  readonly target: Vec3;
  readonly direction: Vec3;
  readonly heightMm: number;
  readonly widthMm: number;
}

const RADIANS = Math.PI / 180;

/** Azimuth from straight ahead towards the client's left, elevation above the horizon, degrees. */
const direction = (azimuth: number, elevation: number): Vec3 => {
  const flat = Math.cos(elevation * RADIANS);
  return [flat * Math.sin(azimuth * RADIANS), Math.sin(elevation * RADIANS), flat * Math.cos(azimuth * RADIANS)];
};

/** Unit vector from what a camera turns about to its eye. */
export const toEye = ({ azimuth, elevation }: Pick<Pose, 'azimuth' | 'elevation'>): Vec3 =>
  direction(azimuth, elevation);

/** The framings of the named views on this head. */
export function framingOf(view: ViewName, head: Pick<Head, 'landmarks'>): Framing {
  const { glabella, crown, vertex, menton } = head.landmarks;
  const whole = vertex.at[1] - menton.at[1];
  const middle: Vec3 = [0, (vertex.at[1] + menton.at[1]) / 2, vertex.at[2] + 12];
  const bust = { heightMm: whole * 1.36, widthMm: whole * 0.98 };
  const above: Vec3 = [0, vertex.at[1] - 62, vertex.at[2] + 8];
  switch (view) {
    case 'front':
      return { target: middle, direction: direction(0, 1), ...bust };
    case 'three-quarter':
      return { target: middle, direction: direction(34, 7), ...bust };
    case 'left':
      return { target: middle, direction: direction(90, 2), ...bust, widthMm: whole * 1.1 };
    case 'right':
      return { target: middle, direction: direction(-90, 2), ...bust, widthMm: whole * 1.1 };
    case 'top':
      return { target: above, direction: direction(0, 58), heightMm: whole * 1.1, widthMm: whole * 0.9 };
    case 'crown':
      return { target: above, direction: direction(180, 52), heightMm: whole * 1.1, widthMm: whole * 0.9 };
    case 'back':
      return { target: middle, direction: direction(180, 8), ...bust };
    case 'hairline':
      return {
        target: [12, glabella.at[1] + 0.95 * (crown.at[1] - glabella.at[1]), glabella.at[2] - 29],
        direction: direction(16, 24),
        heightMm: 84,
        widthMm: 84,
      };
  }
}
