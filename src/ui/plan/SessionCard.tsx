import { useId } from 'react';
import { GAP_RANGE } from '../../design/schema';
import { isoOf, type Day } from '../../plan/calendar';
import type { Plan, PlannedSession } from '../../plan/plan';
import { asNeededWords, careDateWords, careWords, dateBeside, priceWords } from '../../plan/planWords';
import { FIRST_RANGE, settleFirst, settleNext, type Settled } from '../../plan/schedule';
import { keepPlan } from '../../store/plan';
import { chooseGap } from '../../store/studio';
import { date, number } from '../../words/format';
import { t } from '../../words/say';
import { DateField } from './DateField';
import styles from './Plan.module.css';
import { Hours, PlanNumber } from './PlanNumber';
import type { PlanNews } from './usePlanNews';

interface Props {
  readonly plan: Plan;
  readonly session: PlannedSession;
  readonly today: Day;
  readonly news: PlanNews;
}

/** One session: when, how much, what it costs, and what waits for how long after it. */
export function SessionCard({ plan, session, today, news }: Props) {
  const id = useId();
  const { number: count, price, care, evaluation } = session;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.heading}>
        <h3 id={id} className={styles.title}>
          {t('Session {session}', { session: count })}
        </h3>
        {price !== 'ask' && (
          <PlanNumber name={`plan-session-${count}-price`} value={price}>
            {priceWords(price, plan.cost)}
          </PlanNumber>
        )}
      </div>
      <SessionDay plan={plan} session={session} today={today} news={news} />
      <Work session={session} />
      {evaluation !== undefined && (
        <p className={styles.row}>
          {t('Evaluation by the clinic')}
          <time dateTime={isoOf(evaluation)} data-evaluation={count}>
            {dateBeside(session.day, evaluation)}
          </time>
        </p>
      )}
      <details className={styles.care} open={count === 1}>
        <summary className={styles.summary}>{t('Aftercare')}</summary>
        <dl className={styles.dates}>
          {care.map((one) => (
            <div key={one.kind} className={styles.row}>
              <dt>{careWords(one.kind)}</dt>
              <dd>
                <time dateTime={isoOf(one.from)} data-care={`${one.kind}-${count}`}>
                  {careDateWords(one, session.day)}
                </time>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Work({ session: { number: session, dots, hours } }: { readonly session: PlannedSession }) {
  if (dots === undefined || !hours) return <p className={styles.soft}>{asNeededWords()}</p>;
  const name = `plan-session-${session}`;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('Dots')}</dt>
        <dd>
          <PlanNumber name={`${name}-dots`} value={dots}>
            {number(dots, 0)}
          </PlanNumber>
        </dd>
      </div>
      <Hours name={name} label={t('Hours')} hours={hours} />
    </dl>
  );
}

/** The first session's date is kept in this browser; a later one is the design's number of days after the one before. */
function SessionDay({ plan, session: { number: count, day }, today, news }: Props) {
  const place = `session-${count}`;
  const said = { said: news.at(place), onSay: (sentence: string) => news.say(place, sentence) };
  const label = t('Date of session {session}', { session: count });
  const before = plan.sessions[count - 2]?.day;
  if (before === undefined) {
    return (
      <DateField
        {...said}
        label={label}
        day={day}
        min={today - FIRST_RANGE.behind}
        max={today + FIRST_RANGE.ahead}
        settle={(picked) => settleFirst(picked, today)}
        wordsOf={firstWords}
        onChange={(first) => keepPlan({ first })}
      />
    );
  }
  return (
    <DateField
      {...said}
      label={label}
      day={day}
      min={before + GAP_RANGE.min}
      max={before + GAP_RANGE.max}
      settle={(picked) => settleNext(picked, before)}
      wordsOf={(settled) => nextWords(count, settled)}
      onChange={(next) => chooseGap((count - 2) as 0 | 1 | 2, next - before)}
    />
  );
}

function firstWords({ day, moved }: Settled): string {
  if (moved === undefined) return '';
  return moved === 'too-soon'
    ? t('That is more than a year ago. The first session moves to {date}.', { date: date(day) })
    : t('That is more than two years ahead. The first session moves to {date}.', { date: date(day) });
}

function nextWords(session: number, { day, moved }: Settled): string {
  if (moved === undefined) return '';
  const values = { session, date: date(day) };
  return moved === 'too-soon'
    ? t('Sessions are at least 14 days apart, so that the skin can settle. Session {session} moves to {date}.', values)
    : t('Sessions are planned within a year of each other. Session {session} moves to {date}.', values);
}
