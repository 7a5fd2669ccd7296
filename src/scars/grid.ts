/** Texels along a side of the map: about 0.27 mm of skin each. */
export const SCAR_GRID = 1024;
/** The height that a full byte stands for, mm. */
export const HEIGHT_MM = 4;
