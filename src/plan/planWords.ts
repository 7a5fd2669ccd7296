import { date, money, number } from '../words/format';
import { mark, t } from '../words/say';
import type { CareDate, CareKind } from './aftercare';
import { yearOf, type Day } from './calendar';
import type { Condition, Plan, PlannedSession } from './plan';
import type { Cost } from './price';
import type { Price } from './prices';
import type { TouchUpDue } from './touchUp';

/** The sentences of a plan, the same on the page, on paper and in a calendar. Said when they are shown. */

const CARE_WORDS = {
  wash: mark('Washing with water, sport and shaving again'),
  soap: mark('Mild soap or shampoo again'),
  pool: mark('Pool and sauna again'),
  dye: mark('Hair dye again'),
  medicine: mark('Minoxidil and finasteride again'),
  transplant: mark('A hair transplant at the earliest'),
} as const satisfies Record<CareKind, string>;

export const careWords = (kind: CareKind): string => t(CARE_WORDS[kind]);

/** "Dec 12" beside a session of the same year, "Jan 4, 2027" beside one of the year before. */
export const dateBeside = (session: Day, day: Day): string =>
  date(day, yearOf(day) === yearOf(session) ? 'brief' : 'dated');

/** "Dec 12"; "Dec 28 to Jan 4, 2027", after a session in 2026. */
export function careDateWords({ from, to }: CareDate, session: Day): string {
  const last = dateBeside(session, to);
  if (from === to) return last;
  return t('{from} to {to}', { from: date(from, 'brief'), to: last });
}

const CONDITION_WORDS = {
  clip: mark('Clip the hair to its shortest before each session; a clipper is better than a razor.'),
  'keep-length': mark('The hair keeps its length: dots are set between it.'),
  transplant: mark('After a hair transplant the first session waits a year.'),
  keloid: mark('A keloid rests for a year and is evaluated before anything is set near it.'),
} as const satisfies Record<Condition, string>;

export const conditionWords = (condition: Condition): string => t(CONDITION_WORDS[condition]);

/** Said before anything else. */
export const estimateWords = (): string =>
  t('All of this is an estimate. Your practitioner’s evaluation decides, and the clinic’s own offer counts.');

export const nothingWords = (): string => t('Nothing is treated here yet.');

/** "1.6–3.2 hours". */
export const hoursWords = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  t('{from}–{to} hours', { from: number(from, 1), to: number(to, 1) });

/** Rounded to hundreds: it is an estimate. */
export const dotsWords = (dots: number): string =>
  t('about {dots} dots', { dots: number(dots < 100 ? dots : 100 * Math.round(dots / 100), 0) });

/** A fourth session's dots and time, which nobody knows before. */
export const asNeededWords = (): string => t('Only where it is needed, as long as that takes.');

/** "from $600", "$600", "free", "Ask the clinic for the price". */
export function priceWords(amount: Price, { currency, from }: Pick<Cost, 'currency' | 'from'>): string {
  if (amount === 'ask') return t('Ask the clinic for the price');
  if (amount === 0) return t('free');
  return from ? t('from {price}', { price: money(amount, currency) }) : money(amount, currency);
}

export const evaluationWords = (session: number): string =>
  t('Before session {session} the clinic looks whether the skin has healed.', { session });

/** What is said of money beside the amounts. */
export function costWords({ scars, fourth, touchUp, currency, from }: Cost): readonly string[] {
  const price = (amount: number) => priceWords(amount, { currency, from });
  return [
    t('Each session is paid when it is done, by cash or card. There are no instalment plans.'),
    fourthWords(fourth, price),
    touchUpPriceWords(touchUp, price),
    ...scarWords(scars, price),
  ];
}

/** "from $1,800, plus scars: from $250 a session". */
export function totalWords(cost: Cost): string {
  const { total, scars } = cost;
  const price = priceWords(total, cost);
  if (scars === undefined || total === 'ask') return price;
  return scars === 'ask'
    ? t('{price}, plus scars: ask the clinic', { price })
    : t('{price}, plus scars: {scars} a session', { price, scars: priceWords(scars, cost) });
}

type PriceWords = (amount: number) => string;

function fourthWords(fourth: Price, price: PriceWords): string {
  if (fourth === 'ask') return t('A fourth session, where it is needed: ask the clinic for the price.');
  if (fourth === 0) return t('A fourth session is free where it is needed.');
  return t('A fourth session, where it is needed: {price}.', { price: price(fourth) });
}

function touchUpPriceWords(touchUp: Price, price: PriceWords): string {
  if (touchUp === 'ask') return t('The first touch-up: ask the clinic for the price.');
  if (touchUp === 0) return t('The first touch-up is free.');
  return t('The first touch-up: {price}.', { price: price(touchUp) });
}

function scarWords(scars: Cost['scars'], price: PriceWords): readonly string[] {
  if (scars === undefined) return [];
  if (scars === 'ask') return [t('Scars are priced apart: the clinic tells their price.')];
  return [t('Scars are priced apart: {price} a session.', { price: price(scars) })];
}

/** When a touch-up is due, and why it is only about. */
export function touchUpWords({ touchUp, sessions }: Pick<Plan, 'touchUp' | 'sessions'>): readonly string[] {
  const { fromYears, toYears, isPaleFromStart } = touchUp;
  const last = sessions.at(-1)!.day;
  const span = { from: yearsNumber(fromYears), to: yearsNumber(toYears) };
  const [first, latest] = [yearAfter(last, fromYears), yearAfter(last, toYears)];
  return [
    isPaleFromStart
      ? t(
          'In this shade the dots are paler than your own shaved hair once they have healed. A darker one lasts longer.',
        )
      : t('It is due when the dots look paler than your own shaved hair.'),
    first === latest
      ? t('That is about {from} to {to} years after the last session, in {first}.', { ...span, first })
      : t('That is about {from} to {to} years after the last session: {first} to {latest}.', {
          ...span,
          first,
          latest,
        }),
    t('Sun, skin and shaving make it sooner or later. It is never sooner than after a year.'),
  ];
}

const yearsNumber = (years: number): string => number(years, Number.isInteger(years) ? 0 : 1);
const yearAfter = (day: number, years: TouchUpDue['fromYears']): string =>
  String(yearOf(day + Math.round(365 * years)));

/** "Session 2: Mon, Jan 4, 2027". */
export const sessionTitle = ({ number: session, day }: Pick<PlannedSession, 'number' | 'day'>): string =>
  t('Session {session}: {date}', { session, date: date(day) });
