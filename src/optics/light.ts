import type { Rgb } from './ink';

/** A light so far off that it falls on the whole head alike. */
export interface Lamp {
  /** Towards the light, head space (x to the client's left, y up, z ahead); need not be unit length. */
  readonly from: Rgb;
  /** Irradiance over π, linear Rec. 709: white skin facing the lamp shows just this. */
  readonly colour: Rgb;
}

/** What the lamp looks like in a wet eye. Sizes are half angles as seen from the head, radians. */
export interface Catchlight {
  readonly shape: 'window' | 'disc' | 'ring';
  readonly size: readonly [number, number];
  readonly strength: number;
}

/** Light on a head: a key that casts shadows, a fill, a rim from behind, and what the surroundings give from all sides. */
export interface LightSetup {
  readonly key: Lamp;
  readonly fill: Lamp;
  readonly rim: Lamp;
  readonly sky: Rgb;
  readonly room: Rgb;
  readonly floor: Rgb;
  /** So set that skin of any tone stays below the tone curve's shoulder, or bare skin would lose what treated skin keeps. */
  readonly exposure: number;
  /** Radius of the penumbra on the skin, mm, an ear's distance off. */
  readonly penumbraMm: number;
  /** Added to the skin's roughness in the key's highlight: wide lights blur it, small ones make it hard. */
  readonly spread: number;
  readonly catchlight: Catchlight;
}

/** What the page around the head looks like in a light; colours as style sheets write them. */
export interface LightLook {
  /** A ball in it. */
  readonly swatch: string;
  /** The ground behind the head, from the middle outwards. */
  readonly near: string;
  readonly mid: string;
  readonly far: string;
  /** The ground is dark in the light theme too. */
  readonly night?: true;
}

/** A direction turned about the head's vertical axis, degrees towards the client's left, and made unit length. */
export function turned([x, y, z]: Rgb, degrees: number): Rgb {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const length = Math.hypot(x, y, z);
  return [(x * cos + z * sin) / length, y / length, (z * cos - x * sin) / length];
}

/** Skin as it comes, on the slider (A). */
export const USUAL_SHINE = 0.35;

/** How much skin mirrors: `gloss` times its own shine, and 0…1 of a film of sweat or oil over it. */
export interface Shine {
  readonly gloss: number;
  readonly film: number;
}

/** From the slider (amounts A): 0 powdered, `USUAL_SHINE` as skin comes, 1 wet. */
export function shineOf(slider: number): Shine {
  const below = Math.min(1, slider / USUAL_SHINE);
  const above = Math.max(0, (slider - USUAL_SHINE) / (1 - USUAL_SHINE));
  return { gloss: 0.3 + 0.7 * below + 0.5 * above, film: above };
}
