import ical from 'ical-generator';
import { t } from '../words/say';
import { isoOf, type Day } from './calendar';
import type { Plan } from './plan';
import {
  asNeededWords,
  careWords,
  dotsWords,
  estimateWords,
  evaluationWords,
  hoursWords,
  touchUpWords,
} from './planWords';

export interface CalendarInput {
  readonly plan: Plan;
  /** Names this plan for ever, so that a calendar takes a later file as a change of the same events; tells nothing of the client. */
  readonly id: string;
  /** Which file of this plan it is, from 0. */
  readonly sequence: number;
  /** When the file is made. */
  readonly stamp: Date;
  /** The clinic's. */
  readonly clinic: string;
}

interface PlannedEvent {
  /** Unique in the plan, and the same in each file of it. */
  readonly key: string;
  readonly day: Day;
  readonly summary: string;
  readonly description?: string;
}

/** The plan as an iCalendar file (RFC 5545) of all-day events, in the page's language. No client's name is in it. */
export function planCalendar({ plan, id, sequence, stamp, clinic }: CalendarInput): string {
  const calendar = ical({ name: escaped(clinic), prodId: '//hairline-studio//plan//EN' });
  for (const { key, day, summary, description } of eventsOf(plan, clinic)) {
    calendar.createEvent({
      id: `${id}-${key}@hairline-studio`,
      sequence,
      stamp,
      start: new Date(`${isoOf(day)}T00:00:00Z`),
      allDay: true,
      summary,
      ...(description === undefined ? {} : { description }),
    });
  }
  return withLineEnd(calendar.toString());
}

function eventsOf(plan: Plan, clinic: string): readonly PlannedEvent[] {
  const sessions = plan.sessions.flatMap(({ number, day, evaluation, care, dots, hours }): PlannedEvent[] => {
    const work = dots === undefined || !hours ? asNeededWords() : `${dotsWords(dots)}, ${hoursWords(hours)}`;
    return [
      ...(evaluation === undefined
        ? []
        : [
            {
              key: `evaluation-${number}`,
              day: evaluation,
              summary: t('{clinic}: evaluation before session {session}', { clinic, session: number }),
              description: evaluationWords(number),
            },
          ]),
      {
        key: `session-${number}`,
        day,
        summary: t('{clinic}: session {session} of {count}', { clinic, session: number, count: plan.sessions.length }),
        description: `${work}\n${estimateWords()}`,
      },
      ...care.map(({ kind, to }) => ({ key: `${kind}-${number}`, day: to, summary: careWords(kind) })),
    ];
  });
  const last = plan.sessions.at(-1)!.day;
  const due: PlannedEvent = {
    key: 'touch-up',
    day: last + Math.round(365 * plan.touchUp.fromYears),
    summary: t('Look whether a touch-up is due'),
    description: touchUpWords(plan).join('\n'),
  };
  return [...sessions, due];
}

/** Text of a property that the library writes as it is. */
const escaped = (text: string): string => text.replace(/\p{C}+/gu, ' ').replace(/[\\;,]/g, String.raw`\$&`);

/** Every line of the format ends with CR and LF, the last one too. */
const withLineEnd = (text: string): string => (text.endsWith('\r\n') ? text : `${text}\r\n`);
