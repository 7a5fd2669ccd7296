import { useStore } from 'zustand';
import type { Advice } from '../hairline/rules';
import { advice, followAdvice } from '../store/advice';
import styles from './AdviceList.module.css';
import { ADVICE_FIX, ADVICE_TITLE, adviceCount, adviceWords } from './guideWords';
import { Section } from './Section';
import { useUnit } from './UnitButton';

/** What the hairline can be advised against, spoken when it changes; nothing is forbidden. */
export function AdviceList() {
  const list = useStore(advice, (state) => state.advice);
  return (
    <div className={styles.advice} aria-live="polite">
      {list.length > 0 && (
        <Section title={ADVICE_TITLE} aside={<span data-advice-count={list.length}>{adviceCount(list.length)}</span>}>
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
        aria-label={`${ADVICE_FIX}: ${title}`}
      >
        {ADVICE_FIX}
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
      <span className="visually-hidden"> to consider</span>
    </span>
  );
}
