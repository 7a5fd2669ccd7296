import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useEffect, useRef, type ComponentType } from 'react';
import { endStart, goToStep, START_STEPS, STEP_COUNT, STEP_NUMBER, type StartStep } from '../../store/start';
import { mark, t } from '../../words/say';
import { HairlineStep } from './HairlineStep';
import { LossStep } from './LossStep';
import { SessionsStep } from './SessionsStep';
import { LooksStep } from './LooksStep';
import styles from './Start.module.css';
import { YouStep } from './YouStep';

const STEPS: Readonly<Record<StartStep, { readonly title: string; readonly Content: ComponentType }>> = {
  you: { title: mark('You'), Content: YouStep },
  looks: { title: mark('Your skin and hair'), Content: LooksStep },
  loss: { title: mark('Your hair loss'), Content: LossStep },
  hairline: { title: mark('Your hairline'), Content: HairlineStep },
  sessions: { title: mark('Your sessions'), Content: SessionsStep },
};

const ICON = { size: 18, strokeWidth: 1.8, 'aria-hidden': true } as const;

/** A page of one of the four steps; each choice is made on the design itself, and all other controls stay where they are. */
export function StartCard({ step }: { readonly step: StartStep }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [step]);
  const index = START_STEPS.indexOf(step);
  const [back, next] = [START_STEPS[index - 1], START_STEPS[index + 1]];
  const { title: name, Content } = STEPS[step];
  return (
    <section className={styles.card} aria-labelledby="start-title">
      <header className={styles.header}>
        <h2 id="start-title" ref={title} tabIndex={-1} className={styles.title}>
          {t(name)}
        </h2>
        <p className={styles.count}>{t('{step} of {count}', { step: STEP_NUMBER[step], count: STEP_COUNT })}</p>
        <button type="button" className={styles.skip} onClick={endStart}>
          {t('Skip')}
        </button>
      </header>
      <div className={styles.progress} aria-hidden>
        {Array.from({ length: STEP_COUNT }, (_, i) => (
          <span key={i} data-done={i < STEP_NUMBER[step]} />
        ))}
      </div>
      <div className={styles.content}>
        <Content />
      </div>
      <footer className={styles.footer}>
        {back && (
          <button type="button" className={styles.back} onClick={() => goToStep(back)}>
            <ArrowLeft {...ICON} />
            {t('Back')}
          </button>
        )}
        <button type="button" className={styles.next} onClick={() => (next ? goToStep(next) : endStart())}>
          {next ? t('Next') : t('Done')}
          {next ? <ArrowRight {...ICON} /> : <Check {...ICON} />}
        </button>
      </footer>
    </section>
  );
}
