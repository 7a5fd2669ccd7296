/** A point of a curve on the head's side: mm in front of the tragus and above the top of the ear. */
export interface FringePoint {
  readonly forwardMm: number;
  readonly aboveEarMm: number;
}

/** A class of hair loss as data: the edge between the hair that is left and the bald skin. */
export interface LossClass {
  /** From before the sideburn up the temple and back along the top of the fringe, the same on both sides (A: drawn after charts). */
  readonly fringe: readonly FringePoint[];
  /** Height of the fringe's edge above the top of the ear at the midline of the back. */
  readonly backMm: number;
  /** Width over which full hair thins out to the bald skin (A). */
  readonly transitionMm: number;
  /** Swing of the edge's irregularity to either side, and its wavelength (A). */
  readonly raggedMm: number;
  readonly raggedWaveMm: number;
  /** Follicles with visible vellus hair left on the bald skin, per cm² (A). */
  readonly vellusPerCm2: number;
}

export const LOSS_CLASSES = {
  /** Norwood VI: forelock, top and crown are one bald area of 138–183 cm²; a horseshoe is left. */
  'norwood-6': {
    fringe: [
      { forwardMm: 38, aboveEarMm: 0 },
      { forwardMm: 41, aboveEarMm: 16 },
      { forwardMm: 44, aboveEarMm: 34 },
      { forwardMm: 40, aboveEarMm: 52 },
      { forwardMm: 20, aboveEarMm: 69 },
      { forwardMm: -18, aboveEarMm: 79 },
      { forwardMm: -55, aboveEarMm: 73 },
      { forwardMm: -78, aboveEarMm: 61 },
      { forwardMm: -94, aboveEarMm: 52 },
    ],
    backMm: 50,
    transitionMm: 15,
    raggedMm: 3.5,
    raggedWaveMm: 16,
    vellusPerCm2: 4,
  },
} as const satisfies Readonly<Record<string, LossClass>>;

export type LossName = keyof typeof LOSS_CLASSES;
