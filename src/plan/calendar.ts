/** Dates of the calendar as whole days since 1970-01-01, so that no time zone and no summer time moves them. */
export type Day = number;

const DAY_MS = 86_400_000;
/** What `yyyy-mm-dd` can say. */
const RANGE = { min: -719_162, max: 2_932_896 } as const;

/** A day from its year, month 1–12 and day of the month. */
export const dayOf = (year: number, month: number, date: number): Day => {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return Math.floor(utc.getTime() / DAY_MS);
};

/** The day that `yyyy-mm-dd` names; undefined for anything else, a 30th of February too. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isDay(day) && isoOf(day) === text ? day : undefined;
}

/** `yyyy-mm-dd`. Throws a RangeError for a day outside the years 1 to 9999. */
export function isoOf(day: Day): string {
  if (!isDay(day)) throw new RangeError(`${day} is no day of the calendar`);
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday; the first of January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();

const isDay = (day: number): boolean => Number.isInteger(day) && day >= RANGE.min && day <= RANGE.max;
