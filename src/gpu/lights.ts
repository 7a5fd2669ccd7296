import { Color, Vector3, type IUniform } from 'three';

/** Light on a head: a key that casts shadows, a fill, a rim from behind, and what the room gives from all sides. */
export interface LightSetup {
  /** Directions towards the lights, head space; need not be unit length. */
  readonly key: {
    readonly from: readonly [number, number, number];
    readonly colour: readonly [number, number, number];
  };
  readonly fill: LightSetup['key'];
  readonly rim: LightSetup['key'];
  readonly sky: readonly [number, number, number];
  readonly room: readonly [number, number, number];
  readonly floor: readonly [number, number, number];
  readonly exposure: number;
  /** Sheen of the skin: 0 powder, 1 usual, 2 oily. */
  readonly gloss: number;
}

/** Daylight of a treatment room: a large soft window high on the client's left, light walls. */
export const CLINIC: LightSetup = {
  key: { from: [0.62, 0.78, 0.9], colour: [1.36, 1.33, 1.28] },
  fill: { from: [-0.9, 0.15, 0.8], colour: [0.34, 0.36, 0.4] },
  rim: { from: [-0.5, 0.65, -0.9], colour: [0.34, 0.35, 0.37] },
  sky: [0.5, 0.51, 0.54],
  room: [0.27, 0.265, 0.27],
  floor: [0.17, 0.15, 0.14],
  exposure: 1,
  gloss: 1,
};

const vector = (from: readonly [number, number, number]) => new Vector3(...from).normalize();
const colour = (rgb: readonly [number, number, number]) => new Color(...rgb);

/** Uniforms shared by skin and eyes. */
export const lightUniforms = (setup: LightSetup) => ({
  uKeyDirection: { value: vector(setup.key.from) },
  uKey: { value: colour(setup.key.colour) },
  uFillDirection: { value: vector(setup.fill.from) },
  uFill: { value: colour(setup.fill.colour) },
  uRimDirection: { value: vector(setup.rim.from) },
  uRim: { value: colour(setup.rim.colour) },
  uSky: { value: colour(setup.sky) },
  uRoom: { value: colour(setup.room) },
  uFloor: { value: colour(setup.floor) },
  uExposure: { value: setup.exposure },
  uGloss: { value: setup.gloss },
});

export type LightUniforms = ReturnType<typeof lightUniforms> & Record<string, IUniform>;
