import { CLIPPED_MM, SHAVED_MM } from '../design/client';

/** Of hair on the scalp (P). */
const GROWTH_MM_PER_DAY = 0.35;
/** After a session: no shaving for so many days (the clinic's FAQ). */
const UNSHAVED_DAYS = 5;

/**
 * Length of hair kept at `keptMm`, so many days after the last session shown, mm. Hair that only stands is buzzed for the work and left
 * alone for five days; from then on it is kept at its length again, which it first has to grow back to. Longer hair is worked between and
 * stays; so does everything where no session has been done.
 */
export function hairLengthAt(keptMm: number, day: number, sessions: number): number {
  if (sessions === 0 || keptMm > CLIPPED_MM) return keptMm;
  const grown = Math.min(keptMm, SHAVED_MM) + GROWTH_MM_PER_DAY * Math.max(0, day);
  return day < UNSHAVED_DAYS ? grown : Math.min(keptMm, grown);
}
