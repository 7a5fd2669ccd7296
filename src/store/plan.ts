import { createStore } from 'zustand/vanilla';
import { isoOf, parseDay, yearOf, type Day } from '../plan/calendar';
import { planOf, type Plan } from '../plan/plan';
import { PLANNED_COUNTS, proposedDay, type PlannedCount } from '../plan/schedule';
import { MAX_SESSIONS, USUAL_SESSIONS } from '../design/schema';
import { clinic } from './clinic';
import { keep } from './keep';
import { studio } from './studio';

/**
 * What a plan knows besides the design. A client's dates are private: they stay in this browser and never enter the link, a picture or
 * a QR code. How many days lie between the sessions is the design's own.
 */
export interface PlanDates {
  /** Of the first session; null: as proposed. */
  readonly first: Day | null;
  /** How many sessions are planned; null: three, or four where the design shows four. */
  readonly count: PlannedCount | null;
  /** Names the plan in calendar files. */
  readonly id: string;
  /** How many calendar files have been made of it. */
  readonly files: number;
}

const KEY = 'hairline-studio:plan:1';
const ID = /^[\w-]{8,64}$/;

/** Not `randomUUID`, which a page without https lacks. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Of this page's lifetime; no plan reaches beyond the calendar from there. */
const YEARS = { first: 2000, last: 2200 } as const;

export const planDates = createStore<PlanDates>(() => read());

/** Keeps a change in this browser. */
export function keepPlan(change: Partial<Omit<PlanDates, 'id'>>): void {
  planDates.setState(change);
  const { first, ...others } = planDates.getState();
  keep(KEY, JSON.stringify({ ...others, first: first === null ? null : isoOf(first) }));
}

/** The present design's plan. */
export function currentPlan(today: Day): Plan {
  const { design, readouts } = studio.getState();
  const { first, count } = planDates.getState();
  const { prices } = clinic.getState().clinic;
  const planned = count ?? (design.sessions === MAX_SESSIONS ? MAX_SESSIONS : USUAL_SESSIONS);
  return planOf({ design, figures: readouts, first: first ?? proposedDay(today), count: planned, prices });
}

function readFirst(text: unknown): Day | null {
  const day = typeof text === 'string' ? parseDay(text) : undefined;
  return day === undefined || yearOf(day) < YEARS.first || yearOf(day) > YEARS.last ? null : day;
}

/** What was kept; whatever of it cannot be read is as at first. */
function read(): PlanDates {
  const none: PlanDates = { first: null, count: null, id: newId(), files: 0 };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return none;
    const { first, count, id, files } = kept as Readonly<Record<string, unknown>>;
    return {
      first: readFirst(first),
      count: PLANNED_COUNTS.find((one) => one === count) ?? null,
      id: typeof id === 'string' && ID.test(id) ? id : none.id,
      files: Number.isSafeInteger(files) && (files as number) >= 0 ? (files as number) : 0,
    };
  } catch {
    return none;
  }
}
