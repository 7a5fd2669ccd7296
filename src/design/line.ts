import type { StyleName } from './schema';

/** What a hand has changed on one side of a style's line; mm. What is absent is the style's own. Sides are the client's own. */
export interface SideEdits {
  /** The corner: tape from the midline to its vertical in the mid-frontal plane, and tape up that vertical, below the plane where negative. */
  readonly lateralMm?: number;
  readonly setbackMm?: number;
  /** How far the line between corner and temple peak bulges forward of the style's, mm along the skin; negative recedes. */
  readonly humpMm?: number;
  /** The temple peak seen from the side: behind and above the tail of the brow. */
  readonly templeBehindMm?: number;
  readonly templeAboveMm?: number;
  /** The sideburn seen from the side: its front edge in front of the tragus, its lower end above it. */
  readonly sideburnFrontMm?: number;
  readonly sideburnAboveMm?: number;
  /** How much farther than usual the arch stands off the ear. */
  readonly earMm?: number;
}

/** A place that a drawn front passes: tape from the midline (left positive), and setback there as of a corner; mm. */
export type FrontKnot = readonly [lateralMm: number, setbackMm: number];

/** What a hand has changed of a style's line, mm of tape along the skin. What is absent is the style's own. */
export interface LineEdits {
  /** Glabella to the line up the midline; to the base line of a peak. */
  readonly midFrontalMm?: number;
  /** Height of a peak below its base line; 0 is none. */
  readonly peakMm?: number;
  readonly left?: SideEdits;
  readonly right?: SideEdits;
  /** How much higher than usual the nape's line is. */
  readonly napeMm?: number;
  /** A front drawn by hand instead of the style's, from right to left, corners and centre left out. */
  readonly front?: readonly FrontKnot[];
}

/** How the line is worked out: what its sliders have changed. What is absent is the style's own. */
export interface Character {
  readonly cornerRadiusMm?: number;
  /** Width of the zone of sparse single dots in front of the line. */
  readonly featherMm?: number;
  /** Swing of the slow and of the quick waves, crest to trough. */
  readonly macroMm?: number;
  readonly microMm?: number;
  /** Most that one side is shifted against the other by the seed. */
  readonly asymmetryMm?: number;
  /** How many single dots stand ahead of the feather: 0 none, 1 the usual, up to 3. */
  readonly sentinels?: number;
  /** How abruptly full density begins behind the feather, 0 soft … 1 a cut. */
  readonly hardness?: number;
  /** How much of the front's density is scattered farther ahead, 0…1. */
  readonly scatter?: number;
}

/** What the sliders allow. */
export const CHARACTER_RANGE = {
  cornerRadiusMm: { min: 0, max: 30 },
  featherMm: { min: 0, max: 20 },
  macroMm: { min: 0, max: 8 },
  microMm: { min: 0, max: 4 },
  asymmetryMm: { min: 0, max: 5 },
  sentinels: { min: 0, max: 3 },
  hardness: { min: 0, max: 1 },
  scatter: { min: 0, max: 1 },
} as const satisfies Record<keyof Character, { min: number; max: number }>;

/** What hands may ask of a line; how far it can follow depends on the head. mm. */
export const LINE_RANGE = {
  midFrontalMm: { min: 45, max: 120 },
  peakMm: { min: 0, max: 25 },
  lateralMm: { min: 30, max: 95 },
  setbackMm: { min: -30, max: 70 },
  humpMm: { min: -25, max: 25 },
  templeBehindMm: { min: 5, max: 80 },
  templeAboveMm: { min: -40, max: 80 },
  sideburnFrontMm: { min: 8, max: 40 },
  sideburnAboveMm: { min: -10, max: 60 },
  earMm: { min: 0, max: 25 },
  napeMm: { min: -10, max: 60 },
} as const satisfies Record<
  Exclude<keyof (LineEdits & SideEdits), 'left' | 'right' | 'front'>,
  { min: number; max: number }
>;

/** Most knots that a drawn front keeps. */
export const MAX_KNOTS = 24;

/** Part of the way towards another style: 0 none … 1 all of it. */
export interface StyleBlend {
  readonly style: StyleName;
  readonly share: number;
}

/** What a stroke of the density brush does: more dots, fewer, or a softer end of them. */
export const BRUSHES = ['add', 'remove', 'soften'] as const;
export type Brush = (typeof BRUSHES)[number];

/** A stroke of the brush on the chart. */
export interface Stroke {
  readonly brush: Brush;
  /** Across the brush, mm of skin. */
  readonly sizeMm: number;
  /** 0…1 in the middle of the brush. */
  readonly strength: number;
  /** u, v pairs of the chart in whole steps of 1 / STROKE_GRID, 0 … STROKE_GRID. */
  readonly path: readonly number[];
}

export const STROKE_GRID = 2048;
export const BRUSH_RANGE = { sizeMm: { min: 2, max: 40 }, strength: { min: 0.05, max: 1 } } as const;
/** Longest name of one's own style, in characters. */
export const MAX_STYLE_NAME = 40;
