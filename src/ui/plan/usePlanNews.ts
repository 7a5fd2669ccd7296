import { useMemo, useState } from 'react';
import type { Day } from '../../plan/calendar';
import type { Plan } from '../../plan/plan';
import { currentPlan } from '../../store/plan';

/** A sentence about the plan as it is, said at one place of it; it goes with the next change. */
export interface PlanNews {
  /** What is said at a place now; empty for nothing. */
  readonly at: (place: string) => string;
  /** Says something of the plan as it has just become, or unsays it with ''. */
  readonly say: (place: string, sentence: string) => void;
}

export function usePlanNews(plan: Plan, today: Day): PlanNews {
  const [news, setNews] = useState({ place: '', sentence: '', of: '' });
  const now = useMemo(() => JSON.stringify(plan), [plan]);
  return {
    at: (place) => (news.place === place && news.of === now ? news.sentence : ''),
    say: (place, sentence) => setNews({ place, sentence, of: JSON.stringify(currentPlan(today)) }),
  };
}
