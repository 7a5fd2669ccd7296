import { DAY_RANGE } from '../design/schema';

const YEAR = 365;

/** Days at which the timeline stops; on its slider they lie at equal distances, position 0 to 8. */
export const STOPS = [0, 3, 7, 14, 30, YEAR, 3 * YEAR, 5 * YEAR, 10 * YEAR] as const;
export const LAST_POSITION = STOPS.length - 1;

/** Where a day lies on the slider; straight lines between the stops. */
export function positionOf(day: number): number {
  const after = STOPS.findIndex((stop) => stop >= day);
  if (after <= 0) return after === 0 ? 0 : LAST_POSITION;
  const [from, to] = [STOPS[after - 1]!, STOPS[after]!];
  return after - 1 + (day - from) / (to - from);
}

/** The day at a position from 0 to 8, fractions of days too. */
export function dayAt(position: number): number {
  const at = Math.min(LAST_POSITION, Math.max(0, position));
  const before = Math.min(LAST_POSITION - 1, Math.floor(at));
  const [from, to] = [STOPS[before]!, STOPS[before + 1]!];
  return from + (at - before) * (to - from);
}

const clampDay = (day: number): number => Math.min(DAY_RANGE.max, Math.max(DAY_RANGE.min, day));

/** The stop before (−1) or after (1) a day; the first or last where there is none. */
export function nextStop(day: number, direction: -1 | 1): number {
  const found = direction > 0 ? STOPS.find((stop) => stop > day) : STOPS.findLast((stop) => stop < day);
  return found ?? (direction > 0 ? DAY_RANGE.max : DAY_RANGE.min);
}

const STEPS: Readonly<Record<string, (day: number, far: boolean) => number>> = {
  ArrowRight: (day, far) => Math.floor(day) + (far ? 30 : 1),
  ArrowUp: (day, far) => Math.floor(day) + (far ? 30 : 1),
  ArrowLeft: (day, far) => Math.ceil(day) - (far ? 30 : 1),
  ArrowDown: (day, far) => Math.ceil(day) - (far ? 30 : 1),
  PageUp: (day) => nextStop(day, 1),
  PageDown: (day) => nextStop(day, -1),
  Home: () => DAY_RANGE.min,
  End: () => DAY_RANGE.max,
};

/** Where a key leads: arrows by a day (with Shift by a month), pages to the next stop; undefined for other keys. */
export function dayByKey(day: number, key: string, shift: boolean): number | undefined {
  const step = STEPS[key];
  return step && clampDay(step(day, shift));
}
