/** A point of a curve on the head's side: mm in front of the tragus and above the top of the ear. */
interface FringePoint {
  readonly forwardMm: number;
  readonly aboveEarMm: number;
}

/** A class of hair loss as data. */
export type LossClass = FringeLoss | DiffuseLoss | TotalLoss;

interface Thinning {
  /** Width over which full hair thins out (A). */
  readonly transitionMm: number;
  /** Swing of the edge's irregularity to either side, and its wavelength (A). */
  readonly raggedMm: number;
  readonly raggedWaveMm: number;
  /** Treated skin reaches so far into the hair that is left, mm; with 20 Norwood VI is treated on 15–30 % more than is bald (D). */
  readonly blendMm: number;
}

/** Pattern loss that leaves a fringe: the edge between the hair that is left and the bald skin. */
export interface FringeLoss extends Thinning {
  readonly kind: 'fringe';
  /** From before the sideburn up the temple and back along the top of the fringe, the same on both sides (A: drawn after charts). */
  readonly fringe: readonly FringePoint[];
  /** Height of the fringe's edge above the top of the ear at the midline of the back. */
  readonly backMm: number;
  /** Follicles with visible vellus hair left on the bald skin, per cm² (A). */
  readonly vellusPerCm2: number;
  /** How far above that edge this class ends at the sides and at the back, mm; below it where negative. Absent: on it. */
  readonly lift?: { readonly sideMm: number; readonly backMm: number };
  /** What of the top is bald where not all of it is. */
  readonly top?: TopLoss;
}

/** A front that recedes and a spot at the vertex; where they meet nothing is left between. */
export interface TopLoss {
  /** Where hair begins behind the front, tape from the glabella, mm: every 20 mm from the midline to the side. */
  readonly frontMm: readonly number[];
  /** Radius of the spot about the crown's whorl, mm; there is none yet while it is negative. */
  readonly vertexMm: number;
}

/** A station on the midline: how far behind the hairline, and how far the thin skin reaches to either side, mm. */
interface PartPoint {
  readonly behindMm: number;
  readonly halfWidthMm: number;
}

/** Thinning behind an intact hairline, widest in front: the part line that widens like a fir tree. */
export interface DiffuseLoss extends Thinning {
  readonly kind: 'diffuse';
  /** From the front to the crown; empty where nothing is thin. */
  readonly part: readonly PartPoint[];
  /** Share of the full density that is left where it is thinnest, and outside the thin zone on top. */
  readonly left: { readonly middle: number; readonly around: number };
  /** Share of full density that pigment needs at most to close it; absent: all of it. */
  readonly fullest?: number;
}

/** No hair at all. */
interface TotalLoss extends Thinning {
  readonly kind: 'total';
}

export const LOSS_CLASSES = {
  /** Norwood VI: forelock, top and crown are one bald area of 138–183 cm²; a horseshoe is left. */
  'norwood-6': {
    kind: 'fringe',
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
    blendMm: 20,
    vellusPerCm2: 4,
  },
  /** Ludwig II: the part has widened to a hand's breadth of thin hair from behind the hairline to the crown (amounts A). */
  'ludwig-2': {
    kind: 'diffuse',
    part: [
      { behindMm: 14, halfWidthMm: 34 },
      { behindMm: 32, halfWidthMm: 50 },
      { behindMm: 68, halfWidthMm: 46 },
      { behindMm: 105, halfWidthMm: 36 },
      { behindMm: 134, halfWidthMm: 18 },
    ],
    left: { middle: 0.34, around: 0.85 },
    transitionMm: 30,
    raggedMm: 5,
    raggedWaveMm: 24,
    blendMm: 30,
  },
} as const satisfies Readonly<Record<string, LossClass>>;
