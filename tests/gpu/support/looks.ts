import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import type { SkinLook } from '../../../src/gpu/skin';
import { flushOf, SessionAgeing } from '../../../src/optics/ageing';
import { DarkeningCurve } from '../../../src/optics/darkening';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../../../src/optics/ink';
import { sessionStrengths } from '../../../src/optics/shade';
import { skinAlbedo } from '../../../src/optics/skin';
import { STUBBLE_MEAN_RETURN, STUBBLE_RETURN, STUBBLE_STRENGTH } from '../../../src/optics/stubble';
import { PLAIN } from './figure';

/** A design's pigment at its moment, with or without the client's stubble, in flat light: as the page shows it. */
export function lookOf(part: Partial<Design>, stubble: boolean): SkinLook {
  const design = { ...DEFAULT_DESIGN, ...part };
  const albedo = skinAlbedo(design.tone);
  const [coreReturn, below] = [CORE_RETURN, inkReturn(INK_DEPTH_MM)];
  const ageing = new SessionAgeing();
  const strengths = sessionStrengths(design.shade, design.tone);
  ageing.update(design, strengths, new DarkeningCurve(albedo, coreReturn, below), flushOf(albedo));
  return {
    ...PLAIN,
    albedo,
    sessions: ageing.strengths,
    healing: ageing,
    inkReturn: below,
    coreReturn,
    stubbleStrength: stubble ? STUBBLE_STRENGTH : [0, 0],
    stubbleReturn: STUBBLE_RETURN,
    stubbleMeanReturn: STUBBLE_MEAN_RETURN,
  };
}
