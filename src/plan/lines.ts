import { date, number } from '../words/format';
import { t } from '../words/say';
import type { Plan, PlannedSession } from './plan';
import {
  asNeededWords,
  careDateWords,
  careWords,
  conditionWords,
  costWords,
  dotsWords,
  estimateWords,
  hoursWords,
  nothingWords,
  priceWords,
  sessionTitle,
  totalWords,
  touchUpWords,
} from './planWords';

/** A part of a plan on paper. */
export interface PlanPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A plan in plain sentences, in the page's language: for a sheet of paper. */
export function planLines(plan: Plan): readonly PlanPart[] {
  const { areaCm2, treats, sessions, cost, conditions } = plan;
  if (!treats) return [{ title: t('Plan'), lines: [nothingWords()] }];
  const area = areaCm2 === undefined ? [] : [t('Treated area: {area} cm²', { area: number(areaCm2, 0) })];
  const total = cost.total === 'ask' ? totalWords(cost) : t('In all: {price}', { price: totalWords(cost) });
  return [
    { title: t('Plan'), lines: [...area, ...conditions.map(conditionWords), estimateWords()] },
    ...sessions.map((session) => ({ title: sessionTitle(session), lines: sessionLines(session, plan) })),
    { title: t('Price'), lines: [total, ...costWords(cost)] },
    { title: t('Touch-up'), lines: touchUpWords(plan) },
  ];
}

function sessionLines(
  { day, dots, hours, price, evaluation, care }: PlannedSession,
  { cost }: Plan,
): readonly string[] {
  const work = dots === undefined || !hours ? asNeededWords() : `${dotsWords(dots)}, ${hoursWords(hours)}`;
  const evaluated = evaluation === undefined ? [] : [t('Evaluation by the clinic: {date}', { date: date(evaluation) })];
  const paid = price === 'ask' ? [] : [t('Paid at this session: {price}', { price: priceWords(price, cost) })];
  const waits = care.map((one) => t('{what}: {when}', { what: careWords(one.kind), when: careDateWords(one, day) }));
  return [...evaluated, work, ...paid, ...waits];
}
