import { Color, Vector2, Vector3, Vector4, type IUniform } from 'three';
import { shineOf, turned, type Catchlight, type Lamp, type LightSetup } from '../optics/light';

/** Side of the volume that the key light's shadows reach over, and its depth, mm; the bust fits from any direction. */
export const SHADOW_SPAN_MM = 560;

/** A light as a picture has it. */
export interface LightLook {
  readonly setup: LightSetup;
  /** Degrees that all lamps are turned about the head's vertical axis, towards the client's left. */
  readonly turn: number;
  /** Oil or sweat, 0…1. */
  readonly shine: number;
}

/** Share of a ring light's disc that is dark (A). */
const RING_HOLE = 0.68;

/** Uniforms shared by skin, eyes and hair; `updateLights` fills them in. */
export const lightUniforms = () => ({
  uKeyDirection: { value: new Vector3(0, 0, 1) },
  uKey: { value: new Color() },
  uFillDirection: { value: new Vector3(0, 0, 1) },
  uFill: { value: new Color() },
  uRimDirection: { value: new Vector3(0, 0, 1) },
  uRim: { value: new Color() },
  uSky: { value: new Color() },
  uRoom: { value: new Color() },
  uFloor: { value: new Color() },
  uExposure: { value: 1 },
  uShadowSoft: { value: 0 },
  uKeySpread: { value: 0 },
  uShine: { value: new Vector2() },
  uCatch: { value: new Vector4() },
  uCatchLight: { value: new Color() },
});

export type LightUniforms = ReturnType<typeof lightUniforms> & Record<string, IUniform>;

export function updateLights(uniforms: LightUniforms, { setup, turn, shine }: LightLook): void {
  const { key, fill, rim, catchlight } = setup;
  const lamp = (direction: Vector3, colour: Color, { from, colour: light }: Lamp) => {
    direction.set(...turned(from, turn));
    colour.setRGB(...light);
  };
  lamp(uniforms.uKeyDirection.value, uniforms.uKey.value, key);
  lamp(uniforms.uFillDirection.value, uniforms.uFill.value, fill);
  lamp(uniforms.uRimDirection.value, uniforms.uRim.value, rim);
  uniforms.uSky.value.setRGB(...setup.sky);
  uniforms.uRoom.value.setRGB(...setup.room);
  uniforms.uFloor.value.setRGB(...setup.floor);
  uniforms.uExposure.value = setup.exposure;
  uniforms.uShadowSoft.value = setup.penumbraMm / SHADOW_SPAN_MM;
  uniforms.uKeySpread.value = setup.spread;
  const { gloss, film } = shineOf(shine);
  uniforms.uShine.value.set(gloss, film);
  uniforms.uCatch.value.set(...catchlight.size, ...shapeOf(catchlight));
  const strength = catchlight.strength / Math.max(...key.colour);
  uniforms.uCatchLight.value.setRGB(...key.colour).multiplyScalar(strength);
}

/** Is it round, and which share of its radius is dark. */
const shapeOf = ({ shape }: Catchlight): [number, number] => [
  shape === 'window' ? 0 : 1,
  shape === 'ring' ? RING_HOLE : 0,
];
