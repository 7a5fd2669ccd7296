/** Stubble stands at the surface: it returns little light in any channel (A). */
export const STUBBLE_RETURN = [0.13, 0.135, 0.145] as const;

/** Shafts under the skin show through it, greyer than pigment since they reach the surface (A). */
export const STUBBLE_MEAN_RETURN = [0.32, 0.47, 0.66] as const;

/** Over the coverage of its dashes, since shafts show through the skin below them too (fitted to P1, and to M: 0.45–0.80 with stubble among the dots). */
export const STUBBLE_STRENGTH = [0.95, 3.2] as const;
