import { useId } from 'react';
import type { Plan } from '../../plan/plan';
import { conditionWords, costWords, estimateWords, nothingWords, totalWords, touchUpWords } from '../../plan/planWords';
import { PLANNED_COUNTS } from '../../plan/schedule';
import { keepPlan } from '../../store/plan';
import { t } from '../../words/say';
import { ClinicContact } from '../clinic/ClinicContact';
import { Readout } from '../Readout';
import { Section } from '../Section';
import { Segments } from '../Segments';
import { areaUnit } from '../units';
import { UnitButton, useUnit } from '../UnitButton';
import styles from './Plan.module.css';
import { PlanActions } from './PlanActions';
import { Hours, PlanPrice } from './PlanNumber';
import { SessionCard } from './SessionCard';
import { usePlan } from './usePlan';
import { usePlanNews } from './usePlanNews';

/** What a treatment takes: skin, dots, hours, dates and money. */
export function PlanPanel() {
  const { plan, today } = usePlan();
  const news = usePlanNews(plan, today);
  if (!plan.treats) return <p className={styles.soft}>{nothingWords()}</p>;
  return (
    <div className={styles.panel}>
      <Overview plan={plan} />
      <PlanActions plan={plan} news={news} />
      <Section title={t('Sessions')}>
        {() => (
          <div className={styles.cards}>
            {plan.sessions.map((session) => (
              <SessionCard key={session.number} plan={plan} session={session} today={today} news={news} />
            ))}
          </div>
        )}
      </Section>
      <Lines title={t('Price')} lines={costWords(plan.cost)} />
      <Lines title={t('Touch-up')} lines={touchUpWords(plan)} />
      <ClinicContact />
      <p className={styles.soft}>
        {t(
          'The dates stay in this browser. The link and a picture do not carry them; the sheet and the calendar file do.',
        )}
      </p>
    </div>
  );
}

function Overview({ plan }: { readonly plan: Plan }) {
  const countId = useId();
  const { areaCm2, sessions, cost, conditions } = plan;
  const hours = sessions.flatMap((session) => session.hours ?? []);
  const total = {
    from: hours.reduce((sum, { from }) => sum + from, 0),
    to: hours.reduce((sum, { to }) => sum + to, 0),
  };
  const label = hours.length < sessions.length ? t('Hours of the first three sessions') : t('Hours in all');
  return (
    <Section title={t('Plan')} aside={<UnitButton />} line={estimateWords()}>
      {() => (
        <>
          <dl className={styles.figures}>
            {areaCm2 !== undefined && <Area cm2={areaCm2} />}
            {hours.length > 0 && <Hours name="plan" label={label} hours={total} />}
            <div>
              <dt>{t('Price in all')}</dt>
              <dd>
                <PlanPrice name="plan-price" value={cost.total}>
                  {totalWords(cost)}
                </PlanPrice>
              </dd>
            </div>
          </dl>
          <p id={countId} className={styles.label}>
            {t('How many sessions')}
          </p>
          <Segments
            labelledBy={countId}
            options={PLANNED_COUNTS}
            value={sessions.at(-1)!.number}
            onChange={(count) => keepPlan({ count })}
          >
            {(option) => String(option)}
          </Segments>
          {conditions.map((condition) => (
            <p key={condition} className={styles.condition}>
              {conditionWords(condition)}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}

function Area({ cm2 }: { readonly cm2: number }) {
  const unit = useUnit();
  return (
    <div>
      <dt>{t('Treated area')}</dt>
      <dd>
        <Readout name="plan-area-cm2" value={cm2} digits={0} metric="cm²" /> {areaUnit(unit)}
      </dd>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.lines}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
