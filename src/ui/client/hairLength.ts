import { HAIR_LENGTH_RANGE } from '../../design/client';

/** Lengths that a slider holds on to, mm: razor, no guard, clippers #0.5 to #4, then centimetres. */
export const LENGTH_STOPS = [0.1, 0.5, 1.5, 3, 6, 10, 13] as const;

const { min, max } = HAIR_LENGTH_RANGE;
/** Positions of the slider from the shortest to the longest; lengths lie on it by their logarithm. */
export const LAST_LENGTH = 100;
/** As near as this to a stop, in positions, is on it. */
const HOLD = 2.5;

export const lengthPosition = (mm: number): number => (LAST_LENGTH * Math.log(mm / min)) / Math.log(max / min);

/** The length at a position of the slider: a stop, or a whole number of mm, of 5 mm from 50 mm on. */
export function lengthOf(position: number): number {
  const stop = LENGTH_STOPS.find((mm) => Math.abs(lengthPosition(mm) - position) <= HOLD);
  if (stop !== undefined) return stop;
  const mm = min * (max / min) ** (Math.min(LAST_LENGTH, Math.max(0, position)) / LAST_LENGTH);
  if (mm < LENGTH_STOPS[3]) return Math.round(10 * mm) / 10;
  return mm < 50 ? Math.round(mm) : 5 * Math.round(mm / 5);
}
