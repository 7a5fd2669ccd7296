import type { Day } from './calendar';

/**
 * How long to wait after a session, days (the clinic's FAQ): 5 without washing, heavy sweating and shaving, 5–6 without soap, 10 without
 * pool and sauna, 3–4 weeks without dye; after the last session 30 without minoxidil and finasteride, a month without a transplant.
 */
const CARE_DAYS = {
  wash: { from: 5, to: 5 },
  soap: { from: 6, to: 6 },
  pool: { from: 10, to: 10 },
  dye: { from: 21, to: 28 },
  medicine: { from: 30, to: 30 },
  transplant: { from: 30, to: 30 },
} as const;
export type CareKind = keyof typeof CARE_DAYS;

const AFTER_EACH: readonly CareKind[] = ['wash', 'soap', 'pool', 'dye'];
const AFTER_LAST: readonly CareKind[] = [...AFTER_EACH, 'medicine', 'transplant'];

/** When something that had to wait may be done again: on `from` at the earliest, on `to` without a doubt. */
export interface CareDate {
  readonly kind: CareKind;
  readonly from: Day;
  readonly to: Day;
}

/** The waits after a session; one that would outlast the way to the next session counts anew from that one. */
export function careDates(session: Day, next: Day | undefined): readonly CareDate[] {
  return (next === undefined ? AFTER_LAST : AFTER_EACH)
    .map((kind) => ({ kind, from: session + CARE_DAYS[kind].from, to: session + CARE_DAYS[kind].to }))
    .filter(({ from }) => next === undefined || from < next);
}
