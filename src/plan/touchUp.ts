import type { Design } from '../design/schema';
import { SESSION_COVERAGE } from '../optics/ageing';
import { DarkeningCurve } from '../optics/darkening';
import { hairColours } from '../optics/hairColour';
import { HEALED_DAY, healingAt } from '../optics/healing';
import { CORE_RETURN, INK_DEPTH_MM, inkedSkin, inkReturn, type Rgb } from '../optics/ink';
import { sessionStrengths } from '../optics/shade';
import { linearToLab, luminance, skinAlbedo } from '../optics/skin';
import { shavedLook, STUBBLE_STRENGTH } from '../optics/stubble';

/** When a touch-up is due, years after the last session. */
export interface TouchUpDue {
  /** From when on the dots are paler than the client's own shaved hair. */
  readonly fromYears: number;
  /** By when anybody sees it. */
  readonly toYears: number;
  /** The chosen shade is paler than shaved hair as soon as it has healed. */
  readonly isPaleFromStart: boolean;
}

/** Where hair is sparsest on a full head, follicular units a cm² (P): dots that are paler than its stubble match no part of the head. */
const SPARSE_PER_CM2 = 74;
/** Area of one shaved hair's dash of 0.28 × 0.12 mm with round ends, mm². */
const DASH_MM2 = 0.28 * 0.12 + Math.PI * 0.06 ** 2;
/** A difference of so much L* is seen side by side. */
const SEEN_L = 1;
/** Where light or grey hair never outdoes the dots: shares of the healed darkness at which people see a slight fade, and nobody overlooks it (A). */
const FADED = { slight: 0.8, plain: 0.6 } as const;
/** Not before this (the clinic's FAQ: not earlier than after 1–2 years). */
const EARLIEST_YEARS = 1;
const DAYS_A_YEAR = 365;
const LAST_YEAR = 30;
const STEP_DAYS = 5;

export type FadingDesign = Pick<Design, 'tone' | 'shade' | 'client' | 'sun'>;

/** Compares ageing dots with the client's stubble, both as the mean darkening of skin in flat light; half years. */
export function touchUpDue(design: FadingDesign, sessions: number): TouchUpDue {
  const albedo = skinAlbedo(design.tone);
  const colours = hairColours(design.client.hair);
  const curve = new DarkeningCurve(albedo, CORE_RETURN, inkReturn(INK_DEPTH_MM));
  const strengths = sessionStrengths(design.shade, design.tone, colours.mean).slice(0, sessions);
  const healed = curve.at(strengths.reduce((sum, strength) => sum + SESSION_COVERAGE * strength, 0));
  const stubble = stubbleDarkening(albedo, shavedLook(colours, albedo));
  const lightness = (darkening: number) => linearToLab(scaled(albedo, 1 - darkening))[0];
  const paler = yearWhen(design, (left) => left < FADED.slight || healed * left < stubble);
  const seen = yearWhen(design, (left) => left < FADED.plain || lightness(healed * left) - lightness(stubble) > SEEN_L);
  const fromYears = Math.max(EARLIEST_YEARS, halves(paler));
  return { fromYears, toYears: Math.max(fromYears + 0.5, halves(seen)), isPaleFromStart: healed < stubble };
}

/** Mean darkening of a shaved scalp where all hair grows. */
function stubbleDarkening(albedo: Rgb, look: ReturnType<typeof shavedLook>): number {
  const covered = (SPARSE_PER_CM2 / 100) * DASH_MM2;
  const [dashes, mean] = STUBBLE_STRENGTH;
  const shown = inkedSkin(look.stubbleReturn, look.stubbleMeanReturn, covered * dashes, covered * mean);
  const after: Rgb = [albedo[0] * shown[0], albedo[1] * shown[1], albedo[2] * shown[2]];
  return 1 - luminance(after) / luminance(albedo);
}

/** Years until something holds of the share of healed darkness that is left. */
function yearWhen({ sun }: FadingDesign, isSo: (left: number) => boolean): number {
  for (let day = HEALED_DAY; day < LAST_YEAR * DAYS_A_YEAR; day += STEP_DAYS) {
    if (isSo(healingAt(day, sun).darkness)) return day / DAYS_A_YEAR;
  }
  return LAST_YEAR;
}

const scaled = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by];

const halves = (years: number): number => Math.round(2 * years) / 2;
