import { useStore } from 'zustand';
import type { Advice } from '../hairline/rules';
import { advice, followAdvice } from '../store/advice';
import { t } from '../words/say';
import styles from './AdviceList.module.css';
import { ADVICE_FIX, ADVICE_TITLE, adviceCount, adviceWords } from './guideWords';
import { Section } from './Section';
import { useUnit } from './UnitButton';

const LIST_ID = 'advice';

/** What the hairline can be advised against, spoken when it changes; nothing is forbidden. Left uncounted where `AdviceJump` counts. */
export function AdviceList({ counted = true, id = LIST_ID }: { readonly counted?: boolean; readonly id?: string }) {
  const list = useStore(advice, (state) => state.advice);
  return (
    <div id={id} className={styles.advice} aria-live="polite">
      {list.length > 0 && (
        <Section title={t(ADVICE_TITLE)} aside={counted ? adviceCount(list.length) : undefined}>
          {() => (
            <ul className={styles.list}>
              {list.map((one) => (
                <Card key={one.rule} {...one} />
              ))}
            </ul>
          )}
        </Section>
      )}
    </div>
  );
}

/** On a phone the list lies below the styles: says that there is one, and goes there. */
export function AdviceJump() {
  const count = useStore(advice, (state) => state.advice.length);
  if (count === 0) return null;
  const go = () => document.getElementById(LIST_ID)?.scrollIntoView({ block: 'start' });
  return (
    <button type="button" className={styles.jump} onClick={go}>
      {adviceCount(count)}
    </button>
  );
}

function Card(one: Advice) {
  const { title, number, why } = adviceWords(one, useUnit());
  return (
    <li className={styles.card} data-advice={one.rule}>
      <p className={styles.title}>{title}</p>
      <p className={styles.number}>{number}</p>
      <p className={styles.why}>{why}</p>
      <button
        type="button"
        className={styles.fix}
        onClick={() => followAdvice(one.rule)}
        aria-label={`${t(ADVICE_FIX)}: ${title}`}
      >
        {t(ADVICE_FIX)}
      </button>
    </li>
  );
}

/** Beside a tab's name: how much there is to consider. */
export function AdviceCount() {
  const count = useStore(advice, (state) => state.advice.length);
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="visually-hidden"> {t('to consider')}</span>
    </span>
  );
}
