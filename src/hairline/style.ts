interface Range {
  readonly min: number;
  readonly max: number;
}

/** A length or count with the range that the style allows and the value that a design starts from. */
export interface Asked extends Range {
  readonly start: number;
}

/** The sway of the front from the centre (0) to the corner (1), told as a share of the corner's setback. */
export type FrontShape =
  | {
      readonly kind: 'arch';
      /** Share of the way that stays level before the arch begins. */
      readonly flat: number;
      /** Where, of the rest, the curve flips from convex to concave. */
      readonly flip: number;
    }
  | { readonly kind: 'straight' };

export interface Peak {
  readonly tallMm: Asked;
  readonly wideMm: number;
}

/** The numbers of a hairline style. All lengths are tapes along the skin, mm. */
export interface HairlineStyle {
  /** Glabella to the line (a peak's base line) up the midline. */
  readonly midFrontalMm: Asked;
  /** Corner above the horizontal plane through the mid-frontal point, up its own vertical. */
  readonly setbackMm: Asked;
  /** Midline to the corner's vertical in that plane. */
  readonly lateralMm: Asked;
  readonly shape: FrontShape;
  readonly cornerRadiusMm: number;
  readonly peak?: Peak;
  readonly temple: Temple;
  /** Width of the zone of sparse single dots in front of the line. */
  readonly featherMm: Asked;
  /** How far behind the line the pigment's own edge lies; 0 where the line is drawn by pigment. */
  readonly behindMm: number;
  /** Swing of the slow waves of the line, crest to trough. */
  readonly waveMm: number;
  /** Most that one side is shifted against the other by the seed. */
  readonly asymmetryMm: number;
  /** Meant to be ruled, as by a barber: advice does not ask for waves. */
  readonly ruled?: true;
  /** Single dots ahead of the feather. */
  readonly sentinels: boolean;
  /** How much of the front's density is scattered farther ahead, 0…1. */
  readonly scatter?: number;
}

/** The way from the corner by the temple peak to the sideburn. */
export interface Temple {
  /** How far in front of the corner the peak is. */
  readonly forwardMm: number;
  /** It stays this far behind the tail of the brow: the lateral rim of the orbit. */
  readonly behindBrowMm: number;
  readonly peakRadiusMm: number;
  /** How rounded the line is where it turns down into the sideburn. */
  readonly sideburnRadiusMm: number;
}

/*
 * Heights, setbacks, feathers and waves of the styles are the table of hairline styles (mature lines 1.3–1.9 cm above juvenile ones, men
 * 6–8 cm, feather 5–10 mm: Shapiro; Garg 2022, PMC9485964); corner radii, temples and asymmetries are assumptions (A).
 */

/** A range with the value to start from. */
export const asked = (min: number, start: number, max: number): Asked => ({ min, start, max });

/** Lateral place of the corner where the style has no wish of its own: 5.5–6.5 cm. */
export const OVER_THE_CANTHUS = asked(55, 60, 65);
/** The temple of most styles. */
export const SOFT_TEMPLE: Temple = { forwardMm: 28, behindBrowMm: 37, peakRadiusMm: 14, sideburnRadiusMm: 26 };

/**
 * Setback at a share `t` of the way from the midline to the corner, as a share of the corner's: 0 at 0, 1 at 1. An arch is two
 * parabolas that meet where it flips, level at both ends, so that a rounded corner can go on from it.
 */
export function shapeAt(shape: FrontShape, t: number): number {
  if (shape.kind === 'straight') return t;
  const { flat, flip } = shape;
  const s = Math.max(0, (t - flat) / (1 - flat));
  return s <= flip ? (s * s) / flip : 1 - ((1 - s) * (1 - s)) / (1 - flip);
}

/** How blunt a widow's peak is at its tip, as a share of its half width (A). */
const TIP = 0.12;

/** Depth of a widow's peak below its base line, mm, at a lateral place in mm. */
export function peakAt(
  { tallMm, wideMm }: { readonly tallMm: number; readonly wideMm: number },
  lateralMm: number,
): number {
  const x = Math.min(1, (2 * Math.abs(lateralMm)) / wideMm);
  const blunt = (Math.hypot(x, TIP) - TIP) / (Math.hypot(1, TIP) - TIP);
  return tallMm * (1 - blunt) ** 1.25;
}
