import type { Tier } from '../design/tier';
import { FINE, LOW, STANDARD, type FigureQuality } from './figure';

/** Pixels of the canvas to a CSS pixel: those of the screen, within these. */
export interface RatioRange {
  readonly least: number;
  readonly most: number;
}

/** What a tier is drawn with. */
export interface TierLook {
  readonly figure: FigureQuality;
  readonly rest: RatioRange;
  /** While the camera moves. */
  readonly moving: RatioRange;
}

export const TIER_LOOKS: Readonly<Record<Tier, TierLook>> = {
  light: { figure: LOW, rest: { least: 0, most: 1.5 }, moving: { least: 0, most: 1 } },
  standard: { figure: STANDARD, rest: { least: 0, most: 2 }, moving: { least: 0, most: 2 } },
  fine: { figure: FINE, rest: { least: 2, most: 3 }, moving: { least: 0, most: 2 } },
};

/** @param screen `devicePixelRatio` */
export const ratioOn = (screen: number, { least, most }: RatioRange): number => Math.max(least, Math.min(most, screen));
