import type { LightLook } from '../gpu/lights';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../optics/ink';
import { sessionStrengths } from '../optics/shade';
import { hairColours } from '../optics/hairColour';
import { shavedLook } from '../optics/stubble';
import { setupOf } from '../optics/lights';
import { skinAlbedo, skinMarks, USUAL_TAN_LINE } from '../optics/skin';
import { HEALED, type SkinLook } from '../gpu/skin';
import type { Design } from '../design/schema';
import { draft, shownDesign } from '../store/draft';
import { studio, type Readouts, type Studio } from '../store/studio';

/** Whether two designs put their dots in the same places. */
export const sameLine = (a: Design, b: Design): boolean =>
  a.style === b.style &&
  a.seed === b.seed &&
  a.blend === b.blend &&
  a.line === b.line &&
  a.character === b.character &&
  a.strokes === b.strokes;

/** The page's state with the design in a hand, if there is one. */
export function shownState(): Studio {
  const state = studio.getState();
  const design = shownDesign();
  return design === state.design ? state : { ...state, design };
}

/** While a hand is at the design, its figures are kept from the controls' state. */
export function tellReadouts(readouts: Readouts): void {
  if (draft.getState().design) draft.setState({ readouts });
  else studio.setState({ readouts });
}

export const lightOf = ({ light, turn, shine }: Studio): LightLook => ({ setup: setupOf(light), turn, shine });

export const relit = (now: Studio, before: Studio): boolean =>
  now.light !== before.light || now.turn !== before.turn || now.shine !== before.shine;

/** Healed and whole: time is not in it. */
export function lookOf({ design, light }: Studio): SkinLook {
  const { skin = {}, hair } = design.client;
  const albedo = skinAlbedo(design.tone, skin);
  const colours = hairColours(hair);
  return {
    albedo,
    sessions: sessionStrengths(design.shade, design.tone, colours.mean),
    healing: HEALED,
    inkReturn: inkReturn(INK_DEPTH_MM),
    coreReturn: CORE_RETURN,
    ...shavedLook(colours, albedo),
    tanLine: skin.tanLine ?? USUAL_TAN_LINE,
    marks: skinMarks(skin),
    flat: light === 'flat',
  };
}
