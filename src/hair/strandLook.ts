import { CLIPPED_MM, SHAVED_MM, type HairEdits, type HairType } from '../design/client';
import { hairColours, throughShaft } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';

/** The numbers of a picture's short hair that change without any upload; may be written in place. */
export interface StrandLook {
  readonly lengthMm: number;
  /** 0: hair is to be seen only where it stands out at the head's edge … 1 everywhere. */
  readonly body: number;
  /** Lift from the skin where it faces sideways and up, its stray, and the stray along the skin, radians. */
  readonly lift: readonly [number, number, number, number];
  /** Radius of a curl, mm (0: none), and the angle of its helix, radians. */
  readonly curl: readonly [radiusMm: number, angle: number];
  /** How dark it is between the roots: optical depth. */
  readonly canopy: number;
  /** Hairs that one follicle is drawn for. */
  readonly hairs: number;
  /** Linear. */
  readonly albedo: Rgb;
  /** What one shaft lets through. */
  readonly through: Rgb;
  readonly grey: Rgb;
  /** Share of grey hairs, 0…1. */
  readonly greyShare: number;
  /** Strength of the mirrored highlight and of the tinted one. */
  readonly gloss: readonly [number, number];
}

/** Shorter hair is drawn as dashes on the skin; from there on it takes over as strands, mm. */
const STRANDS_MM = { from: SHAVED_MM, to: 1 } as const;

/** By type: radius and angle of the helix, stray along the skin, highlights (A). Coily hair mirrors least: no two turns lie alike. */
const TYPES: Readonly<
  Record<
    HairType,
    { readonly curl: readonly [number, number]; readonly stray: number; readonly gloss: readonly [number, number] }
  >
> = {
  straight: { curl: [0, 0], stray: 0.32, gloss: [0.16, 0.3] },
  wavy: { curl: [7, 0.45], stray: 0.4, gloss: [0.14, 0.28] },
  curly: { curl: [3, 0.8], stray: 0.5, gloss: [0.1, 0.22] },
  coily: { curl: [1.3, 1.1], stray: 0.7, gloss: [0.06, 0.15] },
};

/** A follicular unit grows 2.2 hairs (P), which hide each other in part while they are short. */
const HAIRS = { short: 1.5, long: 2.2, fromMm: 2.5, toMm: 8 } as const;

const smooth = (x: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Share of a hair's dash that its strand has taken over at a length. */
export const strandShare = (lengthMm: number): number => smooth(lengthMm, STRANDS_MM.from, STRANDS_MM.to);

/** Hair that only stands, at a length of 0.1 to 13 mm; `lengthMm` of the edits is what it is kept at and is not read. */
export function strandLook(hair: HairEdits | undefined, lengthMm: number): StrandLook {
  const { curl, stray, gloss } = TYPES[hair?.type ?? 'straight'];
  const { dark, grey, greyShare } = hairColours(hair);
  const look = {
    lengthMm: 0,
    body: 0,
    canopy: 0,
    hairs: 0,
    lift: [0.62, 0.95, 0.16, stray] as const,
    curl,
    albedo: dark,
    through: throughShaft(dark),
    grey,
    greyShare,
    gloss,
  };
  setLength(look, lengthMm);
  return look;
}

/** Writes to a look what of it follows from length alone. */
export function setLength(look: { -readonly [K in keyof ByLength]: ByLength[K] }, lengthMm: number): void {
  look.lengthMm = Math.min(CLIPPED_MM, lengthMm);
  look.body = strandShare(lengthMm);
  look.canopy = canopyOf(look.lengthMm);
  look.hairs = HAIRS.short + (HAIRS.long - HAIRS.short) * smooth(lengthMm, HAIRS.fromMm, HAIRS.toMm);
}

type ByLength = Pick<StrandLook, 'lengthMm' | 'body' | 'canopy' | 'hairs'>;

/** The longer, the less light gets to the roots: at full density (A). */
export const canopyOf = (lengthMm: number): number => 1.1 * (1 - Math.exp(-Math.max(0, lengthMm - SHAVED_MM) / 5));
