import { SHAPE_CONTROLS, type ShapeControl } from './shapeControls';

/**
 * The client in the chair: what differs from the head that the design names. Everything is optional; what is absent is the head's own.
 * Ranges are what controls and addresses allow; links keep wider ones.
 */
export interface ClientEdits {
  readonly face?: FaceEdits;
  readonly tape?: TapeEdits;
  readonly skin?: SkinEdits;
  readonly hair?: HairEdits;
  readonly loss?: LossEdits;
  /** Scars, the first one first. */
  readonly scars?: readonly Scar[];
  readonly beard?: BeardEdits;
  readonly grafts?: GraftEdits;
}

/** The shape of the head, as seen by eye. */
export interface FaceEdits {
  /** 0 woman … 1 man. */
  readonly sex?: number;
  /** Years. */
  readonly age?: number;
  /** −1 slight … 1 heavy. */
  readonly weight?: number;
  /** Shares of African and Asian ancestry, 0…1; the rest is European. Together at most 1. */
  readonly african?: number;
  readonly asian?: number;
  /** −1…1 each; 0 is the head's own. */
  readonly controls?: Readonly<Partial<Record<ShapeControl, number>>>;
}

/** What a consultant has measured on the client, mm of tape along the skin. What is absent was not measured. */
export interface TapeEdits {
  /** Around the head, over the glabella and the farthest point of the occiput. */
  readonly circumferenceMm?: number;
  /** Glabella to the present hairline, up the midline. */
  readonly hairlineMm?: number;
  /** From tragus to tragus, over the vertex. */
  readonly earToEarMm?: number;
  /** Nasion to inion, over the vertex. */
  readonly nasionInionMm?: number;
}

export const TAPE_RANGE = {
  circumferenceMm: { min: 500, max: 640 },
  hairlineMm: { min: 50, max: 120 },
  earToEarMm: { min: 300, max: 410 },
  nasionInionMm: { min: 290, max: 410 },
} as const satisfies Record<keyof TapeEdits, { min: number; max: number }>;

export interface SkinEdits {
  /** −1 cool, pink … 0 neutral … 1 warm, olive. */
  readonly undertone?: number;
  /** 0 pale … 1 flushed. */
  readonly redness?: number;
  readonly freckles?: number;
  /** Of a cap worn in the sun, 0 none … 1. */
  readonly tanLine?: number;
}

export const HAIR_TYPES = ['straight', 'wavy', 'curly', 'coily'] as const;
export type HairType = (typeof HAIR_TYPES)[number];
/** How longer hair is worn; hair up to `CLIPPED_MM` only stands. */
export const HAIR_CUTS = ['middle', 'side', 'crown', 'back'] as const;
export type HairCut = (typeof HAIR_CUTS)[number];
export const EYE_COLOURS = ['dark', 'brown', 'hazel', 'green', 'blue', 'grey'] as const;
export type EyeColour = (typeof EYE_COLOURS)[number];

export interface HairEdits {
  readonly type?: HairType;
  /** How long it is kept, mm: 0.1 a razor's shave … 13 clipper #4 … 300. */
  readonly lengthMm?: number;
  readonly cut?: HairCut;
  /** 0 white-blond … 0.25 blond … 0.75 brown … 1 black. */
  readonly melanin?: number;
  /** 0 none … 1 copper. */
  readonly red?: number;
  /** Share of grey hairs, 0…1. */
  readonly grey?: number;
  /** Melanin of the brows; absent: as the hair's. */
  readonly brows?: number;
  readonly eyes?: EyeColour;
}

/** Clipper #4: the longest hair that only stands (facts.md, Hair). */
export const CLIPPED_MM = 13;
/** A razor's shave and the longest length, mm. */
export const HAIR_LENGTH_RANGE = { min: 0.1, max: 300 } as const;
/** Shaved by a clipper without guard, mm. */
export const SHAVED_MM = 0.5;

/** Norwood–Hamilton as usual, its A variants, III vertex; Ludwig; all hair gone. */
export const LOSS_PATTERNS = ['none', 'norwood', 'norwood-a', 'norwood-vertex', 'ludwig', 'totalis'] as const;
export type LossPattern = (typeof LOSS_PATTERNS)[number];

export interface LossEdits {
  readonly pattern?: LossPattern;
  /** Class of the pattern, fractions between: Norwood 1…7, A variants 2…5, vertex 2…4, Ludwig 1…3. */
  readonly stage?: number;
  /** Diffuse thinning over the top besides, 0…1. */
  readonly thinning?: number;
  /** Alopecia areata: bald patches. */
  readonly patches?: readonly Patch[];
}

