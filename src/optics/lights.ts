import type { LightName } from '../design/contract';
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

/** Every light but `flat`, which has none. Directions and colours are ours, chosen by eye (A). */
export const LIGHT_SETUPS: Readonly<Record<Exclude<LightName, 'flat'>, LightSetup>> = {
  /** Daylight of a treatment room: a large soft window high on the client's left, light walls. */
  clinic: {
    key: { from: [0.62, 0.78, 0.9], colour: [1.36, 1.33, 1.28] },
    fill: { from: [-0.9, 0.15, 0.8], colour: [0.34, 0.36, 0.4] },
    rim: { from: [-0.5, 0.65, -0.9], colour: [0.34, 0.35, 0.37] },
    sky: [0.5, 0.51, 0.54],
    room: [0.27, 0.265, 0.27],
    floor: [0.17, 0.15, 0.14],
    exposure: 1,
    penumbraMm: 6,
    spread: 0,
    catchlight: { shape: 'window', size: [0.15, 0.2], strength: 0.95 },
  },
  /** Noon in summer: hard from above, blue sky, ground that throws light back. */
  sun: {
    key: { from: [0.3, 1, 0.42], colour: [1.78, 1.68, 1.5] },
    fill: { from: [-0.8, 0.3, 0.7], colour: [0.1, 0.12, 0.16] },
    rim: { from: [-0.4, 0.5, -0.9], colour: [0.16, 0.19, 0.25] },
    sky: [0.26, 0.32, 0.44],
    room: [0.17, 0.185, 0.21],
    floor: [0.23, 0.2, 0.16],
    exposure: 0.88,
    penumbraMm: 1.6,
    spread: -0.06,
    catchlight: { shape: 'disc', size: [0.05, 0.05], strength: 1.4 },
  },
  /** A tall window at the client's left in a dim room. */
  window: {
    key: { from: [1, 0.32, 0.42], colour: [1.42, 1.44, 1.5] },
    fill: { from: [-0.9, 0.1, 0.7], colour: [0.1, 0.1, 0.105] },
    rim: { from: [0.7, 0.5, -0.8], colour: [0.3, 0.31, 0.34] },
    sky: [0.2, 0.205, 0.22],
    room: [0.15, 0.148, 0.15],
    floor: [0.1, 0.09, 0.082],
    exposure: 1.04,
    penumbraMm: 11,
    spread: 0.07,
    catchlight: { shape: 'window', size: [0.14, 0.34], strength: 0.95 },
  },
  /** A living room at night: a shaded lamp beside the client, another behind. */
  evening: {
    key: { from: [0.8, 0.5, 0.75], colour: [1.5, 1.12, 0.72] },
    fill: { from: [-0.8, 0.05, 0.8], colour: [0.2, 0.13, 0.075] },
    rim: { from: [-0.75, 0.45, -0.8], colour: [0.62, 0.42, 0.23] },
    sky: [0.25, 0.19, 0.13],
    room: [0.22, 0.165, 0.115],
    floor: [0.15, 0.105, 0.07],
    exposure: 1,
    penumbraMm: 7,
    spread: 0.03,
    catchlight: { shape: 'disc', size: [0.11, 0.11], strength: 1 },
  },
  /** The mirror's ring light in a white bathroom: from the front, next to no shadow. */
  ring: {
    key: { from: [0, 0.2, 1], colour: [1.12, 1.13, 1.16] },
    fill: { from: [0, -0.5, 0.9], colour: [0.2, 0.2, 0.205] },
    rim: { from: [0, 0.9, -0.6], colour: [0.16, 0.16, 0.17] },
    sky: [0.5, 0.505, 0.515],
    room: [0.34, 0.342, 0.35],
    floor: [0.27, 0.268, 0.27],
    exposure: 1,
    penumbraMm: 14,
    spread: 0.04,
    catchlight: { shape: 'ring', size: [0.25, 0.25], strength: 1.15 },
  },
  /** A street after dark: one warm lamp overhead, a shop window's cold light behind. */
  street: {
    key: { from: [-0.5, 1, 0.5], colour: [1.22, 0.94, 0.6] },
    fill: { from: [0.8, 0.05, 0.6], colour: [0.1, 0.12, 0.17] },
    rim: { from: [0.85, 0.3, -0.75], colour: [0.2, 0.26, 0.4] },
    sky: [0.065, 0.072, 0.1],
    room: [0.072, 0.078, 0.1],
    floor: [0.05, 0.045, 0.042],
    exposure: 0.86,
    penumbraMm: 3,
    spread: -0.03,
    catchlight: { shape: 'disc', size: [0.06, 0.06], strength: 1.1 },
  },
};

/** Flat light is drawn without any; what stands by then is the clinic's. */
export const setupOf = (light: LightName): LightSetup => LIGHT_SETUPS[light === 'flat' ? 'clinic' : light];

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
