import { SESSION_PER_CM2 } from '../density/zone';
import { SCALP_PARTS, type ScalpPart } from './areas';

/** Areas that are treated besides the scalp's own, cm²: whoever knows of scars or a beard fills them in. */
export type ExtraZones = Readonly<Partial<Record<ExtraPart, number>>>;
const EXTRA_PARTS = ['scars', 'beard'] as const;
type ExtraPart = (typeof EXTRA_PARTS)[number];

/** The rows of the plan's table of areas. */
export const PLAN_PARTS = [...SCALP_PARTS, ...EXTRA_PARTS] as const;
export type PlanPart = ScalpPart | ExtraPart;

/** The names under which a page shows a part's area, dots of one session, and its shortest and longest time. */
export type ZoneFigure = `zone-${PlanPart}-${'cm2' | 'dots' | 'hours-from' | 'hours-to'}`;

/** Minutes that 1,000 dots take (facts.md, D). */
const MINUTES_PER_1000 = { from: 8.5, to: 17 } as const;

/** Hours that one session of so many dots takes. */
export const hoursOf = (dots: number): { readonly from: number; readonly to: number } => ({
  from: (dots * MINUTES_PER_1000.from) / 60_000,
  to: (dots * MINUTES_PER_1000.to) / 60_000,
});

/** The figures of all parts whose area is known, cm² each. */
export function zoneFigures(
  areasCm2: Readonly<Partial<Record<PlanPart, number>>>,
): Readonly<Partial<Record<ZoneFigure, number>>> {
  return Object.fromEntries(
    PLAN_PARTS.flatMap((part) => {
      const cm2 = areasCm2[part];
      if (cm2 === undefined) return [];
      const dots = Math.round(SESSION_PER_CM2 * cm2);
      const { from, to } = hoursOf(dots);
      return [
        [`zone-${part}-cm2`, cm2],
        [`zone-${part}-dots`, dots],
        [`zone-${part}-hours-from`, from],
        [`zone-${part}-hours-to`, to],
      ];
    }),
  );
}
