import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { dayOf } from '../../../src/plan/calendar';
import { planOf, type Plan, type PlanInput } from '../../../src/plan/plan';
import { DEFAULT_PRICES } from '../../../src/plan/prices';

/** What a man's head with a natural hairline measures, about. */
export const FIGURES = {
  'area-cm2': 212,
  'dots-session-1': 13_800,
  'dots-session-2': 13_810,
  'dots-session-3': 13_790,
} as const;

/** Monday the 7th of December 2026. */
const FIRST = dayOf(2026, 12, 7);

export const planWith = (change: Partial<PlanInput> = {}): Plan =>
  planOf({ design: DEFAULT_DESIGN, figures: FIGURES, first: FIRST, count: 3, prices: DEFAULT_PRICES, ...change });
