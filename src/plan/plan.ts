import { lossOf } from '../density/clientLoss';
import { CLIPPED_MM } from '../design/client';
import type { Design } from '../design/schema';
import type { Day } from './calendar';
import { costOf, type Cost } from './price';
import { PRICED_CLASSES, type Price, type PricedClass, type Prices } from './prices';
import { schedule, type PlannedCount, type SessionDate } from './schedule';
import { touchUpDue, type TouchUpDue } from './touchUp';
import { hoursOf } from './zones';

/** What has to be known before a first session (the clinic's FAQ). */
export type Condition =
  /** Hair is clipped to its shortest before each session; or kept, where density is added to longer hair. */
  | 'clip'
  | 'keep-length'
  /** A year after a transplant. */
  | 'transplant'
  /** A year, and an evaluation. */
  | 'keloid';

export interface PlannedSession extends SessionDate {
  /** New dots; undefined where nobody knows yet: before the first measures, and in a fourth session, which does only what is needed. */
  readonly dots: number | undefined;
  readonly hours: { readonly from: number; readonly to: number } | undefined;
  /** Paid at this session; 0 is free. */
  readonly price: Price;
}

/** A treatment from the first session to the first touch-up. All of it is an estimate. */
export interface Plan {
  /** Scalp, scars and beard; undefined before the first measures. */
  readonly areaCm2: number | undefined;
  /** Whether there is anything to treat, as far as is known. */
  readonly treats: boolean;
  readonly sessions: readonly PlannedSession[];
  readonly cost: Cost;
  readonly conditions: readonly Condition[];
  readonly touchUp: TouchUpDue;
}

type PlanDesign = Pick<Design, 'head' | 'client' | 'zone' | 'gaps' | 'sun' | 'tone' | 'shade'>;

export interface PlanInput {
  readonly design: PlanDesign;
  /** The measures of the design by the names of the page's contract. */
  readonly figures: Readonly<Record<string, number>>;
  readonly first: Day;
  readonly count: PlannedCount;
  readonly prices: Prices;
}

/** A part under this is not treated, cm². */
const LEAST_CM2 = 0.5;

export function planOf({ design, figures, first, count, prices }: PlanInput): Plan {
  const scarsCm2 = figures['zone-scars-cm2'] ?? 0;
  const beardCm2 = figures['zone-beard-cm2'] ?? 0;
  const scalpCm2 = figures['area-cm2'];
  const skin = scalpCm2 === undefined ? design.zone !== 'scars' : scalpCm2 + beardCm2 >= LEAST_CM2;
  const cost = costOf(prices, count, { skin, scars: scarsCm2 >= LEAST_CM2 }, norwoodOf(design));
  const sessions = schedule(first, design.gaps, count).map((date, k) => {
    const dots = dotsOf(figures, date.number);
    return { ...date, dots, hours: dots === undefined ? undefined : hoursOf(dots), price: cost.sessions[k]! };
  });
  const areaCm2 = scalpCm2 === undefined ? undefined : scalpCm2 + scarsCm2 + beardCm2;
  const treats = areaCm2 === undefined || areaCm2 >= LEAST_CM2;
  return { areaCm2, treats, sessions, cost, conditions: conditionsOf(design), touchUp: touchUpDue(design, count) };
}

/** Of scalp and beard; the scalp's dots are also those on its scars. */
function dotsOf(figures: PlanInput['figures'], session: PlannedCount): number | undefined {
  const scalp = figures[`dots-session-${session}`];
  return scalp === undefined ? undefined : scalp + (figures['zone-beard-dots'] ?? 0);
}

function norwoodOf(design: PlanDesign): PricedClass | undefined {
  const { pattern, stage } = lossOf(design);
  return pattern.startsWith('norwood') ? PRICED_CLASSES.find((one) => one === Math.round(stage)) : undefined;
}

function conditionsOf({ client }: PlanDesign): readonly Condition[] {
  const isLong = (client.hair?.lengthMm ?? 0) > CLIPPED_MM;
  const conditions: Condition[] = [isLong ? 'keep-length' : 'clip'];
  if (client.grafts) conditions.push('transplant');
  if (client.scars?.some(({ kind }) => kind === 'keloid')) conditions.push('keloid');
  return conditions;
}