export const STAGE_RANGE: Readonly<Record<LossPattern, { readonly min: number; readonly max: number }>> = {
  none: { min: 0, max: 0 },
  norwood: { min: 1, max: 7 },
  'norwood-a': { min: 2, max: 5 },
  'norwood-vertex': { min: 2, max: 4 },
  ludwig: { min: 1, max: 3 },
  totalis: { min: 0, max: 0 },
};

/** Round about u, v of the chart (whole steps of 1 / STROKE_GRID). */
export interface Patch {
  readonly u: number;
  readonly v: number;
  readonly radiusMm: number;
}

export type Scar = StripScar | FueScars | DrawnScar;

/** Of a strip (FUT) transplant, across the back of the head. */
export interface StripScar {
  readonly kind: 'strip';
  /** Height of its middle above the inion, mm. */
  readonly heightMm: number;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly lines: 1 | 2;
}

/** Small round scars of single grafts, over a band across the back of the head. */
export interface FueScars {
  readonly kind: 'fue';
  readonly heightMm: number;
  readonly lengthMm: number;
  /** Height of the band, mm. */
  readonly bandMm: number;
  readonly perCm2: number;
}

/** Drawn on the head by hand: any other scar, or a keloid, which is raised. */
export interface DrawnScar {
  readonly kind: 'drawn' | 'keloid';
  readonly widthMm: number;
  /** u, v pairs of the chart in whole steps of 1 / STROKE_GRID. */
  readonly path: readonly number[];
}

export const SCAR_RANGE = {
  heightMm: { min: -30, max: 70 },
  lengthMm: { min: 20, max: 320 },
  stripWidthMm: { min: 1, max: 10 },
  bandMm: { min: 20, max: 80 },
  perCm2: { min: 5, max: 40 },
  drawnWidthMm: { min: 1, max: 25 },
} as const;
export const MAX_SCARS = 12;
/** What a new scar starts from (facts.md: a strip 1–2 mm wide and 20–31 cm long; FUE 12–24/cm² in a band of 5–6 × 20 cm). */
export const USUAL_STRIP: StripScar = { kind: 'strip', heightMm: 5, lengthMm: 240, widthMm: 2, lines: 1 };
export const USUAL_FUE: FueScars = { kind: 'fue', heightMm: 10, lengthMm: 200, bandMm: 55, perCm2: 18 };

export interface BeardEdits {
  /** Whether hair grows there; absent: a man's shaved shadow, nothing on a woman. */
  readonly grows?: boolean;
  readonly lengthMm?: number;
  /** Share of full density, 0…1. */
  readonly density?: number;
  /** How much of it is missing in patches, 0…1. */
  readonly patchy?: number;
  /** How far the cheek line and the neckline are higher than usual, mm. */
  readonly cheekMm?: number;
  readonly neckMm?: number;
  readonly moustache?: boolean;
  /** Whether pigment fills the beard. */
  readonly fill?: boolean;
}

export const BEARD_RANGE = {
  lengthMm: { min: 0.1, max: 30 },
  density: { min: 0, max: 1 },
  patchy: { min: 0, max: 1 },
  cheekMm: { min: -25, max: 20 },
  neckMm: { min: -25, max: 25 },
} as const;

/** Sparse hair of a transplant, with pigment between. */
export const GRAFT_PLACES = ['front', 'top', 'crown'] as const;
export interface GraftEdits {
  readonly place: (typeof GRAFT_PLACES)[number];
  /** Transplanted follicular units per cm². */
  readonly perCm2: number;
}
/** Units of a usual transplant per cm² (A). */
export const USUAL_GRAFTS_PER_CM2 = 25;
export const GRAFT_RANGE = { perCm2: { min: 5, max: 50 } } as const;

/** Where pigment goes: where hair is lost and on scars and beard that ask for it (`all`), or one part alone. */
export const ZONES = ['all', 'hairline', 'top', 'crown', 'scalp', 'scars', 'beard', 'painted'] as const;
export type ZoneName = (typeof ZONES)[number];

export const FACE_RANGE = {
  sex: { min: 0, max: 1 },
  age: { min: 18, max: 85 },
  weight: { min: -1, max: 1 },
  african: { min: 0, max: 1 },
  asian: { min: 0, max: 1 },
} as const;

export { SHAPE_CONTROLS };
