import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { dayOf, type Day } from '../../plan/calendar';
import type { Plan } from '../../plan/plan';
import { clinic } from '../../store/clinic';
import { currentPlan, planDates } from '../../store/plan';
import { useStudio } from '../useStudio';

/** The date on this device. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The plan of the design that the page shows, as of the day on which it was opened. */
export function usePlan(): { readonly plan: Plan; readonly today: Day } {
  const [day] = useState(today);
  const design = useStudio((state) => state.design);
  const readouts = useStudio((state) => state.readouts);
  const dates = useStore(planDates);
  const prices = useStore(clinic, (state) => state.clinic.prices);
  // oxlint-disable-next-line react/exhaustive-deps -- the plan is of all these stores
  const plan = useMemo(() => currentPlan(day), [day, design, readouts, dates, prices]);
  return { plan, today: day };
}
