import type { Design } from '../../../src/design/schema';
import { HEALED, type SkinLook } from '../../../src/gpu/skin';
import { CORE_DEPTH_MM, INK_DEPTH_MM, inkReturn } from '../../../src/optics/ink';
import { sessionStrengths } from '../../../src/optics/shade';
import { skinAlbedo } from '../../../src/optics/skin';

/** A look like the page's own: nothing of it is left out for the shader to skip. */
export const look = ({ shade, tone }: Design): SkinLook => {
  return {
    albedo: skinAlbedo(tone),
    sessions: sessionStrengths(shade, tone),
    healing: HEALED,
    inkReturn: inkReturn(INK_DEPTH_MM),
    coreReturn: inkReturn(CORE_DEPTH_MM),
    stubbleStrength: [0.95, 1.8],
    stubbleReturn: [0.13, 0.135, 0.145],
    stubbleMeanReturn: [0.32, 0.47, 0.66],
    flat: false,
  };
};
