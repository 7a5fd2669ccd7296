import { Color, Vector2, Vector3 } from 'three';
import type { LongLook } from '../hair/longLook';

/** What short and long hair are both lit with. */
export const hairUniforms = () => ({
  uEye: { value: new Vector3() },
  uHeightPx: { value: 1 },
  uFlat: { value: 0 },
  uWidth: { value: 1 },
  uHair: { value: new Color() },
  uThrough: { value: new Color() },
  uGrey: { value: new Color() },
  uGreyShare: { value: 0 },
  uGloss: { value: new Vector2() },
});

type Shades = Pick<LongLook, 'albedo' | 'through' | 'grey' | 'greyShare' | 'gloss'>;

/** @param eye the camera in head space */
export function setHair(u: ReturnType<typeof hairUniforms>, look: Shades, flat: boolean, eye: Vector3): void {
  u.uHair.value.setRGB(...look.albedo);
  u.uThrough.value.setRGB(...look.through);
  u.uGrey.value.setRGB(...look.grey);
  u.uGreyShare.value = look.greyShare;
  u.uGloss.value.set(...look.gloss);
  u.uFlat.value = flat ? 1 : 0;
  u.uEye.value.copy(eye);
}
