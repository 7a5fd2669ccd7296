import type { Design } from '../../../src/design/schema';
import { HEALED, type SkinLook } from '../../../src/gpu/skin';
import { flushOf, SessionAgeing } from '../../../src/optics/ageing';
import { DarkeningCurve } from '../../../src/optics/darkening';
import { CORE_RETURN, INK_DEPTH_MM, inkReturn } from '../../../src/optics/ink';
import { sessionStrengths } from '../../../src/optics/shade';
import { skinAlbedo, USUAL_TAN_LINE } from '../../../src/optics/skin';
import { STUBBLE_MEAN_RETURN, STUBBLE_RETURN, STUBBLE_STRENGTH } from '../../../src/optics/stubble';

/** A look like the page's own: nothing of it is left out for the shader to skip. */
export const look = ({ shade, tone }: Design): SkinLook => {
  return {
    albedo: skinAlbedo(tone),
    sessions: sessionStrengths(shade, tone),
    healing: HEALED,
    inkReturn: inkReturn(INK_DEPTH_MM),
    coreReturn: CORE_RETURN,
    stubbleStrength: STUBBLE_STRENGTH,
    stubbleReturn: STUBBLE_RETURN,
    stubbleMeanReturn: STUBBLE_MEAN_RETURN,
    tanLine: USUAL_TAN_LINE,
    marks: [1, 1],
    flat: false,
  };
};

/** The same at the design's own day. */
export function agedLook(design: Design): SkinLook {
  const healed = look(design);
  const ageing = new SessionAgeing();
  const curve = new DarkeningCurve(healed.albedo, healed.coreReturn, healed.inkReturn);
  ageing.update(design, healed.sessions, curve, flushOf(healed.albedo));
  return { ...healed, sessions: ageing.strengths, healing: ageing };
}
