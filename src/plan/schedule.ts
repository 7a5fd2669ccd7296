import { GAP_RANGE, type Gaps } from '../design/schema';
import { careDates, type CareDate } from './aftercare';
import { weekdayOf, type Day } from './calendar';

/** The sessions that a plan may have; a fourth only where it is needed. */
export const PLANNED_COUNTS = [1, 2, 3, 4] as const;
export type PlannedCount = (typeof PLANNED_COUNTS)[number];

/** The first session may lie so far behind or ahead of today, days (A): a year, two years. */
export const FIRST_RANGE = { behind: 365, ahead: 730 } as const;
/** From today to the first session that is proposed, days (A). */
const NOTICE_DAYS = 7;
/** The clinic looks at the skin so long before the next session, days (A): late enough to see it healed, early enough to move the date. */
const EVALUATION_DAYS = 2;

export interface SessionDate {
  readonly number: PlannedCount;
  readonly day: Day;
  /** When the clinic looks whether the skin is ready; before every session but the first. */
  readonly evaluation: Day | undefined;
  readonly care: readonly CareDate[];
}

/** The first day that is proposed: a week from today, and no weekend. */
export function proposedDay(today: Day): Day {
  const day = today + NOTICE_DAYS;
  const weekday = weekdayOf(day);
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

/** The last day until then that is no Saturday or Sunday. */
function weekdayUntil(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 6 ? day - 1 : weekday === 0 ? day - 2 : day;
}

/** The sessions on the calendar. */
export function schedule(first: Day, gaps: Gaps, count: PlannedCount): readonly SessionDate[] {
  const days = [first];
  for (let k = 1; k < count; k++) days.push(days[k - 1]! + Math.max(GAP_RANGE.min, gaps[k - 1]!));
  return days.map((day, k) => ({
    number: (k + 1) as PlannedCount,
    day,
    evaluation: k === 0 ? undefined : weekdayUntil(day - EVALUATION_DAYS),
    care: careDates(day, days[k + 1]),
  }));
}

/** A date that somebody picked, as it can be. */
export interface Settled {
  readonly day: Day;
  readonly moved?: 'too-soon' | 'too-late';
}

/** The first session's day. */
export const settleFirst = (picked: Day, today: Day): Settled =>
  settle(picked, today - FIRST_RANGE.behind, today + FIRST_RANGE.ahead);

/** A later session's day: at least 14 days after the one before, so that the skin can settle, and within a year of it. */
export const settleNext = (picked: Day, before: Day): Settled =>
  settle(picked, before + GAP_RANGE.min, before + GAP_RANGE.max);

function settle(picked: Day, min: Day, max: Day): Settled {
  if (picked < min) return { day: min, moved: 'too-soon' };
  if (picked > max) return { day: max, moved: 'too-late' };
  return { day: picked };
}
