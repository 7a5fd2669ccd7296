import { createStore } from 'zustand/vanilla';
import type { Advice, RuleName } from '../hairline/rules';
import { editDesign, studio } from './studio';

export interface AdviceState {
  readonly advice: readonly Advice[];
}

/** What the design on the head can be advised against. */
export const advice = createStore<AdviceState>(() => ({ advice: [] }));

/** Of the last time that advice was given, also where it said the same: a fix builds on the design that it was made for. */
let latest: readonly Advice[] = [];

/** The same advice again changes nothing, so that nobody renders for it; while a hand is at the design, other numbers don't either. */
export function giveAdvice(now: readonly Advice[], inHand: boolean): void {
  latest = now;
  const before = advice.getState().advice;
  const says = inHand ? sameRule : saysSame;
  const isSame = now.length === before.length && now.every((one, i) => says(one, before[i]!));
  if (!isSame) advice.setState({ advice: now });
}

const sameRule = (a: Advice, b: Advice): boolean => a.rule === b.rule;

const saysSame = (a: Advice, b: Advice): boolean =>
  a.rule === b.rule && a.measured === b.measured && a.limit === b.limit && a.sides.join() === b.sides.join();

/** Changes the design so that a rule is content: one commit. Nothing where it is content already. */
export function followAdvice(rule: RuleName): void {
  const found = latest.find((one) => one.rule === rule);
  if (found) editDesign(found.fix(studio.getState().design));
}
