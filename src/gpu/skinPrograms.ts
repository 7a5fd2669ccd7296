import farFrag from '../../shaders/skin/far.frag?raw';
import farVert from '../../shaders/skin/far.vert?raw';
import insideFrag from '../../shaders/skin/inside.frag?raw';
import insideVert from '../../shaders/skin/inside.vert?raw';
import skinFrag from '../../shaders/skin/skin.frag?raw';
import skinVert from '../../shaders/skin/skin.vert?raw';
import { SHAVED_COVERAGE } from '../optics/scarSkin';
import { GRAIN_MM, GRAIN_PX, GRAIN_SLOPE } from '../optics/skinGrain';
import { HEIGHT_MM, SCAR_GRID } from '../scars/grid';
import { DASH_GRID, DOT_GRID } from './dotCells';
import { REGIONS } from './headGeometry';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';

/** The head seen from within, through its openings. */
export const INSIDE_PROGRAM = programOf(insideVert, insideFrag);

const SKIN_DEFINES = {
  DOT_GRID,
  DASH_GRID,
  GRAIN_MM: GRAIN_MM.toFixed(1),
  GRAIN_PX: GRAIN_PX.toFixed(1),
  GRAIN_SLOPE,
  BAKED_WIDTH,
  SCAR_GRID,
  SCAR_HEIGHT_MM: HEIGHT_MM.toFixed(1),
  SHAVED_COVERAGE,
};

/** Draws everything at every distance. */
export const SKIN_PROGRAM = programOf(skinVert, skinFrag, SKIN_DEFINES);

/** A program a region, for where a pixel is wider than `COARSE_FROM_MM`; `isLive`: of fresh and of sweating skin too. */
export const farPrograms = (isLive: boolean) =>
  REGIONS.map((region) =>
    programOf(farVert, farFrag, {
      ...SKIN_DEFINES,
      ...(region === 'bare' ? {} : { [region.toUpperCase()]: 1 }),
      ...(isLive ? { LIVE: 1 } : {}),
    }),
  );

/** All regions' healed, plain skin by one, the bust's edge over nothing but what is behind the page: drivers make it in half the time of the three. */
export const WHOLE_PROGRAM = programOf(farVert, farFrag, { ...SKIN_DEFINES, WHOLE: 1, SCALP: 1, SHIRT: 1 });
